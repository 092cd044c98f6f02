"""Days as texts name them."""

import datetime as dt
import re
from functools import cache

from babel import Locale
from babel.dates import get_month_names


def days(text: str, language: str) -> list[dt.date]:
    """The exact days a text names ("7 mei 2021", "07/05/2021", the day first), in order."""
    found = (_day(match, language) for match in _day_pattern(language).finditer(text))
    return [day for day in found if day]


@cache
def months(language: str) -> dict[str, int]:
    """The number of each month by its name in lower case."""
    names = get_month_names("wide", locale=Locale.parse(language))
    return {name.lower(): number for number, name in names.items()}


def _day(match: re.Match[str], language: str) -> dt.date | None:
    """The day that a match of `_day_pattern` names; None when the calendar lacks it."""
    name = match["month"] or match["month2"]
    month = months(language)[name.lower()] if name else int(match["m"])
    day = match["d1"] or match["d2"] or match["d3"]
    year = match["y1"] or match["y2"] or match["y3"]
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None


@cache
def _day_pattern(language: str) -> re.Pattern[str]:
    names = "|".join(months(language))
    return re.compile(
        rf"\b(?P<d1>\d{{1,2}})(?:er|\.|st|nd|rd|th)?\s+(?P<month>{names})\s+(?P<y1>\d{{4}})\b"
        rf"|\b(?P<month2>{names})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<y3>\d{{4}})\b"
        r"|\b(?P<d2>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y2>\d{4})\b",
        re.IGNORECASE,
    )
