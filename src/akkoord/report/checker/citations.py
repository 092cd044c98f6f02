r"""Marks of citation in running text: `[3]`, `[3, 5]`, `[3-5]`, `[3][5]`, `[^3]`, `[Besluit 3]`.

A mark is a pair of square brackets that holds whole numbers of at most three digits and, before
them, at most one of the words by which the language calls a source. "[…]", "[1.1]" (a section),
"[2021]" (a year) and words are no marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from akkoord.report.checker.wording import wording

WIDEST = 200
"""No range of citations is wider; what is wider is read as its two ends."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark where it stands: `text[start:end]`, with the numbers it names in their order."""

    start: int
    end: int
    numbers: tuple[int, ...]


def marks(text: str, language: str) -> Iterator[Mark]:
    """The marks in a text, in order."""
    for found in _mark(language).finditer(text):
        yield Mark(found.start(), found.end(), tuple(_numbers(found["list"], language)))


def _numbers(listed: str, language: str) -> Iterator[int]:
    for found in _item(language).finditer(listed):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        if 0 <= last - first <= WIDEST:
            yield from range(first, last + 1)
        else:
            yield from (first, last)


@cache
def _item(language: str) -> re.Pattern[str]:
    return re.compile(rf"\^?(?P<first>\d{{1,3}})(?:\s*{_to(language)}\s*\^?(?P<last>\d{{1,3}}))?")


@cache
def mentions(language: str) -> re.Pattern[str]:
    """Finds where running text calls sources by number, without brackets: "decisions 5 and 6"."""
    known = wording(language).citations
    words = f"{known['words']}|{known['called']}"
    return re.compile(rf"\b(?:{words})\s+{_list(language)}(?![\w.,]*\d)", re.IGNORECASE)


@cache
def _mark(language: str) -> re.Pattern[str]:
    words = wording(language).citations["words"]
    called = rf"(?:(?:{words})\.?:?\s+)?"
    return re.compile(rf"\[\s*{called}(?P<list>{_list(language)})\s*\]", re.IGNORECASE)


def _list(language: str) -> str:
    """One number or range, or several joined by commas and words."""
    item = rf"\^?\d{{1,3}}(?:\s*{_to(language)}\s*\^?\d{{1,3}})?"
    and_ = wording(language).citations["and"]
    between = rf"\s*(?:[,;&]\s*(?:{and_})?|{and_})\s*"
    return rf"{item}(?:{between}{item})*"


def _to(language: str) -> str:
    return rf"(?:[-–—]|{wording(language).citations['to']})"
