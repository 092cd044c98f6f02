"""How a language words decisions: patterns to read their texts by, from `patterns/<language>.toml`.

A language without a file has patterns that match nothing: whole sentences are quoted then.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

FOLDER = resources.files("akkoord.report") / "patterns"
NEVER = re.compile(r"(?!)")

Pattern: TypeAlias = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A deciding verb and what follows it; the groups `a` and `b` of `body` are worth keeping.

    `before` finds subject and verb, in either order, with the group `subject`. `done` names the
    word for what was decided, `keeps_subject` that the verb cannot be missed, `weak` that such a
    sentence seldom tells more than the title, `prefix` the words of the locale to put before.
    """

    before: Pattern
    body: Pattern
    done: str | None
    keeps_subject: bool
    weak: bool
    prefix: str | None


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns of a language; the comments in its file say what each finds."""

    language: str
    procedural: Pattern
    referring: Pattern
    leaning: Pattern
    hanging: Pattern
    decided: Pattern
    second: Pattern
    aside: Pattern
    border: Pattern
    open_end: Pattern
    opener: Pattern
    verb: Pattern
    clause: Pattern
    goal: Pattern
    thing: Pattern
    frames: tuple[Frame, ...]
    name_opening: Pattern
    name_closing: Pattern
    name_borders: tuple[Pattern, ...]
    name_open_end: Pattern
    heading_opening: Pattern
    heading_border: Pattern
    heading_verb: Pattern
    heading_doing: Pattern
    heading_unfit: Pattern
    heading_stop: Pattern
    heading_loose_end: Pattern
    heading_link: Pattern
    heading_article: Pattern


@cache
def load(language: str) -> Patterns:
    """The patterns of a language."""
    file = FOLDER / f"{language}.toml"
    raw = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    frames = tuple(_frame(frame, raw) for frame in raw.pop("frame", ()))
    borders = tuple(_any([border]) for border in raw.get("name", {}).pop("border", ()))
    given = flat(raw)
    values: dict[str, Any] = {"language": language, "frames": frames, "name_borders": borders}
    for field in fields(Patterns):
        values.setdefault(field.name, _any(given.get(field.name, ())))
    return Patterns(**values)


def flat(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Patterns by name, those of a table with its name before theirs: "heading_stop"."""
    flat = {name: value for name, value in raw.items() if not isinstance(value, dict)}
    for table in ("name", "heading"):
        flat |= {f"{table}_{name}": value for name, value in raw.get(table, {}).items()}
    return flat


def _frame(frame: Mapping[str, Any], raw: Mapping[str, Any]) -> Frame:
    verb = frame["verb"]
    keeps = frame.get("keep_subject", False)
    either = raw["subject"] if keeps else f"{raw['subject']}|{raw['pronoun']}"
    subject = f"(?P<subject>{either})"
    turned = f"(?P<turned>{either})"
    order = rf"\b(?:{subject} (?P<verb>{verb})|(?P<first>{verb}) {turned})\b"
    return Frame(
        before=re.compile(order),
        body=re.compile(frame["body"]),
        done=frame.get("done"),
        keeps_subject=keeps,
        weak=frame.get("weak", False),
        prefix=frame.get("prefix"),
    )


def _any(raw: str | Sequence[str]) -> Pattern:
    """One pattern that fits where any of these does; none fits nowhere."""
    given = [raw] if isinstance(raw, str) else raw
    parts = [pattern.removeprefix("(?i)") for pattern in given]
    flags = re.IGNORECASE if any(pattern.startswith("(?i)") for pattern in given) else 0
    return re.compile("|".join(f"(?:{part})" for part in parts), flags) if parts else NEVER
