"""The march of dossiers through their steps: how far, when, and since when nothing moved."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from akkoord.records import Decision, Dossier, Stage

# A pledge is silent after so many months: whatever goes on shows in the decisions of one budget.
SILENT = 12
# After one of these the government has decided.
FINAL = frozenset(
    {Stage.SINGLE, Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.RATIFIED, Stage.PUBLISHED}
)


@dataclass(frozen=True, slots=True)
class March:
    """The steps of one dossier with their dates, None where the corpus has none."""

    dossier: Dossier
    steps: tuple[tuple[Stage, dt.date | None], ...]

    @classmethod
    def of(cls, dossier: Dossier, decisions: Mapping[str, Decision]) -> "March":
        """The march of a dossier."""
        steps = ((step.stage, decisions[step.decision].date) for step in dossier.decisions)
        return cls(dossier, tuple(steps))

    @property
    def began(self) -> dt.date | None:
        """When it took its first step."""
        return self.steps[0][1]

    @property
    def reached(self) -> dt.date | None:
        """When it first took the step that it has come to."""
        return next((date for stage, date in self.steps if stage is self.dossier.stage), None)

    @property
    def moved(self) -> dt.date | None:
        """When it took its last step."""
        return self.steps[-1][1]

    @property
    def decided(self) -> tuple[dt.date | None, ...]:
        """When it took its final steps."""
        return tuple(date for stage, date in self.steps if stage in FINAL)


def furthest(marches: Sequence[March]) -> March:
    """The one that has come furthest; of equals the one that came there last."""
    return max(
        marches, key=lambda march: (_rank(march.dossier.stage), march.reached or dt.date.min)
    )


def _rank(stage: Stage) -> int:
    """How far a stage is: what is decided in one go is decided, as what is definitive is."""
    return (Stage.ADVICE if stage is Stage.SINGLE else stage).order * 2 + (stage is Stage.SINGLE)


def last(marches: Sequence[March]) -> dt.date | None:
    """The last known date of any step."""
    return max((date for march in marches for _, date in march.steps if date), default=None)


def silence(marches: Sequence[March], until: dt.date | None) -> int | None:
    """Whole months from the last step to the corpus's last date.

    None when it cannot be known: without a step, or when the last step of one has no date.
    """
    moves = [march.moved for march in marches]
    dated = [move for move in moves if move]
    if not until or not moves or len(dated) < len(moves):
        return None
    return max(months(max(dated), until), 0)


def months(start: dt.date, end: dt.date) -> int:
    """The whole months between two dates."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
