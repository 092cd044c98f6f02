"""Days and deadlines as texts name them."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import get_month_names

from akkoord.records import Period
from akkoord.text.wordings import any_of, wording

_MONTHS_A_YEAR = 12


def days(text: str, language: str) -> list[dt.date]:
    """The exact days a text names ("7 mei 2021", "07/05/2021", the day first), in order."""
    found = (_day(match, language) for match in _day_pattern(language).finditer(text))
    return [day for day in found if day]


def deadline(text: str, language: str, term: Period | None = None) -> Period | None:
    """By when a promise is to be kept: the first deadline that the text names.

    "tegen 2030" gives the days of 2030, "eind 2024" its last quarter, "uiterlijk 1 juli 2021" that
    day, "deze regeerperiode" the `term` of the government and "binnen de twee jaar" the days from
    the start of the term on.
    """
    words = wording(language).get("deadline")
    if words is None:
        return None
    if match := _deadline_pattern(language).search(text):
        return _named(match, language, words)
    if term is None:
        return None
    if re.search(rf"\b{words['term']}", text, re.IGNORECASE):
        return term
    match = _within_pattern(language).search(text)
    return _within(match, language, term) if match and term.start else None


def _day(match: re.Match[str], language: str) -> dt.date | None:
    """The day that a match of `_day_pattern` names; None when the calendar lacks it."""
    name = match["month"] or match["month2"]
    month = _months(language)[name.lower()] if name else int(match["m"])
    day = match["d1"] or match["d2"] or match["d3"]
    year = match["y1"] or match["y2"] or match["y3"]
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None


def _named(match: re.Match[str], language: str, words: Mapping[str, Any]) -> Period | None:
    """The days that a match of `_deadline_pattern` names."""
    if exact := next(iter(days(match["when"], language)), None):
        return Period(exact, exact)
    year = int(match["year"])
    if match["month"]:
        month = _months(language)[match["month"].lower()]
        return _span(year, month, month)
    part = " ".join((match["led"] or match["part"] or "").lower().split())
    return _span(year, *words["parts"].get(part, (1, _MONTHS_A_YEAR)))


def _within(match: re.Match[str], language: str, term: Period) -> Period | None:
    """From the start of the term on, so many months or years."""
    words = wording(language)
    number = words["numbers"].get(match["number"].lower(), match["number"])
    months = int(float(number) * words["deadline"]["units"][match["unit"].lower()])
    assert term.start is not None
    return Period(term.start, _later(term.start, months) - dt.timedelta(days=1))


def _later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _span(year: int, first: int, last: int) -> Period:
    return Period(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


@cache
def _months(language: str) -> dict[str, int]:
    names = get_month_names("wide", locale=Locale.parse(language))
    return {name.lower(): number for number, name in names.items()}


@cache
def _day_pattern(language: str) -> re.Pattern[str]:
    months = "|".join(_months(language))
    return re.compile(
        rf"\b(?P<d1>\d{{1,2}})(?:er|\.|st|nd|rd|th)?\s+(?P<month>{months})\s+(?P<y1>\d{{4}})\b"
        rf"|\b(?P<month2>{months})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<y3>\d{{4}})\b"
        r"|\b(?P<d2>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y2>\d{4})\b",
        re.IGNORECASE,
    )


@cache
def _deadline_pattern(language: str) -> re.Pattern[str]:
    """A year, perhaps with day, month or part, after words like "tegen" or after a part alone."""
    words = wording(language)["deadline"]
    months = "|".join(_months(language))
    parts, of = any_of(words["parts"]), rf"[\s-]+(?:(?:{words['of']})\s*)?"
    day = r"\d{1,2}(?:er|\.|st|nd|rd|th)?"
    when = (
        rf"(?:(?:{day}\s+)?(?P<month>{months})\s+(?:\d{{1,2}},\s+)?|\d{{1,2}}[./-]\d{{1,2}}[./-])?"
        r"(?P<year>20\d\d)\b"
    )
    return re.compile(
        rf"\b(?:(?:{words['lead']})\s+(?:(?P<led>{parts}){of})?|(?P<part>{parts}){of})"
        rf"(?P<when>{when})",
        re.IGNORECASE,
    )


@cache
def _within_pattern(language: str) -> re.Pattern[str]:
    words = wording(language)
    number = rf"\d{{1,2}}|{any_of(words['numbers'])}"
    unit = any_of(words["deadline"]["units"])
    return re.compile(
        rf"\b{words['deadline']['within']}(?P<number>{number})\s+(?P<unit>{unit})\b", re.IGNORECASE
    )
