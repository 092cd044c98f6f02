"""How a language words decisions: patterns to read their texts by, from `patterns/<language>.toml`.

A language without a file has patterns that match nothing: whole sentences are quoted then.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    name, heading = raw.get("name", {}), raw.get("heading", {})
    return Patterns(
        language=language,
        procedural=_any(raw.get("procedural", ())),
        referring=_one(raw.get("referring")),
        leaning=_one(raw.get("leaning")),
        hanging=_one(raw.get("hanging")),
        decided=_one(raw.get("decided")),
        second=_one(raw.get("second")),
        aside=_any(raw.get("aside", ())),
        border=_one(raw.get("border")),
        open_end=_one(raw.get("open_end")),
        opener=_one(raw.get("opener")),
        verb=_one(raw.get("verb")),
        clause=_one(raw.get("clause")),
        goal=_one(raw.get("goal")),
        thing=_one(raw.get("thing")),
        frames=tuple(_frame(frame, raw) for frame in raw.get("frame", ())),
        name_opening=_any(name.get("opening", ())),
        name_closing=_any(name.get("closing", ())),
        name_borders=tuple(_one(border) for border in name.get("border", ())),
        name_open_end=_one(name.get("open_end")),
        heading_opening=_one(heading.get("opening")),
        heading_border=_one(heading.get("border")),
        heading_verb=_one(heading.get("verb")),
        heading_unfit=_one(heading.get("unfit")),
        heading_doing=_one(heading.get("doing")),
        heading_stop=_one(heading.get("stop")),
        heading_loose_end=_one(heading.get("loose_end")),
        heading_link=_one(heading.get("link")),
        heading_article=_one(heading.get("article")),
    )


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


def _one(raw: str | None) -> Pattern:
    return re.compile(raw) if raw else NEVER


def _any(raw: Iterable[str]) -> Pattern:
    """One pattern that fits where any of these does."""
    parts = [pattern.removeprefix("(?i)") for pattern in raw]
    flags = re.IGNORECASE if any(pattern.startswith("(?i)") for pattern in raw) else 0
    return re.compile("|".join(f"(?:{part})" for part in parts), flags) if parts else NEVER
