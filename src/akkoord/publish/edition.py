"""Everything that one publication needs, with the lookups that its pages ask for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from akkoord import status
from akkoord.earlier import Earlier
from akkoord.errors import RecordError
from akkoord.publish.outline import Outline
from akkoord.quality import Run
from akkoord.records import (
    Decision,
    Dossier,
    Evidence,
    Pledge,
    Report,
    Section,
    Stage,
    Status,
    Survey,
)
from akkoord.status import Findings

# Who names a record, the kind and the id of what it names, and the ids there are of that kind.
Mention = tuple[str, str, str, Container[str]]
Record = TypeVar("Record", Section, Pledge, Decision, Dossier)


@dataclass(frozen=True, eq=False)
class Edition:
    """One state of the records, as a publication shows it.

    `government` and `agreement` are names as readers know them, `language` a two-letter code.
    `corpus_date` is the local date of the last decision, None when no decision has a date.
    `sections` holds all nodes of the agreement in reading order. `coverage` says in the reader's
    language what the corpus holds and what not; `stage_names` gives the government's own name
    for a stage where it differs from the general one. `quality` is what was measured last, and
    `built_from` stands for what the evidence was built from.
    """

    government: str
    agreement: str
    language: str
    corpus_date: dt.date | None
    built_at: dt.datetime
    sections: tuple[Section, ...]
    pledges: tuple[Pledge, ...]
    decisions: tuple[Decision, ...]
    dossiers: tuple[Dossier, ...]
    evidence: tuple[Evidence, ...]
    reports: tuple[Report, ...]
    coverage: str = ""
    quality: Run | None = None
    built_from: str = ""
    earlier: Earlier | None = None
    stage_names: Mapping[Stage, str] = field(default_factory=dict)

    def check(self) -> None:
        """Raises RecordError when a record names another one that the edition does not hold."""
        for holder, kind, id, known in self._mentions():
            if id not in known:
                remedy = "build again with `akkoord build`"
                raise RecordError(f"{holder} names the {kind} {id!r}, which is missing: {remedy}")

    @cached_property
    def section(self) -> dict[str, Section]:
        """Sections by id."""
        return _by_id(self.sections)

    @cached_property
    def pledge(self) -> dict[str, Pledge]:
        """Pledges by id."""
        return _by_id(self.pledges)

    @cached_property
    def decision(self) -> dict[str, Decision]:
        """Decisions by id."""
        return _by_id(self.decisions)

    @cached_property
    def dossier(self) -> dict[str, Dossier]:
        """Dossiers by id."""
        return _by_id(self.dossiers)

    @cached_property
    def report(self) -> dict[str, Report]:
        """Reports by the id of their section."""
        return {report.section: report for report in self.reports}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that a claim's `records` may name."""
        return frozenset((*self.section, *self.pledge, *self.decision, *self.dossier))

    @cached_property
    def outline(self) -> Outline:
        """The sections as a tree."""
        return Outline(self.sections)

    @cached_property
    def pledges_of(self) -> Mapping[str, list[Pledge]]:
        """The pledges of a section, in the order of its text; empty for an unknown section."""
        found: defaultdict[str, list[Pledge]] = defaultdict(list)
        for pledge in sorted(self.pledges, key=lambda pledge: pledge.start):
            found[pledge.section].append(pledge)
        return found

    @cached_property
    def dossier_of(self) -> dict[str, Dossier]:
        """The dossier of a decision, by the decision's id."""
        return {step.decision: dossier for dossier in self.dossiers for step in dossier.decisions}

    @cached_property
    def findings(self) -> Findings:
        """What follows from the evidence."""
        return status.find(
            self.sections,
            self.pledges,
            self.decisions,
            self.dossiers,
            self.evidence,
            self.language,
            self.earlier,
        )

    @property
    def status(self) -> tuple[Status, ...]:
        """How far each pledge has come, in the order of the pledges."""
        return self.findings.statuses

    @property
    def surveys(self) -> tuple[Survey, ...]:
        """What was looked through for counter-evidence near each section."""
        return self.findings.surveys

    @property
    def orphans(self) -> tuple[Decision, ...]:
        """The decisions that serve no section."""
        return self.findings.orphans

    @cached_property
    def status_of(self) -> dict[str, Status]:
        """How far a pledge has come, by its id."""
        return {status.pledge: status for status in self.status}

    @cached_property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """The decisions that serve a pledge, by the pledge's id: all steps of their dossiers."""
        return {status.pledge: status.decisions for status in self.status if status.decisions}

    @cached_property
    def citing(self) -> dict[str, tuple[str, ...]]:
        """The sections whose report cites a decision, by the decision's id."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for report in self.reports:
            for decision in report.references:
                found[decision].append(report.section)
        return {decision: tuple(sections) for decision, sections in found.items()}

    @cached_property
    def passages(self) -> dict[tuple[str, str], Evidence]:
        """The best quoted evidence that a decision gives for a section, by (section, decision)."""
        quoted = [item for item in self.evidence if item.cited and item.quote]
        ordered = sorted(quoted, key=lambda item: item.rank, reverse=True)
        return {(item.section, item.decision): item for item in ordered}

    def reached(self, pledge: str) -> Stage | None:
        """The furthest stage among the dossiers cited for a pledge; None without a decision."""
        return self.status_of[pledge].stage

    def stage(self, decision: str) -> Stage:
        """How far the dossier of a decision has come, or the decision itself without dossier."""
        dossier = self.dossier_of.get(decision)
        return dossier.stage if dossier else self.decision[decision].stage

    def _mentions(self) -> Iterator[Mention]:
        for pledge in self.pledges:
            yield f"the pledge {pledge.id!r}", "section", pledge.section, self.section
        for dossier in self.dossiers:
            for step in dossier.decisions:
                yield f"the dossier {dossier.id!r}", "decision", step.decision, self.decision
            for other in dossier.related:
                yield f"the dossier {dossier.id!r}", "dossier", other, self.dossier
        for item in self.evidence:
            holder = f"the evidence for {item.section!r}"
            yield holder, "section", item.section, self.section
            yield holder, "decision", item.decision, self.decision
            if item.pledge:
                yield holder, "pledge", item.pledge, self.pledge
        for report in self.reports:
            yield from self._mentioned_in(report)

    def _mentioned_in(self, report: Report) -> Iterator[Mention]:
        holder = f"the report on {report.section!r}"
        references = dict.fromkeys(report.references)
        yield holder, "section", report.section, self.section
        for decision in report.references:
            yield holder, "decision", decision, self.decision
        for claim in report.claims:
            yield from ((holder, "reference", id, references) for id in claim.citations)
            yield from ((holder, "pledge", id, self.pledge) for id in claim.pledges)
            yield from ((holder, "record", id, self.ids) for id in claim.records)


def _by_id(records: Iterable[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}
