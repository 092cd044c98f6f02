"""Currencies: how texts name them, by sign, code or word, and how a language writes sums."""

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol

from akkoord.text.wordings import any_of, wording

# A "$" that does not say whose is the dollar of the United States.
SIGNS = {
    "€": "EUR", "£": "GBP", "$": "USD", "US$": "USD", "NZ$": "NZD", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD", "CA$": "CAD",
}  # fmt: skip
CODES = ("EUR", "GBP", "USD", "NZD", "AUD", "CAD", "CHF")
"""ISO 4217 codes that stand before or behind a sum."""

_EURO = {"d['’]euros?|euros?": "EUR"}
_SCALES = (1_000_000_000, 1_000_000)


@cache
def before(language: str) -> str:
    """A pattern for a currency in front of a sum."""
    return rf"(?:{_signs()}|\beuro\b|\b(?:{any_of(CODES)})\b)"


@cache
def behind(language: str) -> str:
    """A pattern for a currency behind a sum."""
    return rf"(?:{_signs()}|(?:{any_of(CODES)})\b|(?:{any_of(_words(language))})(?!\w))"


def code(written: str, language: str) -> str:
    """The ISO 4217 code of a currency as a text names it; of "" that of the euro."""
    name = " ".join(written.split())
    if found := SIGNS.get(name.upper()):
        return found
    if name.upper() in CODES:
        return name.upper()
    words = _words(language).items()
    return next((iso for one, iso in words if re.fullmatch(one, name, re.IGNORECASE)), "EUR")


def told(value: float, currency: str, language: str) -> str:
    """A sum as the language writes it ("£5 million", "5 Millionen CHF")."""
    locale = Locale.parse(language)
    pattern = locale.currency_formats["standard"]
    sign = get_currency_symbol(currency, locale)
    before, behind = pattern.prefix[0], pattern.suffix[0]
    if before == "¤" and sign[-1].isalpha():
        before += "\u00a0"
    return f"{before}{_number(value, locale)}{behind}".replace("¤", sign)


def _number(value: float, locale: Locale) -> str:
    """From a million on in words for large numbers, with two decimals."""
    for scale in _SCALES:
        if value >= scale:
            share = round(value / scale, 2)
            words = locale.compact_decimal_formats["long"][locale.plural_form(share)][str(scale)]
            return str(words.pattern).replace("0", format_decimal(share, locale=locale))
    return str(format_decimal(round(value, 2), locale=locale))


def _words(language: str) -> Mapping[str, str]:
    named: Mapping[str, str] = wording(language).get("currencies", {})
    return {**_EURO, **named}


def _signs() -> str:
    return any_of(re.escape(sign) for sign in SIGNS)
