"""Deadlines: by when, or from when on, a promise is to be kept.

How a language names them is data (`wordings`). A year or day counts after words like "tegen" or
as a part ("eind 2024"); after mere "in" only when it falls within the term of the government or
later, because "in 2017" may tell of the past. What a rule allows or asks of each ("wie binnen twee
jaar geen werk vindt", "dossiers die vóór 2019 zijn ingediend") is no deadline of the promise.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from akkoord.records import Period
from akkoord.text import dates
from akkoord.text.wordings import any_of, wording

_MONTHS_A_YEAR = 12
# What is to be done within this, at most a month, is done so each time, as an answer to a request.
SOON = dt.timedelta(days=31)
_DAY = r"\d{1,2}(?:er|\.|st|nd|rd|th)?"


def find(text: str, language: str, term: Period | None = None) -> Period | None:
    """The first deadline that a text names, as the days it leaves.

    "tegen 2030" gives the days of 2030, "eind 2024" its last quarter, "vóór eind 2024" an open
    start, "vóór 2024" the days up to it, "vanaf 2022" an open end, "uiterlijk 1 juli 2021" that
    day, "deze regeerperiode" the `term` of the government and "binnen de twee jaar" the days from
    the start of the term on.
    """
    if "deadline" not in wording(language):
        return None
    ways: tuple[Callable[[str, str, Period], Period | None], ...] = (_dated, _of_term, _within)
    found = (way(text, language, term or Period(None, None)) for way in ways)
    return next((period for period in found if period), None)


def are_named(text: str, language: str, term: Period) -> bool:
    """Whether a text names a time at all, be it one inside a rule."""
    if "deadline" not in wording(language):
        return False
    return (
        any(_named(match, language, term) for match in _pattern(language).finditer(text))
        or _of_term(text, language, term) is not None
        or _within_pattern(language).search(text) is not None
    )


def _dated(text: str, language: str, term: Period) -> Period | None:
    inside = [hit.span() for hit in _inside_pattern(language).finditer(text)]
    found = (
        _named(match, language, term)
        for match in _pattern(language).finditer(text)
        if not any(start <= match.start() < end for start, end in inside)
        and not _is_reason(match, language)
    )
    return next((period for period in found if period), None)


def _named(match: re.Match[str], language: str, term: Period) -> Period | None:
    """The days that a match of `_pattern` names."""
    period = _days(match, language)
    if match["at"] and (term.start is None or period.end is None or period.end < term.start):
        return None
    if match["from"]:
        return Period(period.start, None)
    return _up_to(match, period) if match["before"] or match["until"] else period


def _up_to(match: re.Match[str], period: Period) -> Period:
    """What leads up to the end of a part, or before a year or month; a day is itself the last."""
    if match["led"]:
        return Period(None, period.end)
    if match["before"] and period.start and period.start != period.end:
        return Period(None, period.start - dt.timedelta(days=1))
    return period


def _days(match: re.Match[str], language: str) -> Period:
    if exact := next(iter(dates.days(match["when"], language)), None):
        return Period(exact, exact)
    year = int(match["year"])
    if match["month"]:
        month = dates.months(language)[match["month"].lower()]
        return _span(year, month, month)
    part = " ".join((match["led"] or match["part"] or "").lower().split())
    return _span(year, *_words(language)["parts"].get(part, (1, _MONTHS_A_YEAR)))


def _of_term(text: str, language: str, term: Period) -> Period | None:
    """The term of the government, or its first half."""
    if _said(_words(language)["half_term"], text) and term.start and term.end:
        return Period(term.start, term.start + (term.end - term.start) / 2)
    return term if term != Period(None, None) and _said(_words(language)["term"], text) else None


def _within(text: str, language: str, term: Period) -> Period | None:
    """From the start of the term on, so many days, months or years."""
    match = _within_pattern(language).search(text)
    if match is None or term.start is None or _is_in_rule(match, language):
        return None
    number = match["number"] or "1"
    count = float(wording(language)["numbers"].get(number.lower(), number))
    end = _later(term.start, count, match["unit"].lower(), _words(language))
    is_soon = end - term.start <= SOON
    return None if is_soon else Period(term.start, end - dt.timedelta(days=1))


def _is_in_rule(match: re.Match[str], language: str) -> bool:
    """Whether a time counts for each of those a rule is about, or from an event on."""
    words = _words(language)
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(
        re.search(rf"\b(?:{words['each']})\b", before, re.IGNORECASE)
        or re.match(rf"\s+(?:{words['event']})\b", after, re.IGNORECASE)
        or _is_reason(match, language)
    )


def _is_reason(match: re.Match[str], language: str) -> bool:
    """Whether a time stands in a clause that says why something is promised."""
    before = match.string[: match.start()]
    reason = rf"\b(?:{_words(language)['reason']})\b[^,;.]*$"
    return re.search(reason, before, re.IGNORECASE) is not None


def _later(day: dt.date, count: float, unit: str, words: Mapping[str, Any]) -> dt.date:
    """The day so many units later; months end on the same day or their last."""
    if unit in words["days"]:
        return day + dt.timedelta(days=count * words["days"][unit])
    ahead = int(count * words["months"][unit])
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + ahead, _MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, _last(year, month + 1)))


def _span(year: int, first: int, last: int) -> Period:
    """The months of a year; those above twelve are of the next, as in a school year."""
    more, month = divmod(last - 1, _MONTHS_A_YEAR)
    end = dt.date(year + more, month + 1, _last(year + more, month + 1))
    return Period(dt.date(year, first, 1), end)


def _last(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _said(pattern: str, text: str) -> bool:
    return re.search(rf"\b{pattern}", text, re.IGNORECASE) is not None


def _words(language: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = wording(language)["deadline"]
    return words


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A year, perhaps with day, month or part, after words like "tegen" or after a part alone."""
    words, months = _words(language), "|".join(dates.months(language))
    parts, of = any_of(words["parts"]), rf"[\s-]+(?:(?:{words['of']})\s*)?"
    lead = (
        rf"(?P<before>{words['before']})|(?P<until>{words['until']})|(?:{words['lead']})"
        rf"|(?P<from>{words['from']})|(?P<at>{words['at']})"
    )
    when = (
        rf"(?:(?:{_DAY}\s+)?(?P<month>{months})\s+(?:\d{{1,2}},\s+)?|\d{{1,2}}[./-]\d{{1,2}}[./-])?"
        r"(?P<year>20\d\d)\b"
    )
    return re.compile(
        rf"\b(?:(?:{lead})\s+(?:(?P<led>{parts}){of})?|(?P<part>{parts}){of})(?P<when>{when})",
        re.IGNORECASE,
    )


@cache
def _within_pattern(language: str) -> re.Pattern[str]:
    words = _words(language)
    number = rf"\d{{1,3}}|{any_of(wording(language)['numbers'])}"
    unit = any_of([*words["days"], *words["months"]])
    return re.compile(
        rf"\b{words['within']}(?:(?P<number>{number})\s+)?(?P<unit>{unit})\b", re.IGNORECASE
    )


@cache
def _inside_pattern(language: str) -> re.Pattern[str]:
    """A clause that says of which things a promise is, up to the words before its day."""
    return re.compile(rf"\b(?:{_words(language)['inside']})\b", re.IGNORECASE)
