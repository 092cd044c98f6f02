"""The store of one workspace: every noun in and out, as records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import EllipsisType, TracebackType
from typing import Any, Literal, Self, TypeVar

from django.db import connections, transaction
from django.db.models import Model, QuerySet

from akkoord.errors import RecordError, WorkspaceError
from akkoord.records import Decision, Dossier, Evidence, Pledge, Report, Review, Section, short_hash
from akkoord.store import bulk, importing, models
from akkoord.store.database import Database, connect, locate
from akkoord.store.faults import told
from akkoord.store.importing import Counts, Version
from akkoord.store.rows import columns, fingerprint, restored, row

Record = TypeVar("Record")

# Decisions are added so many at a time; what is added stays when the work is interrupted. It is
# also how many ids one question to the database names.
BATCH = 500


class Store:
    """Records of one workspace.

    `replace_*` replaces all or nothing: an interruption at any moment leaves what was there.
    Reviews and former versions of decisions are only ever added to. Every method raises
    WorkspaceError when the database cannot be read or written, and RecordError when records
    cannot be stored as they are. A process has one store open at a time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, workspace: Path, url: str | None = None) -> Self:
        """The store of a workspace folder: its SQLite file, or the PostgreSQL database at `url`.

        The store that this process had open before is closed. Raises WorkspaceError when the
        database cannot be opened or written, or was made by a newer Akkoord.
        """
        database = locate(workspace, url)
        connect(database)
        return cls(database)

    def close(self) -> None:
        """Let go of the database, in this thread."""
        connections.close_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def replace_agreement(
        self,
        sections: Iterable[Section],
        pledges: Iterable[Pledge],
        meta: Mapping[str, Any] | None = None,
    ) -> None:
        """The agreement and its pledges; `meta` is what is known of the document, fit for JSON."""
        with self._writing():
            _replace(models.Agreement, [{"meta": dict(meta or {})}])
            _replace(models.Section, _numbered(sections))
            _replace(models.Pledge, _numbered(pledges))

    def agreement(self) -> dict[str, Any]:
        """What is known of the agreement's document; empty when there is none."""
        with self._asking():
            found = models.Agreement.objects.first()
            return dict(found.meta) if found else {}

    def sections(self) -> list[Section]:
        """All nodes of the agreement in reading order."""
        return self._read(Section, models.Section.objects.all())

    def pledges(self, section: str | None = None) -> list[Pledge]:
        """All pledges, or those of one section, in reading order."""
        found = models.Pledge.objects.all()
        return self._read(Pledge, found if section is None else found.filter(section=section))

    def add_decisions(self, decisions: Iterable[Decision]) -> Counts:
        """Adds decisions, or puts them in the place of what they were, which is kept.

        What counts as a change is what the source says: a decision that differs in stage,
        dossier, amounts or source only is unchanged. An error or interruption, in `decisions`
        too, leaves the batches that were finished.
        """
        stream, counts = iter(decisions), Counts()
        while batch := list(islice(stream, BATCH)):
            with self._writing():
                counts += importing.add(batch)
        return counts

    def decisions(self, ids: Iterable[str] | None = None) -> list[Decision]:
        """All decisions by date and id, undated ones last; or those of `ids`, in that order.

        An id that is not known is left out.
        """
        if ids is None:
            return sorted(self._read(Decision, models.Decision.objects.all()), key=_by_date)
        wanted = list(ids)
        parts = (
            self._read(Decision, models.Decision.objects.filter(id__in=wanted[at : at + BATCH]))
            for at in range(0, len(wanted), BATCH)
        )
        found = {decision.id: decision for part in parts for decision in part}
        return [found[id] for id in wanted if id in found]

    def decision(self, name: str) -> Decision | None:
        """The decision with this id, uri or alias; None when there is none.

        Raises RecordError when it is an alias of several.
        """
        if found := self.decisions([name]):
            return found[0]
        with self._asking():
            named = models.DecisionName.objects.filter(name=name)
            ids = sorted(named.values_list("decision", flat=True))
        if len(ids) > 1:
            raise RecordError(f"{name!r} names several decisions; use an id: {', '.join(ids)}")
        return next(iter(self.decisions(ids)), None)

    def versions(self, decision: str) -> list[Version]:
        """What the decision with this id was before its source changed it, oldest first."""
        with self._asking():
            found = models.DecisionVersion.objects.filter(decision=decision)
            return [importing.former(version) for version in found]

    def replace_matching(
        self,
        decisions: Sequence[Decision],
        dossiers: Iterable[Dossier],
        evidence: Iterable[Evidence],
    ) -> None:
        """What matching worked out: dossiers, evidence, and of decisions stage, dossier, amounts.

        A stored decision that is not among `decisions` is no longer placed.
        """
        with self._writing():
            importing.place(decisions)
            _replace(models.Dossier, _numbered(dossiers))
            _replace(models.Evidence, map(columns, evidence))

    def dossiers(self) -> list[Dossier]:
        """All dossiers in the order in which they were given."""
        return self._read(Dossier, models.Dossier.objects.all())

    def evidence(
        self,
        section: str | None = None,
        pledge: str | EllipsisType | None = ...,
        cited: bool | None = None,
    ) -> list[Evidence]:
        """Evidence in the order in which it was given.

        `section` and `cited` narrow it when they are not None. `pledge` None asks for evidence
        for sections as a whole; without it, there is evidence for sections and for pledges.
        """
        wanted: dict[str, Any] = {"section": section, "cited": cited}
        wanted = {name: value for name, value in wanted.items() if value is not None}
        if pledge is None:
            wanted["pledge__isnull"] = True
        elif pledge is not ...:
            wanted["pledge"] = pledge
        return self._read(Evidence, models.Evidence.objects.filter(**wanted))

    def replace_reports(self, reports: Iterable[Report]) -> None:
        """All reports, in the place of the ones before."""
        with self._writing():
            _replace(models.Report, _numbered(reports))

    def reports(self) -> list[Report]:
        """All reports in the order in which they were given."""
        return self._read(Report, models.Report.objects.all())

    def report(self, section: str) -> Report | None:
        """The report on a section; None when there is none."""
        return next(iter(self._read(Report, models.Report.objects.filter(section=section))), None)

    def add_review(self, review: Review) -> None:
        """Keeps what an editor decided, for good; adding the same review again changes nothing.

        Raises RecordError when its time has no zone, or its id is another review's.
        """
        if review.at.utcoffset() is None:
            raise RecordError(f"review {review.id!r}: its time has no time zone; give it one")
        with self._writing():
            present = self._read(Review, models.Review.objects.filter(id=review.id))
            if not present:
                row(models.Review, review).save()
            elif present != [review]:
                raise RecordError(f"review {review.id!r}: this id is another's; take a new one")

    def reviews(self, subject: str | None = None) -> list[Review]:
        """All reviews, or those about one subject, oldest first; times are in UTC."""
        found = models.Review.objects.all()
        return self._read(Review, found if subject is None else found.filter(subject=subject))

    def state(self, stage: str) -> str | None:
        """The fingerprint of what a stage of the pipeline was last built from."""
        with self._asking():
            return (
                models.State.objects.filter(stage=stage)
                .values_list("fingerprint", flat=True)
                .first()
            )

    def set_state(self, stage: str, fingerprint: str) -> None:
        """Keeps the fingerprint of what a stage of the pipeline was built from."""
        with self._writing():
            models.State.objects.update_or_create(
                stage=stage, defaults={"fingerprint": fingerprint}
            )

    def fingerprint(self, kind: Literal["agreement", "decisions"]) -> str:
        """Changes when a section or pledge does; or when what a source says of a decision does."""
        if kind == "agreement":
            return fingerprint(*self.sections(), *self.pledges())
        with self._asking():
            contents = sorted(models.Decision.objects.values_list("id", "content"))
        return short_hash(*(part for pair in contents for part in pair))

    def _read(self, kind: type[Record], rows: QuerySet[Any]) -> list[Record]:
        with self._asking():
            return [restored(kind, values) for values in rows.values().iterator(chunk_size=2000)]

    @contextmanager
    def _asking(self) -> Iterator[None]:
        if not self._database.current:
            raise WorkspaceError(
                f"{self._database.place}: closed when another was opened; open it again"
            )
        with told(self._database.place):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._asking(), transaction.atomic():
            yield


def _replace(table: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    table._default_manager.all().delete()
    bulk.insert(table, rows)


def _numbered(records: Iterable[Any]) -> Iterator[dict[str, Any]]:
    return ({**columns(record), "position": at} for at, record in enumerate(records))


def _by_date(decision: Decision) -> tuple[bool, str, str]:
    return decision.date is None, str(decision.date), decision.id
