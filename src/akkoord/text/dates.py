"""Days and deadlines as texts name them."""

import calendar
import datetime as dt
import re
from functools import cache

from babel import Locale
from babel.dates import format_date, get_month_names

from akkoord.records import Period

_DEADLINES = {
    "nl": r"\b(?:tegen|vóór|voor|uiterlijk(?: op| in| tegen)?|ten laatste(?: op| in| tegen)?|tot en met)\s+",
    "fr": r"\b(?:d['’]ici(?: à)?|avant|au plus tard(?: en| le)?)\s+",
    "de": r"\b(?:bis(?: zum| Ende)?|spätestens(?: im| bis)?)\s+",
    "en": r"\b(?:by|before|no later than)\s+",
}
_PARTS = {
    "nl": {"begin": (1, 3), "midden": (5, 8), "medio": (5, 8), "eind": (10, 12), "einde": (10, 12), "het einde van": (10, 12)},
    "fr": {"début": (1, 3), "mi": (5, 8), "fin": (10, 12), "la fin de": (10, 12)},
    "de": {"anfang": (1, 3), "mitte": (5, 8), "ende": (10, 12)},
    "en": {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "the end of": (10, 12)},
}  # fmt: skip
_TERM = {
    "nl": r"\b(?:deze|het einde van de|het einde van deze) (?:legislatuur|regeerperiode|bestuursperiode|zittingsperiode)",
    "fr": r"\b(?:cette|la fin de la) (?:législature|mandature)",
    "de": r"\b(?:dieser|der|Ende der) (?:Legislaturperiode|Wahlperiode)",
    "en": r"\b(?:this|the end of the) (?:legislature|term|parliament)",
}


def days(text: str, language: str) -> list[dt.date]:
    """The exact days a text names ("7 mei 2021", "07/05/2021", the day first), in order."""
    found = []
    for match in _day_pattern(language).finditer(text):
        month = match["month"].lower() if match["month"] else ""
        number = _months(language)[month] if month else int(match["m"])
        try:
            found.append(dt.date(int(match["y1"] or match["y2"]), number, int(match["d1"] or match["d2"])))
        except ValueError:
            continue
    return found


def deadline(text: str, language: str, term: Period | None = None) -> Period | None:
    """By when a promise is to be kept: the first deadline that the text names.

    "tegen 2030" gives the days of 2030, "eind 2024" its last quarter, "deze regeerperiode" the
    `term` of the government.
    """
    if language not in _DEADLINES:
        return None
    if match := _deadline_pattern(language).search(text):
        return _span(int(match["year"]), _PARTS[language].get((match["part"] or "").lower().strip()))
    return term if re.search(_TERM[language], text, re.IGNORECASE) else None


def spoken(day: dt.date, language: str) -> str:
    """A day as it is written in running text: "7 mei 2021"."""
    return str(format_date(day, "d MMMM y", locale=language))


def _span(year: int, months: tuple[int, int] | None) -> Period:
    first, last = months or (1, 12)
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
        r"|\b(?P<d2>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y2>\d{4})\b",
        re.IGNORECASE,
    )


@cache
def _deadline_pattern(language: str) -> re.Pattern[str]:
    parts = "|".join(sorted(_PARTS[language], key=len, reverse=True))
    lead = _DEADLINES[language]
    month = "|".join(_months(language))
    return re.compile(
        rf"(?:(?:{lead})?(?P<part>(?:{parts})\s+)|(?:{lead}))(?:(?:{month})\s+)?(?P<year>20\d\d)\b",
        re.IGNORECASE,
    )
