"""How each language names sums and deadlines, and what ends no sentence: one file a language."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def wording(language: str) -> Mapping[str, Any]:
    """The wording of a language, as `nl.toml` explains; empty for a language without a file."""
    path = files(__name__) / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    names = (path.name for path in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def any_of(words: Iterable[str]) -> str:
    """A pattern that fits one of the words, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", r"\s+") for word in ordered)
