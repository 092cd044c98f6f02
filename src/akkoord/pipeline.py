"""From documents to a publication: the only place where the rooms meet.

    pipeline = Pipeline(workspace, store)
    pipeline.add_agreement(Path("agreement.pdf"))
    pipeline.add_decisions([Path("decisions.jsonl")])
    pipeline.build()

`build` does only what is out of date (`akkoord.freshness`). A stage replaces what it made before as
a whole: one that is interrupted leaves that as it was, and is done again.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from akkoord import __version__, agreement, evaluate, publish, report
from akkoord.agreement import pledges
from akkoord.earlier import Earlier
from akkoord.errors import AkkoordError, CheckError, GoldError, RecordError, WorkspaceError
from akkoord.evaluate import Built, Judgements
from akkoord.freshness import INDEX, MATCH, PUBLISH, REPORT, Freshness
from akkoord.government import Government
from akkoord.matching import evidence
from akkoord.publish import Edition
from akkoord.quality import Run
from akkoord.records import Decision, Evidence, Period, Pledge, Report, Section
from akkoord.report.checker import Checked, Corpus, check_markdown, first_error
from akkoord.search import documents, index
from akkoord.search.documents import Document
from akkoord.search.embeddings import Embedder
from akkoord.search.snippets import Piece, snippet
from akkoord.sources import files
from akkoord.store import Counts, Store
from akkoord.text import memory
from akkoord.workspace import Workspace

Item = TypeVar("Item")
Progress = Callable[[str, int, int], None]
OnProblem = Callable[[RecordError], None]


def _silent(*_: object) -> None:
    """Nobody is watching."""


def _remembering(stage: Callable[["Pipeline"], None]) -> Callable[["Pipeline"], None]:
    """A stage with the memory of the workspace."""

    @wraps(stage)
    def remembering(pipeline: "Pipeline") -> None:
        with memory.kept(pipeline.workspace.memory):
            stage(pipeline)

    return remembering


@dataclass(frozen=True)
class Pipeline:
    """The stages on one workspace; `progress` is told (what is done, how many, of how many)."""

    workspace: Workspace
    store: Store
    progress: Progress = _silent

    def add_agreement(self, file: Path) -> tuple[list[Section], list[Pledge]]:
        """The agreement read, its pledges found, and both put in the place of the one before.

        Raises DocumentError when the document cannot be read.
        """
        self.progress("read", 0, 1)
        sections = agreement.read(file)
        term = Period(self.government.start, self.government.end)
        found = list(self._pledges(sections, term))
        digest = sha256(file.read_bytes()).hexdigest()
        self.store.replace_agreement(sections, found, {"file": file.name, "sha256": digest})
        return sections, found

    def add_earlier(self, file: Path, name: str) -> Earlier:
        """An earlier agreement, read and kept apart, in the place of the one before.

        Raises DocumentError when the document cannot be read.
        """
        self.progress("read", 0, 1)
        sections = agreement.read(file)
        earlier = Earlier(name, tuple(sections), tuple(self._pledges(sections)))
        earlier.save(self.workspace.earlier)
        return earlier

    def add_decisions(
        self,
        paths: Iterable[Path],
        mapping: Mapping[str, str] = MappingProxyType({}),
        on_problem: OnProblem = _silent,
    ) -> Counts:
        """The decisions of files added to those that are stored.

        A record that cannot be used is told to `on_problem` and left out. Raises SourceError when
        a file cannot be read; what was added from the files before it stays.
        """
        counts = Counts()
        for path in paths:
            found = list(files.read(path, self.government, on_problem, mapping))
            counts += self.store.add_decisions(self._watched("add", found, len(found)))
        return counts

    @_remembering
    def match(self) -> None:
        """Stages, dossiers and evidence of all decisions for all sections and pledges."""
        built_from = self.freshness.fingerprint(MATCH)
        sections, decisions = self._inputs()
        matching = evidence.match(
            sections,
            self.store.pledges(),
            decisions,
            self.government.stage_rules,
            self.government.language,
            lambda done, of: self.progress(MATCH, done, of),
            weights=self.workspace.weights,
            concepts=self.workspace.thesaurus,
            embedder=self._embedder(),
        )
        self.store.replace_matching(matching.decisions, matching.dossiers, matching.evidence)
        self.freshness.built(MATCH, built_from)

    @_remembering
    def report(self) -> None:
        """A cited report for every section with text.

        Raises CheckError, and keeps the reports before, when one does not say what it cites.
        """
        self.freshness.require(MATCH)
        built_from = self.freshness.fingerprint(REPORT)
        sections, decisions = self._inputs()
        dossiers, found = self.store.dossiers(), self.store.evidence()
        written = report.write(
            sections,
            self.store.pledges(),
            decisions,
            dossiers,
            found,
            government=self.government.name,
            language=self.government.language,
            coverage=self.government.coverage,
            stage_names=self.government.stage_names,
            earlier=self._earlier(),
        )
        texts = sum(1 for section in sections if section.text)
        reports = list(self._watched(REPORT, written, texts))
        corpus = Corpus(decisions, sections, reports, dossiers, self.government.language)
        self._hold(reports, corpus, [item for item in found if item.cited])
        self.store.replace_reports(reports)
        self.freshness.built(REPORT, built_from)

    @_remembering
    def index(self) -> None:
        """An index of decisions, pledges and sections, for `search`."""
        built_from = self.freshness.fingerprint(INDEX)
        records = (self.store.decisions(), self.store.pledges(), self.store.sections())
        found = [documents.of(record) for kind in records for record in kind]
        index.write(self.workspace.index, found, self.government.language, self.progress)
        self.freshness.built(INDEX, built_from)

    def search(
        self, text: str, kinds: Iterable[str] = (), limit: int = 10
    ) -> Iterator[tuple[Document, list[Piece]]]:
        """What is found for these words, best first, each with the sentence that shows why.

        Raises WorkspaceError when there is no index yet.
        """
        language = self.government.language
        for hit in index.Index(self.workspace.index, language).search(text, kinds, limit):
            document = hit.document
            yield document, snippet(document.text or document.title, text, language)

    def check(self, files: Iterable[Path] = ()) -> Iterator[tuple[Path, Checked]]:
        """Cited reports in Markdown held against the records: those given, else the published.

        Raises WorkspaceError when nothing is published yet, AkkoordError when a file is not UTF-8,
        OSError when it cannot be read at all.
        """
        corpus = Corpus(
            self.store.decisions(),
            self.store.sections(),
            self.store.reports(),
            self.store.dossiers(),
            self.government.language,
        )
        paths = list(files) or sorted((self.workspace.published / "reports").glob("*.md"))
        if not paths:
            raise WorkspaceError(f"{self.workspace.folder}: nothing is published yet; name a file")
        for path in self._watched("check", paths, len(paths)):
            yield path, check_markdown(_text(path), corpus)

    def evaluate(self, judgements: Judgements, cross_validate: bool = False) -> Run:
        """What is built, measured against judgements.

        Raises GoldError when none is about a section of the agreement, WorkspaceError before
        there is anything to measure.
        """
        self.freshness.require(MATCH)
        sections = self.store.sections()
        places = evaluate.places(judgements, sections)
        if not places:
            raise GoldError(
                "the judgements are about no section of this agreement; give those of "
                f"{self.government.agreement}"
            )
        built = Built(
            sections,
            self.store.pledges(),
            self.store.decisions(),
            self.store.evidence(),
            self.government.language,
            self.workspace.weights,
            self.workspace.thesaurus,
            self._embedder(),
        )
        return Run(
            akkoord=__version__,
            measured_at=dt.datetime.now(self.government.timezone),
            government=self.government.name,
            agreement=self.government.agreement,
            built_from=self.store.state(MATCH) or "",
            judgements=judgements.fingerprint,
            seen=evaluate.seen(judgements, built),
            sections=places,
            groups=tuple(evaluate.evaluate(judgements, built, cross_validate)),
        )

    def keep(self, run: Run) -> None:
        """Keep what was measured; the next `build` or `publish` shows it.

        Raises GoldError when it was measured on another agreement.
        """
        if run.agreement != self.government.agreement:
            raise GoldError(
                f"these figures are of {run.agreement}; measure {self.government.agreement}"
            )
        run.save(self.workspace.quality)

    def publish(self, to: Path | None = None) -> Path:
        """Reports, site and exports written into a folder: the workspace's own, or `to`."""
        built_from = self.freshness.fingerprint(PUBLISH)
        folder = to or self.workspace.published
        publish.publish(self.edition(), folder, self.progress)
        if to is None:
            self.freshness.built(PUBLISH, built_from)
        return folder

    def build(self) -> list[str]:
        """Everything that is out of date, in order; returns the stages that were."""
        runs: Mapping[str, Callable[[], object]] = {
            MATCH: self.match,
            REPORT: self.report,
            INDEX: self.index,
            PUBLISH: self.publish,
        }
        done = []
        for stage, run in runs.items():
            if not self.freshness.is_current(stage):
                run()
                done.append(stage)
        return done

    def edition(self, needs: str | None = REPORT) -> Edition:
        """All records as a publication shows them.

        Raises WorkspaceError before the stage that it `needs` was built.
        """
        if needs:
            self.freshness.require(needs)
        decisions = self.store.decisions()
        return Edition(
            government=self.government.name,
            agreement=self.government.agreement,
            language=self.government.language,
            corpus_date=max((d.date for d in decisions if d.date and not d.signed), default=None),
            built_at=dt.datetime.now(self.government.timezone),
            sections=tuple(self.store.sections()),
            pledges=tuple(self.store.pledges()),
            decisions=tuple(decisions),
            dossiers=tuple(self.store.dossiers()),
            evidence=tuple(self.store.evidence()),
            reports=tuple(self.store.reports()),
            coverage=self.government.coverage,
            stage_names=self.government.stage_names,
            quality=self._quality(),
            built_from=self.store.state(MATCH) or "",
            earlier=self._earlier(),
        )

    @property
    def freshness(self) -> Freshness:
        """What of the workspace is up to date."""
        return Freshness(self.workspace, self.store)

    @property
    def government(self) -> Government:
        """The government that the workspace is about."""
        return self.workspace.government

    def _earlier(self) -> Earlier | None:
        """The earlier agreement that the workspace holds."""
        file = self.workspace.earlier
        return Earlier.load(file) if file.exists() else None

    def _pledges(self, sections: Sequence[Section], term: Period | None = None) -> Iterator[Pledge]:
        for section in self._watched("pledges", sections, len(sections)):
            yield from pledges.find(section, self.government.language, term)

    def _inputs(self) -> tuple[list[Section], list[Decision]]:
        sections, decisions = self.store.sections(), self.store.decisions()
        if not sections:
            raise self._lacking("agreement", "akkoord agreement add FILE")
        if not decisions:
            raise self._lacking("decisions", "akkoord decisions add FILE")
        return sections, decisions

    def _lacking(self, what: str, command: str) -> WorkspaceError:
        return WorkspaceError(f"{self.workspace.folder}: has no {what} yet; add with `{command}`")

    def _embedder(self) -> Embedder | None:
        """The embedding model, where the weights know what to make of it."""
        if not self.workspace.weights.embedder:
            return None
        return self.workspace.embedder(lambda done, of: self.progress("embed", done, of))

    def _hold(self, reports: Sequence[Report], corpus: Corpus, cited: Sequence[Evidence]) -> None:
        offered = defaultdict(list)
        for item in cited:
            offered[item.section].append(item)
        for written in self._watched("hold", reports, len(reports)):
            if first := first_error(written, corpus, offered[written.section]):
                raise CheckError(
                    f"report on {written.section}, claim {first.place}: {first.fault.explanation} "
                    f"({first.words[:80]}); this is a fault of Akkoord, please tell us"
                )

    def _quality(self) -> Run | None:
        """What was last measured to be shown, if it was of this agreement."""
        file = self.workspace.quality
        run = Run.load(file) if file.exists() else None
        return run if run and run.agreement == self.government.agreement else None

    def _watched(self, what: str, items: Iterable[Item], of: int) -> Iterator[Item]:
        for done, item in enumerate(items, start=1):
            yield item
            self.progress(what, done, of)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise AkkoordError(f"{file}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
