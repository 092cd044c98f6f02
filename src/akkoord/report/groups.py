"""Groups: promises together with the matters that serve them.

Each matter is told once, under the promise it serves best. Promises that no matter serves best are
quoted with the promise that shares their strongest matter.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from akkoord.records import Pledge
from akkoord.report.matters import Matter

# Of one group so many matters are told, of a whole report so many; the others are folded.
TOLD_IN_GROUP = 5
TOLD_IN_REPORT = 20
# A group of a promise is told with at least this one.
LEAST = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Promises in the order of the text, their matters told in full, and those folded into one."""

    pledges: tuple[Pledge, ...]
    matters: tuple[Matter, ...]
    folded: tuple[Matter, ...] = field(default=())


def groups(pledges: Sequence[Pledge], matters: Sequence[Matter]) -> list[Group]:
    """The groups of one section in the order of its text; matters without a promise come last."""
    by_id = {pledge.id: pledge for pledge in pledges}
    homes = {id: _home(id, matters) for id in by_id}
    served: dict[str, list[Matter]] = defaultdict(list)
    rest: list[Matter] = []
    for matter in matters:
        best = _best(matter, by_id)
        (served[best] if best else rest).append(matter)
    quoted = _quoted(by_id, homes, served)
    found = [Group(tuple(quoted[id]), tuple(served[id])) for id in by_id if id in served]
    if rest:
        found.append(Group((), tuple(rest)))
    return _within_budget(found)


def unanswered(pledges: Sequence[Pledge], matters: Sequence[Matter]) -> list[Pledge]:
    """The testable promises that no matter serves."""
    answered = {id for matter in matters for id in matter.serves}
    return [pledge for pledge in pledges if pledge.testable and pledge.id not in answered]


def _best(matter: Matter, pledges: Mapping[str, Pledge]) -> str | None:
    """The promise that a matter serves best; of equals a testable one, then the first."""
    known = {id: strength for id, strength in matter.serves.items() if id in pledges}
    return max(
        known,
        key=lambda id: (known[id], pledges[id].testable, -pledges[id].start),
        default=None,
    )


def _home(pledge: str, matters: Sequence[Matter]) -> Matter | None:
    """The matter that serves a promise best."""
    serving = [matter for matter in matters if pledge in matter.serves]
    return max(serving, key=lambda matter: matter.serves[pledge], default=None)


def _quoted(
    pledges: Mapping[str, Pledge],
    homes: Mapping[str, Matter | None],
    served: Mapping[str, Sequence[Matter]],
) -> Mapping[str, list[Pledge]]:
    """The promises to quote with each promise that has matters of its own."""
    found: dict[str, list[Pledge]] = defaultdict(list)
    for id, pledge in pledges.items():
        home = homes[id]
        if id in served:
            found[id].append(pledge)
        elif home and (host := _best(home, pledges)):
            found[host].append(pledge)
    return found


def _within_budget(found: Sequence[Group]) -> list[Group]:
    """The same groups with the weaker matters folded."""
    firsts = {id(group.matters[0]) for group in found}
    ranked = sorted(
        (m for g in found for m in g.matters[LEAST:TOLD_IN_GROUP]), key=lambda m: -m.score
    )
    room = max(0, TOLD_IN_REPORT - len(found))
    told = firsts | {id(matter) for matter in ranked[:room]}
    return [_folded(group, told) for group in found]


def _folded(group: Group, told: set[int]) -> Group:
    kept = tuple(matter for matter in group.matters if id(matter) in told)
    rest = tuple(matter for matter in group.matters if id(matter) not in told)
    return replace(group, matters=kept, folded=rest)
