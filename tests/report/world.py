"""A small world to report on: records with only what a test is about."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from akkoord.records import (
    Decision,
    Dossier,
    Evidence,
    Kind,
    Pledge,
    Quote,
    Report,
    Section,
    Stage,
    Step,
)
from akkoord.report import write

TREES = "We planten duizend bomen langs de gewestwegen."
BRIDGES = "We bouwen tegen 2025 tien fietsbruggen over het kanaal."
VAGUE = "We zijn ambitieus."
APPROVAL = (
    "De Vlaamse Regering keurt nu principieel het besluit goed dat de subsidie regelt voor "
    "gemeenten en verenigingen die inheemse soorten aanplanten. "
    "Over dit besluit wordt het advies ingewonnen van de Raad van State."
)


def decision(
    id: str,
    title: str = "Bomen langs gewestwegen",
    text: str = APPROVAL,
    stage: Stage = Stage.SINGLE,
    date: dt.date | None = dt.date(2022, 5, 6),
) -> Decision:
    """A decision; one without text is an announcement."""
    return Decision(id=id, title=title, text=text, stage=stage, date=date)


@dataclass
class World:
    """Sections, promises and dossiers; every decision of `links` is cited for its promise."""

    pledges: Sequence[str] = (TREES,)
    dossiers: Sequence[Sequence[Decision]] = ()
    links: Sequence[tuple[int, str]] = ()
    cited: Sequence[str] = ()
    vague: Sequence[str] = ()
    coverage: str = "alleen persberichten"
    section: Section = field(init=False)

    def __post_init__(self) -> None:
        text = " ".join((*self.pledges, *self.vague))
        self.section = Section("s", "1", "Groen", ("1 Groen",), 1, text)

    @property
    def promises(self) -> list[Pledge]:
        """The promises, their ids p0, p1 and so on."""
        quotes = [*((quote, True) for quote in self.pledges), *((q, False) for q in self.vague)]
        return [self._pledge(n, *quote) for n, quote in enumerate(quotes)]

    @property
    def decisions(self) -> list[Decision]:
        """All decisions."""
        return [one for chain in self.dossiers for one in chain]

    def report(self, language: str = "nl", **names: str) -> Report:
        """The report on the one section; `names` are the government's own for stages."""
        chains = [self._dossier(number, chain) for number, chain in enumerate(self.dossiers)]
        found = write(
            [self.section],
            self.promises,
            self.decisions,
            chains,
            self.evidence,
            government="Vlaamse Regering 2019-2024",
            language=language,
            source_language="nl",
            coverage=self.coverage,
            stage_names={Stage(key): name for key, name in names.items()},
        )
        return next(iter(found))

    def _pledge(self, number: int, quote: str, testable: bool) -> Pledge:
        start = self.section.text.index(quote)
        action = quote.removeprefix("We ").rstrip(".")
        return Pledge(
            f"p{number}", "s", quote, start, start + len(quote), action, Kind.ACTION, testable
        )

    def _dossier(self, number: int, chain: Sequence[Decision]) -> Dossier:
        steps = tuple(Step(one.id, one.stage) for one in chain)
        furthest = max((one.stage for one in chain), key=lambda stage: stage.order)
        return Dossier(f"d{number}", chain[0].title, furthest, steps)

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence for the section and its promises."""
        by_section = dict.fromkeys((*(id for _, id in self.links), *self.cited))
        return [
            *(_cited(id, None, rank) for rank, id in enumerate(by_section, 1)),
            *(_cited(id, f"p{n}", rank) for rank, (n, id) in enumerate(self.links, 1)),
        ]


def _cited(decision: str, pledge: str | None, rank: int) -> Evidence:
    return Evidence("s", pledge, decision, rank, 1 / rank, cited=True)


def text_quote(source: str, exact: str) -> Quote:
    """The first place of some words in a text, as a quote."""
    start = source.index(exact)
    return Quote(exact, start, start + len(exact))
