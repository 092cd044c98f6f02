"""Procedures: which steps can follow each other, and what a government's rules say of them."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from akkoord.errors import GovernmentError
from akkoord.records import Decision, Stage
from akkoord.text import dates

# A procedure that rests so long is taken up as another dossier.
LONGEST_REST_DAYS = 900
# Only decisions that take one of these steps are chained. `single` is among them, for some final
# approvals do not say that they are: it joins a chain that has other steps, never another single.
PROCEDURE = frozenset(
    {
        Stage.PRINCIPLE,
        Stage.ADVICE,
        Stage.DEFINITIVE,
        Stage.PARLIAMENT,
        Stage.RATIFIED,
        Stage.PUBLISHED,
        Stage.SINGLE,
    }
)
# So soon a decision in one step is taken once more to put it right.
SOON_DAYS = 14
# Of each of these groups a procedure has one decision.
ONCE = (
    frozenset({Stage.RATIFIED}),
    frozenset({Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.SINGLE}),
)


@dataclass(frozen=True, slots=True)
class ChainRules:
    """What changes in a formal title from step to step, and the kinds of instrument.

    `lettered` parts the instruments that one title names, `again` tells a step taken again,
    `adopted` when parliament adopted what is ratified, and `repeats` that each step takes over the
    text of the one before.
    """

    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None
    lettered: re.Pattern[str] | None
    again: re.Pattern[str] | None
    adopted: re.Pattern[str] | None
    repeats: bool
    instruments: Mapping[str, re.Pattern[str]]

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> "ChainRules":
        """Rules from the `chain` part of a government's `stages.toml`.

        Raises GovernmentError when it is wrong.
        """
        try:
            return cls._parsed(mapping.get("chain", {}))
        except (re.error, TypeError, AttributeError) as error:
            raise GovernmentError(f"stages.toml, chain: {error}; mend it") from error

    @classmethod
    def _parsed(cls, raw: Mapping[str, Any]) -> "ChainRules":
        changing = ("opening", "closing", "lettered", "again", "adopted")
        return cls(
            **{name: re.compile(raw[name]) if name in raw else None for name in changing},
            repeats=bool(raw.get("repeats")),
            instruments={
                name: re.compile(pattern, re.IGNORECASE)
                for name, pattern in raw.get("instruments", {}).items()
            },
        )

    def core(self, title: str) -> str:
        """A title without the words of the step."""
        for pattern in (self.opening, self.closing):
            title = pattern.sub("", title) if pattern else title
        return title

    def parts(self, decision: Decision) -> list[str]:
        """The instruments that its title names, each without the words of the step."""
        title = _formal(decision)
        parts = self.lettered.split(title) if self.lettered else [title]
        return [self.core(part) for part in parts if part.strip()] or [self.core(title)]

    def instrument(self, decision: Decision) -> str | None:
        """The kind of instrument, from the formal title if there is one, else the short one."""
        title = _formal(decision)
        return next((name for name, p in self.instruments.items() if p.match(title)), None)

    def is_again(self, decision: Decision) -> bool:
        """Whether a decision says that it takes a step again."""
        return bool(self.again and self.again.search(decision.text))

    def adoption(self, decision: Decision, language: str) -> dt.date | None:
        """When parliament adopted what a decision ratifies, if it says so."""
        said = self.adopted.search(decision.full_text) if self.adopted else None
        return next(iter(dates.days(said[0], language)), None) if said else None


def _formal(decision: Decision) -> str:
    return decision.subtitle or decision.title


def possible(chain: Sequence[Decision]) -> bool:
    """Whether decisions can be the steps of one procedure: in order of date, no final step twice.

    A decision in one step may be put right soon after.
    """
    if len({decision.case for decision in chain if decision.case}) > 1:
        return False
    if any(sum(d.stage in group for d in chain) > 1 for group in ONCE) and not _put_right(chain):
        return False
    dated = sorted((d.date, step(d)) for d in chain if d.date)
    return all(
        0 < (later - earlier).days <= LONGEST_REST_DAYS and before <= after
        for (earlier, before), (later, after) in pairwise(dated)
    )


def _put_right(chain: Sequence[Decision]) -> bool:
    days = [d.date for d in chain if d.date and d.stage is Stage.SINGLE]
    return len(days) == len(chain) and (max(days) - min(days)).days <= SOON_DAYS


def step(decision: Decision) -> int:
    """Place in the procedure; a single decision in a chain stands for the final approval."""
    return (Stage.DEFINITIVE if decision.stage is Stage.SINGLE else decision.stage).order
