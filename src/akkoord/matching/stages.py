"""The formal step that a decision takes, told from its own words by its government's rules."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from akkoord.errors import GovernmentError
from akkoord.records import Decision, Stage

_PARTS: Mapping[str, Callable[[Decision], str]] = {
    "kind": lambda decision: decision.kind or "",
    "title": lambda decision: f"{decision.title}\n{decision.subtitle}",
    "text": lambda decision: decision.text,
    "source": lambda decision: decision.source,
    "any": lambda decision: f"{decision.title}\n{decision.subtitle}\n{decision.text}",
}
# "(?<name>" and "(?<=" are no names.
_NAME = re.compile(r"(?<!\?)<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Rule:
    """A stage, and the pattern by which a decision shows it.

    `read` gives the part that is read: the kind, the title (short and long), the text, any of
    title and text, or the source by which it was read. A part that holds `unless` does not count.
    """

    stage: Stage
    read: Callable[[Decision], str]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def fits(self, decision: Decision) -> bool:
        """Whether the decision shows this step."""
        part = self.read(decision)
        return bool(self.pattern.search(part)) and not (self.unless and self.unless.search(part))


class StageRules:
    """Rules in their order: the first that fits gives the stage; none gives `unknown`."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> "StageRules":
        """Rules from a government's `stages.toml`; raises GovernmentError when one is wrong.

        `<name>` in a pattern stands for the words of that name.
        """
        words, rules = mapping.get("words", {}), mapping.get("rule", [])
        if not (isinstance(words, dict) and isinstance(rules, list)):
            raise GovernmentError("stages.toml: write its words as [words], its rules as [[rule]]")
        return cls([_rule(number, raw, words) for number, raw in enumerate(rules, 1)])

    def stage(self, decision: Decision) -> Stage:
        """The step that a decision takes."""
        return next((rule.stage for rule in self._rules if rule.fits(decision)), Stage.UNKNOWN)


def _rule(number: int, raw: Mapping[str, str], words: Mapping[str, str]) -> Rule:
    try:
        unless = raw.get("unless")
        return Rule(
            stage=Stage(raw["stage"]),
            read=_PARTS[raw["where"]],
            pattern=_pattern(raw["pattern"], words),
            unless=_pattern(unless, words) if unless else None,
        )
    except KeyError as error:
        raise GovernmentError(
            f"stages.toml, rule {number}: {error} is missing or unknown; a rule has a stage, a "
            f"pattern and a where, which is one of {', '.join(_PARTS)}"
        ) from error
    except (ValueError, TypeError, AttributeError, re.error) as error:
        raise GovernmentError(f"stages.toml, rule {number}: {error}; mend it") from error


def _pattern(raw: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern with the words that it names put in; KeyError when a name has none."""
    return re.compile(_NAME.sub(lambda name: f"(?:{words[name[1]]})", raw), re.IGNORECASE)
