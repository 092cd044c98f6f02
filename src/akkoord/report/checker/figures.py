"""What a sentence says in figures: days, months, sums of money, percentages, other numbers."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVar

from text_to_num import alpha2digit

from akkoord.report.checker.wording import wording
from akkoord.text import amounts, dates, numbers

Value = TypeVar("Value")

_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_DAY = re.compile(
    r"\b\d{1,2}(?:er|\.|st|nd|rd|th)?\s+[^\W\d]+\s+\d{4}\b|\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b"
)
_ANNIVERSARY = re.compile(r"\b\d{1,2}\s+[^\W\d]+\b")
_MONTH = re.compile(r"\b[^\W\d]+\s+\d{4}\b")
# The digits of a name ("COVID-19", "NT2") or an ordinal ("2e") are no number.
_NUMBER = re.compile(
    r"(?<![\w.,])(?<![^\W\d][-–])"
    r"(?:\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*)(?![^\W\d])"
)
_SPELLED = {"nl", "fr", "de", "en"}
_SCALES = {1e3, 1e6, 1e9, 1e12}
_WRITTEN = re.compile(numbers.NUMBER)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a text, each with the words in which it stands there.

    `months` are first days of months named without a day, `anniversaries` (month, day) of days
    named without a year. `numbers` are those in digits or in
    words, but for those within one of the others, ordinals, and the words for one.
    """

    days: dict[dt.date, str]
    months: dict[dt.date, str]
    anniversaries: dict[tuple[int, int], str]
    amounts: dict[float, str]
    percentages: dict[float, str]
    numbers: dict[float, str]


def read(text: str, language: str) -> Figures:
    """The figures of a text."""
    rest = _Rest(text)
    return Figures(
        days=rest.take(_ISO, _iso) | rest.take(_DAY, partial(_day, language=language)),
        months=rest.take(_MONTH, partial(_month, language=language)),
        anniversaries=rest.take(_ANNIVERSARY, partial(_anniversary, language=language)),
        amounts=_amounts(rest, language),
        percentages=rest.take(_percentage(language), partial(number, language=language)),
        numbers=rest.take(_NUMBER, partial(number, language=language)) | _worded(rest, language),
    )


def days(text: str, language: str) -> list[dt.date]:
    """The days a text names, in words or figures."""
    return list(read(text, language).days)


def number(words: str, language: str) -> float | None:
    """The number in words such as "1.250,5" or "12 %"; None for "1.2.3", which is none."""
    found = _NUMBER.search(words)
    is_one = found is not None and _WRITTEN.fullmatch(found[0])
    return numbers.value(found[0], language) if found and is_one else None


def in_digits(text: str, language: str) -> str:
    """A text with its numbers in digits; as it is in a language that is not known."""
    return alpha2digit(text, language) if language in _SPELLED else text


class _Rest:
    """What is left of a text as one kind of figure after the other is taken out of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(
        self, pattern: re.Pattern[str], read: Callable[[str], Value | None]
    ) -> dict[Value, str]:
        """The values of what fits the pattern, each with its words."""
        taken = {}
        for found in list(pattern.finditer(self.text)):
            value = read(found[0])
            if value is not None:
                self.blank(found.start(), found.end())
                taken[value] = found[0]
        return taken

    def blank(self, start: int, end: int) -> None:
        """Take a stretch out, leaving the places of all others as they are."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]


def _iso(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _day(words: str, language: str) -> dt.date | None:
    return next(iter(dates.days(words, language)), None)


def _month(words: str, language: str) -> dt.date | None:
    return _day(f"1 {words}", language)


def _anniversary(words: str, language: str) -> tuple[int, int] | None:
    day = _day(f"{words} 2000", language)
    return (day.month, day.day) if day else None


def _amounts(rest: _Rest, language: str) -> dict[float, str]:
    found = amounts.find(rest.text, language)
    for amount in found:
        rest.blank(amount.quote.start, amount.quote.end)
    return {amount.value: amount.quote.exact for amount in found}


def _worded(rest: _Rest, language: str) -> dict[float, str]:
    """Numbers in words; of "5 miljoen bomen" only the 5 is left to compare, not the scale."""
    digits = _Rest(in_digits(rest.text, language))
    values = digits.take(_NUMBER, partial(number, language=language))
    return {value: words for value, words in values.items() if value not in _SCALES}


@cache
def _percentage(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"\d+(?:[.,]\d+)*\s?(?:{wording(language).numbers['percent']})", re.IGNORECASE
    )
