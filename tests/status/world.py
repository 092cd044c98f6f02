"""Records with only what a test is about."""

import datetime as dt
from collections.abc import Sequence

from akkoord import status
from akkoord.records import (
    Decision,
    Dossier,
    Evidence,
    Kind,
    Period,
    Pledge,
    Section,
    Stage,
    Status,
    Step,
)
from akkoord.status import Findings
from akkoord.text import amounts

PROMISE = "We planten duizend bomen."


def day(text: str) -> dt.date:
    """A date by its ISO form."""
    return dt.date.fromisoformat(text)


def decision(
    id: str, date: str | None = "2022-05-06", stage: Stage = Stage.SINGLE, text: str = ""
) -> Decision:
    """A decision with the sums that its text names."""
    when = day(date) if date else None
    sums = tuple(amounts.find(text, "nl"))
    return Decision(id, f"Titel {id}", date=when, stage=stage, text=text, amounts=sums)


def dossier(*steps: Decision) -> Dossier:
    """The chain of these decisions, named after the first."""
    furthest = max((step.stage for step in steps), key=lambda stage: stage.order)
    chain = tuple(Step(step.id, step.stage) for step in steps)
    return Dossier(f"d-{steps[0].id}", steps[0].title, furthest, chain)


def pledge(quote: str = PROMISE, until: str | None = None) -> Pledge:
    """The one pledge, perhaps with a deadline."""
    deadline = Period(None, day(until)) if until else None
    sums = tuple(amounts.find(quote, "nl"))
    return Pledge("p", "s", quote, 0, len(quote), quote, Kind.ACTION, True, deadline, amounts=sums)


def found(
    chains: Sequence[Sequence[Decision]],
    serving: Sequence[str] = (),
    near: Sequence[str] = (),
    promise: Pledge | None = None,
    last: str = "2024-01-10",
) -> Findings:
    """What follows when these decisions serve the pledge and others are near its section."""
    pledges = [promise or pledge()]
    section = Section("s", "1", "Groen", ("1 Groen",), 1, pledges[0].quote)
    others = [decision("last", last)]
    decisions = [*(step for chain in chains for step in chain), *others]
    evidence = [
        *(Evidence("s", None, id, rank, 0.5, cited=True) for rank, id in enumerate(serving, 1)),
        *(Evidence("s", "p", id, rank, 0.5, cited=True) for rank, id in enumerate(serving, 1)),
        *(Evidence("s", None, id, rank, 0.1, cited=False) for rank, id in enumerate(near, 20)),
    ]
    dossiers = [dossier(*chain) for chain in [*chains, others]]
    return status.find([section], pledges, decisions, dossiers, evidence, "nl")


def status_of(
    chains: Sequence[Sequence[Decision]], promise: Pledge | None = None, last: str = "2024-01-10"
) -> Status:
    """The status of the pledge when every chain serves it by its first step."""
    return found(chains, [chain[0].id for chain in chains], promise=promise, last=last).statuses[0]
