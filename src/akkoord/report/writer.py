"""The extractive writer: reports from records alone, every sentence cited or computed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from akkoord.records import Claim, Decision, Dossier, Evidence, Pledge, Report, Section, Stage
from akkoord.report import matters
from akkoord.report.body import Body, Means
from akkoord.report.figures import Figures
from akkoord.report.headings import Headings
from akkoord.report.matters import Matter
from akkoord.report.names import Names
from akkoord.report.passages import Reader
from akkoord.report.patterns import load
from akkoord.text.phrases import Phrases

ROOM = "akkoord.report"
# "Regering 2019-2024": within a headline the period is of no use.
_PERIOD = re.compile(r"\s*\(?\b\d{4}\s?[-–/]\s?\d{2,4}\)?$")


def write(
    sections: Iterable[Section],
    pledges: Iterable[Pledge],
    decisions: Sequence[Decision],
    dossiers: Iterable[Dossier],
    evidence: Iterable[Evidence],
    *,
    government: str,
    language: str,
    coverage: str = "",
    stage_names: Mapping[Stage, str] | None = None,
) -> Iterator[Report]:
    """One report for each section that has text, in reading order.

    `government` is its name as readers know it; `coverage` says in the reader's language what the
    corpus holds and what not; `stage_names` are the government's own names for stages. Raises
    KeyError when evidence or a dossier names a decision that is not among `decisions`.
    """
    corpus = _Corpus.of(pledges, decisions, dossiers, evidence)
    patterns = load(language)
    means = Means(
        phrases=Phrases(ROOM, language, stage_names),
        names=Names(decisions, patterns),
        headings=Headings([p for of in corpus.pledges.values() for p in of], patterns, language),
        reader=Reader(patterns),
        language=language,
        until=max((decision.date for decision in decisions if decision.date), default=None),
    )
    writer = _Writer(corpus, means, government, coverage)
    return (writer.report(section) for section in sections if section.text)


@dataclass(frozen=True, slots=True)
class _Corpus:
    """Decisions by id, dossiers by the ids of their decisions, the others by section."""

    decisions: Mapping[str, Decision]
    dossiers: Mapping[str, Dossier]
    pledges: Mapping[str, list[Pledge]]
    evidence: Mapping[str, list[Evidence]]

    @classmethod
    def of(
        cls,
        pledges: Iterable[Pledge],
        decisions: Iterable[Decision],
        dossiers: Iterable[Dossier],
        evidence: Iterable[Evidence],
    ) -> "_Corpus":
        pledges_of: dict[str, list[Pledge]] = defaultdict(list)
        evidence_of: dict[str, list[Evidence]] = defaultdict(list)
        for pledge in sorted(pledges, key=lambda pledge: pledge.start):
            pledges_of[pledge.section].append(pledge)
        for item in evidence:
            if item.cited:
                evidence_of[item.section].append(item)
        return cls(
            decisions={decision.id: decision for decision in decisions},
            dossiers={step.decision: d for d in dossiers for step in d.decisions},
            pledges=pledges_of,
            evidence=evidence_of,
        )


class _Writer:
    """Writes reports on one corpus."""

    def __init__(self, corpus: _Corpus, means: Means, government: str, coverage: str) -> None:
        self._corpus = corpus
        self._means = means
        self._phrases = means.phrases
        self._figures = Figures(means.phrases)
        self._government = government
        self._coverage = coverage

    def report(self, section: Section) -> Report:
        """The report on one section."""
        pledges = self._corpus.pledges.get(section.id, [])
        told = matters.of_section(
            self._corpus.evidence.get(section.id, []),
            self._corpus.decisions,
            self._corpus.dossiers,
            self._means.names,
            self._means.language,
        )
        body = list(Body(self._means, section.title).claims(pledges, told))
        claims = (*self._opening(pledges, told), *body, *self._closing(section))
        return Report(section.id, self._title(section), claims, _references(claims))

    def _title(self, section: Section) -> str:
        title = " ".join(section.title.split())
        government = _PERIOD.sub("", self._government)
        return self._phrases("title", title=title, government=government)

    def _opening(self, pledges: Sequence[Pledge], told: Sequence[Matter]) -> Iterator[Claim]:
        answered = {id for matter in told for id in matter.serves}
        return self._figures.opening(
            pledges,
            [pledge for pledge in pledges if pledge.id in answered],
            [decision for matter in told for decision in matter.decisions],
            [dossier for matter in told for dossier in matter.dossiers],
        )

    def _closing(self, section: Section) -> Iterator[Claim]:
        key = "closing.coverage" if self._coverage else "closing.plain"
        text = self._phrases(key, coverage=self._coverage)
        yield Claim(text, computed=True, records=(section.id,))


def _references(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for claim in claims for id in claim.citations))
