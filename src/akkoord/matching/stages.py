"""The formal step that a decision takes, told from its own words by its government's rules."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from akkoord.errors import GovernmentError
from akkoord.records import Decision, Stage


@dataclass(frozen=True, slots=True)
class Rule:
    """A stage, and the pattern by which a decision shows it.

    `where` is the part that is read: "kind", "title" (short and long), "text", or "any" (title
    and text). A part that holds `unless` does not count.
    """

    stage: Stage
    where: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def fits(self, decision: Decision) -> bool:
        """Whether the decision shows this step."""
        part = _part(decision, self.where)
        return bool(self.pattern.search(part)) and not (self.unless and self.unless.search(part))


class StageRules:
    """Rules in their order: the first that fits gives the stage; none gives `unknown`."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> "StageRules":
        """Rules from a government's `stages.toml`; raises GovernmentError when one is wrong."""
        return cls([_rule(number, raw) for number, raw in enumerate(mapping.get("rule", ()), 1)])

    def stage(self, decision: Decision) -> Stage:
        """The step that a decision takes."""
        return next((rule.stage for rule in self._rules if rule.fits(decision)), Stage.UNKNOWN)


def _rule(number: int, raw: Mapping[str, str]) -> Rule:
    try:
        unless = raw.get("unless")
        return Rule(
            stage=Stage(raw["stage"]),
            where=raw["where"],
            pattern=re.compile(raw["pattern"], re.IGNORECASE),
            unless=re.compile(unless, re.IGNORECASE) if unless else None,
        )
    except (KeyError, ValueError, re.error) as error:
        raise GovernmentError(f"stages.toml, rule {number}: {error}") from error


def _part(decision: Decision, where: str) -> str:
    title = f"{decision.title}\n{decision.subtitle}"
    parts = {
        "kind": decision.kind or "",
        "title": title,
        "text": decision.text,
        "any": f"{title}\n{decision.text}",
    }
    return parts[where]
