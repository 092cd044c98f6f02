"""Wording: how a language words promises, read from `wordings/<language>.toml`.

Patterns are regular expressions in which `<name>` stands for the words of that name.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

from akkoord.errors import DocumentError
from akkoord.records import Level, Untestable

FOLDER = resources.files("akkoord.agreement") / "wordings"

Pattern: TypeAlias = re.Pattern[str]
Patterns: TypeAlias = Mapping[str, Pattern]


# Subject and verb: "we schaffen het af", "[en] zullen het afschaffen"; where the verb may come
# before its subject also "morgen schaffen we het af", "[en] schaffen het af".
_ORDERS = (
    r"^(?P<front>)(?:<we>|<government>) (?P<verb>\w+)\b(?P<rest>.*)$",
    r"^(?P<front>)(?-i:(?=[a-z]))(?P<verb><modals>)\b(?! (?:<we>|<government>)\b)(?P<rest>.*)$",
    r"^(?P<front>[^,:]*?)\b(?!(?:<linking>|<complements>)\b)(?P<verb>\w+)"
    r" (?:<we>|<government>)\b(?P<rest>.*)$",
    r"^(?P<front>)(?-i:(?=[a-z]))(?P<verb><doing>|<does>)\b(?P<rest>.*)$",
)
# A relative clause may come before the verb only when a comma closes it.
_PASSIVES = (
    r"^(?P<front>(?:(?!<relative>).)*?)\b(?:<duty>) (?P<rest>(?:(?!<relative>).)*?)"
    r"\b<duty_end>\b(?P<more>.*)$",
    r"^(?P<front>(?:(?!<relative>).)*?)\b(?:<passive>)\b(?P<rest>.+)$",
    r"^(?P<front>[^,]+(?:,[^,]+)?,) (?:<passive>)\b(?P<rest>.+)$",
)
_GIVEN = (
    "infinitive",
    "fronted",
    "connectives",
    "tails",
    "hanging",
    "relative",
    "coordinated",
    "modals",
)
# What a language gives as mere words, and the pattern they make.
_FRAMES = {
    "particles": r"\b(?P<particle><particles>)(?=$|,| (?:<complements>|<linking>)\b)",
    "complements": r"^(?:<complements>)\b",
    "articles": r"\b(?:<articles>)\s*$",
}


@dataclass(frozen=True, slots=True)
class Joints:
    """Where a sentence falls into promises that each have their own verb.

    A joint counts only after a main clause (`begins`) that has none of `within`.
    """

    begins: Pattern
    within: Pattern
    joints: Sequence[Pattern]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Other levels of government, and when one of them must act.

    One must where it is the group `body` of one of `asks`.
    """

    asks: Sequence[Pattern]
    levels: Sequence[tuple[Level | None, Pattern]]


@dataclass(frozen=True, slots=True)
class Testing:
    """What tells that a promise cannot be tested, and why; not so where it is `concrete`."""

    concrete: Pattern
    reasons: Sequence[tuple[Untestable, Pattern]]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What is needed to say a promise in the infinitive.

    `active` patterns have the groups `front`, `verb` and `rest`, the `passive` one `front` and
    `rest`; it has none where the passive cannot be turned by rule. None stands for what a language
    has not: separable particles, a verb at the end.
    """

    language: str
    verb_last: bool
    infinitive: Pattern
    fronted: Pattern
    connectives: Pattern
    tails: Pattern
    hanging: Pattern
    relative: Pattern
    coordinated: Pattern
    modals: Pattern
    active: Sequence[Pattern]
    passive: Sequence[Pattern]
    particles: Pattern | None
    complements: Pattern | None
    articles: Pattern | None


@dataclass(frozen=True, slots=True)
class Wording:
    """How a language words promises: cues by name, and what else its words tell."""

    language: str
    core: Patterns
    sentence: Patterns
    title: Patterns
    tail: Pattern
    testing: Testing
    bodies: Bodies
    outcome: Pattern
    introducing: Pattern
    clauses: Joints
    action: Phrasing


@cache
def wording(language: str) -> Wording:
    """The wording of a language ("nl"); raises DocumentError when none is known."""
    file = FOLDER / f"{language}.toml"
    if not file.is_file():
        known = ", ".join(sorted(_languages()))
        raise DocumentError(f"language {language!r}: no wording of promises; use one of {known}")
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    words: dict[str, str] = raw["words"]
    cues = {place: _all(found, words) for place, found in raw["cues"].items()}
    return Wording(
        language=language,
        **cues,
        tail=_pattern("(?:<tail>)[^,;:]*", words),
        testing=_testing(raw["testing"], words),
        bodies=_bodies(raw["bodies"], words),
        outcome=_pattern(r"\b(?:<outcome>)", words),
        introducing=_pattern(raw["lists"]["introducing"], words),
        clauses=_joints(raw["clauses"], words),
        action=_phrasing(language, raw["action"], words),
    )


def _languages() -> list[str]:
    return [f.name.removesuffix(".toml") for f in FOLDER.iterdir() if f.name.endswith(".toml")]


def _joints(raw: Mapping[str, Any], words: Mapping[str, str]) -> Joints:
    return Joints(
        begins=_pattern(raw["begins"], words),
        within=_pattern(raw["within"], words),
        joints=[_pattern(joint, words) for joint in raw["joints"]],
    )


def _testing(raw: Mapping[str, str], words: Mapping[str, str]) -> Testing:
    reasons = [(reason, _pattern(raw[reason.value], words)) for reason in Untestable]
    return Testing(_pattern(raw["concrete"], words), reasons)


def _bodies(raw: Mapping[str, Any], words: Mapping[str, str]) -> Bodies:
    levels = {level: text for level, text in raw["levels"].items() if text}
    known = {**words, "other": rf"(?:{'|'.join(levels.values())})(?![\w-])"}
    return Bodies(
        asks=[_pattern(ask, known) for ask in raw["asks"]],
        levels=[
            (Level(name) if name in set(Level) else None, _pattern(text, known))
            for name, text in levels.items()
        ],
    )


def _phrasing(language: str, raw: Mapping[str, Any], words: Mapping[str, str]) -> Phrasing:
    known = {**words, **{name: text for name, text in raw.items() if isinstance(text, str)}}
    framed: dict[str, Any] = {
        name: _pattern(frame, known) if name in raw else None for name, frame in _FRAMES.items()
    }
    verb_last = raw["verb_last"]
    return Phrasing(
        language=language,
        verb_last=verb_last,
        passive=[_pattern(one, known) for one in _PASSIVES] if "passive" in raw else [],
        active=[_pattern(order, known) for order in _ORDERS[: None if verb_last else 2]],
        **{name: _pattern(raw[name], known) for name in _GIVEN},
        **framed,
    )


def _all(raw: Mapping[str, str], words: Mapping[str, str]) -> dict[str, Pattern]:
    return {name: _pattern(pattern, words) for name, pattern in raw.items()}


def _pattern(raw: str, words: Mapping[str, str]) -> Pattern:
    """A pattern with its words filled in; `(?P<name>` is left alone."""
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda name: words[name[1]], raw), re.IGNORECASE)
