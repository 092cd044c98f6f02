"""How far the decisions about promises have come, counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from akkoord.publish.edition import Edition
from akkoord.records import Pledge, Stage

OUTCOMES = ("ratified", "definitive", "decided", "principle", "announced", "none")
"""What a promise is counted under: the furthest step of a cited dossier, from far to nothing."""

_MILESTONES = {
    Stage.PRINCIPLE: 1,
    Stage.ADVICE: 1,
    Stage.DEFINITIVE: 2,
    Stage.PARLIAMENT: 2,
    Stage.RATIFIED: 3,
    Stage.PUBLISHED: 3,
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Testable promises: how many, and how many under each of `OUTCOMES`."""

    pledges: int
    outcomes: dict[str, int]

    @property
    def answered(self) -> int:
        """Promises for which at least one decision is cited."""
        return self.pledges - self.outcomes["none"]


def tally(pledges: Iterable[Pledge], edition: Edition) -> Tally:
    """The testable among these pledges, counted; the others cannot be answered."""
    counts = Counter(outcome(edition.reached(item.id)) for item in pledges if item.testable)
    return Tally(counts.total(), {name: counts[name] for name in OUTCOMES})


def outcome(stage: Stage | None) -> str:
    """What a promise is counted under when its furthest stage is this one."""
    if stage is None:
        return "none"
    if stage is Stage.SINGLE:
        return "decided"
    return ("announced", "principle", "definitive", "ratified")[milestone(stage)]


def milestone(stage: Stage) -> int:
    """How many of the three formal steps (principle, definitive, ratified) a stage has passed."""
    return _MILESTONES.get(stage, 0)
