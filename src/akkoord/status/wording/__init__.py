"""How each language goes back on something and names its money: one file a language."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from akkoord.records import Turn

_NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class Words:
    """How a turn is worded: in titles, and in the running text."""

    title: re.Pattern[str]
    text: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns of a language, as `nl.toml` explains; all but `stems` ignore capitals."""

    stems: re.Pattern[str]
    turns: Mapping[Turn, Words]
    unless: re.Pattern[str]
    replaced: re.Pattern[str]
    ends: re.Pattern[str]
    grants: re.Pattern[str]
    rate: re.Pattern[str]
    threshold: re.Pattern[str]


@cache
def wording(language: str) -> Wording:
    """The wording of a language; one that fits nothing for a language without a file."""
    path = files(__name__) / f"{language}.toml"
    raw = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    money = raw.get("money", {})
    return Wording(
        stems=re.compile(raw.get("stems", _NOTHING)),
        turns={turn: _words(raw[turn.value]) for turn in Turn if turn.value in raw},
        unless=_pattern(raw.get("unless", _NOTHING)),
        replaced=_pattern(raw.get("replaced", _NOTHING)),
        ends=_pattern(raw.get("ends", _NOTHING)),
        grants=_pattern(money.get("grants", _NOTHING)),
        rate=_pattern(money.get("rate", _NOTHING)),
        threshold=_pattern(money.get("threshold", _NOTHING)),
    )


def _words(raw: Mapping[str, str]) -> Words:
    return Words(_pattern(raw["title"]), _pattern(raw["text"]))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE | re.MULTILINE)
