"""A room's own words, one file for each language, with the language's dates and numbers."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib import resources
from typing import Any

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal

from akkoord.records import Stage
from akkoord.text import currencies

FALLBACK = "en"
MILLION, BILLION = 1_000_000, 1_000_000_000


class Phrases:
    """The words of one language; of English when the room has no file for the language.

    `room` is the package whose folder `locale` holds the files. `stage_names` are a government's
    own names for stages, before the general ones.
    """

    def __init__(
        self, room: str, language: str, stage_names: Mapping[Stage, str] | None = None
    ) -> None:
        self.language = language if has_language(room, language) else FALLBACK
        self._stages = stage_names or {}
        self._entries = entries(room, self.language)

    def __call__(self, key: str, **values: object) -> str:
        """The words for a key ("home.title"), with values in the places of their names."""
        words: str = self._entries[key]
        return words.format(**values) if values else words

    def __contains__(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in self._entries

    def count(self, key: str, number: int, **values: object) -> str:
        """The words for a key with a number in them, in the number the language gives to it."""
        form = "one" if _is_singular(number, self.language) else "other"
        return self(f"{key}.{form}", n=self.number(number), **values)

    def tell(self, key: str, number: int, **values: object) -> str:
        """The same for running text: small numbers in words, as far as the language lists them."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", n=self.spelled(number), **values)

    def stage(self, stage: Stage) -> str:
        """How a stage is called."""
        return self._stages.get(stage) or self(f"stage.{stage.value}")

    def names(self, stage: Stage) -> bool:
        """Whether the government has its own name for a stage."""
        return stage in self._stages

    def number(self, number: float) -> str:
        """A number with the language's marks."""
        return _number(number, self.language)

    def spelled(self, number: int) -> str:
        """A number in words ("twaalf") if `numbers` lists it, else in figures."""
        listed = self._spelled
        return listed[number] if 0 <= number < len(listed) else self.number(number)

    def day(self, date: dt.date | None) -> str:
        """A date in full, or the words for a date that is not known."""
        return _day(date, self.language) if date else self("date.unknown")

    def month(self, date: dt.date) -> str:
        """A month and its year."""
        return _date(date, "MMMM y", self.language)

    def duration(self, days: int) -> str:
        """About how long so many days are, in days, weeks, months or years."""
        return _duration(days, self.language)

    def money(self, value: float, currency: str = "EUR") -> str:
        """A sum, from a million on in words for large numbers, with two decimals."""
        if currency != "EUR":
            return currencies.told(value, currency, self.language)
        if value < MILLION:
            return self("money.plain", n=self.number(round(value, 2)))
        name, unit = ("million", MILLION) if value < BILLION else ("billion", BILLION)
        share = round(value / unit, 2)
        form = "one" if _is_singular(share, self.language) else "other"
        return self(f"money.{name}.{form}", n=self.number(share))

    def listed(self, items: list[str]) -> str:
        """Things in a row: "a, b en c"."""
        return str(format_list(items, locale=self.language))

    @cached_property
    def _spelled(self) -> list[str]:
        return self._entries.get("numbers", "").split()


@cache
def has_language(room: str, language: str) -> bool:
    """Whether a room has a file of words for a language."""
    return (resources.files(room) / "locale" / f"{language}.toml").is_file()


@cache
def entries(room: str, language: str) -> dict[str, str]:
    """All words of a room in a language by their dotted key."""
    file = resources.files(room) / "locale" / f"{language}.toml"
    return _flat(tomllib.loads(file.read_text(encoding="utf-8")))


def _flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        is_table = isinstance(value, dict)
        found |= _flat(value, f"{prefix}{key}.") if is_table else {prefix + key: value}
    return found


@cache
def _is_singular(number: float, language: str) -> bool:
    return Locale.parse(language).plural_form(number) == "one"


@cache
def _number(number: float, language: str) -> str:
    return format_decimal(number, locale=language)


def _day(date: dt.date, language: str) -> str:
    if language == "fr" and date.day == 1:
        return _date(date, "d'er' MMMM y", language)
    return _date(date, "d. MMMM y" if language == "de" else "d MMMM y", language)


@cache
def _date(date: dt.date, form: str, language: str) -> str:
    return format_date(date, form, locale=language)


@cache
def _duration(days: int, language: str) -> str:
    return format_timedelta(dt.timedelta(days=days), threshold=1.5, locale=language)
