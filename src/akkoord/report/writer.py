"""The extractive writer: reports from records alone, every sentence cited or computed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from akkoord import status
from akkoord.earlier import Earlier
from akkoord.records import (
    Claim,
    Decision,
    Dossier,
    Evidence,
    Pledge,
    Report,
    Section,
    Stage,
)
from akkoord.report.body import Body, Means
from akkoord.report.figures import Figures
from akkoord.report.headings import Headings
from akkoord.report.matters import Matter, Matters
from akkoord.report.names import Names
from akkoord.report.patterns import load
from akkoord.report.reader import Reader
from akkoord.report.standings import Standings
from akkoord.report.titles import Titles
from akkoord.text.phrases import Phrases

Record = TypeVar("Record", Pledge, Evidence)

ROOM = "akkoord.report"


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
    source_language: str | None = None,
    earlier: Earlier | None = None,
) -> Iterator[Report]:
    """One report for each section that has text, in reading order.

    `government` is its name as readers know it; `coverage` says in the reader's language what the
    corpus holds and what not; `stage_names` are the government's own names for stages. `language`
    is the readers'; agreement and decisions are quoted in their own, `source_language`. What is
    cited is told; other `evidence` is only looked through for counter-evidence. Raises KeyError
    when evidence or a dossier names a decision that is not among `decisions`.
    """
    sections, sources = tuple(sections), source_language or language
    dossiers, evidence = tuple(dossiers), tuple(evidence)
    pledges, patterns = sorted(pledges, key=lambda pledge: pledge.start), load(sources)
    names = Names(decisions, patterns)
    phrases = Phrases(ROOM, language, stage_names)
    found = status.find(sections, pledges, decisions, dossiers, evidence, sources, earlier)
    means = Means(
        phrases=phrases,
        names=names,
        headings=Headings(pledges, patterns, sources),
        reader=Reader(patterns),
        language=sources,
        until=found.until,
        standings=Standings(phrases, found, decisions),
    )
    writer = _Writer(
        means=means,
        matters=Matters(decisions, dossiers, names, sources),
        titles=Titles(sections, means.phrases, government),
        coverage=coverage,
    )
    pledges_of = _by_section(pledges)
    evidence_of = _by_section(item for item in evidence if item.cited)
    return (
        writer.report(section, pledges_of[section.id], evidence_of[section.id])
        for section in sections
        if section.text
    )


class _Writer:
    """Writes reports on one corpus."""

    def __init__(self, means: Means, matters: Matters, titles: Titles, coverage: str) -> None:
        self._means = means
        self._matters = matters
        self._titles = titles
        self._phrases = means.phrases
        self._figures = Figures(means.phrases)
        self._coverage = coverage

    def report(
        self, section: Section, pledges: Sequence[Pledge], evidence: Sequence[Evidence]
    ) -> Report:
        """The report on one section."""
        told = self._matters.of_section(evidence)
        body = list(Body(self._means, section.title).claims(pledges, told))
        claims = (*self._opening(pledges, told), *body, *self._closing(section))
        return Report(section.id, self._titles.of(section), claims, _references(claims))

    def _opening(self, pledges: Sequence[Pledge], told: Sequence[Matter]) -> Iterator[Claim]:
        answered = {id for matter in told for id in matter.serves}
        return self._figures.opening(
            pledges,
            [pledge for pledge in pledges if pledge.id in answered],
            [decision for matter in told for decision in matter.decisions],
            [dossier for matter in told for dossier in matter.dossiers],
        )

    def _closing(self, section: Section) -> Iterator[Claim]:
        yield from self._means.standings.survey(section.id)
        key = "closing.coverage" if self._coverage else "closing.plain"
        text = self._phrases(key, coverage=self._coverage)
        yield Claim(text, computed=True, records=(section.id,))


def _by_section(records: Iterable[Record]) -> defaultdict[str, list[Record]]:
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        found[record.section].append(record)
    return found


def _references(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for claim in claims for id in claim.citations))
