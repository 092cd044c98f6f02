"""Sums of money as official texts name them."""

import re

from akkoord.records import Amount, Quote

_NUMBER = r"\d{1,3}(?:[., \u00a0]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALES = {
    "duizend": 1e3, "tausend": 1e3, "thousand": 1e3, "mille": 1e3,
    "mln": 1e6, "mio": 1e6, "miljoen": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6, "m": 1e6,
    "mld": 1e9, "mrd": 1e9, "miljard": 1e9, "milliard": 1e9, "milliards": 1e9,
    "milliarde": 1e9, "milliarden": 1e9, "billion": 1e9, "billions": 1e9, "bn": 1e9,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:(?:€|\beuro|\bEUR)\s?(?P<n1>{_NUMBER})(?:\s?(?P<s1>{_SCALE})\b\.?)?"
    rf"|(?<![\w.,])(?P<n2>{_NUMBER})(?:\s?(?P<s2>{_SCALE})\b\.?)?\s?(?:€|euros?\b|EUR\b|d['’]euros?\b))",
    re.IGNORECASE,
)
_ENGLISH = {"en"}


def find(text: str, language: str) -> list[Amount]:
    """The sums in euro that a text names, in order; `value` in euro."""
    return [_amount(match, language) for match in _AMOUNT.finditer(text)]


def _amount(match: re.Match[str], language: str) -> Amount:
    number = match["n1"] or match["n2"]
    scale = (match["s1"] or match["s2"] or "").lower()
    value = _value(number, language) * _SCALES.get(scale, 1.0)
    return Amount(round(value, 2), "EUR", Quote(match[0], match.start(), match.end()))


def _value(number: str, language: str) -> float:
    """"1.250.000,50" -> 1250000.5; in English a comma parts thousands, elsewhere a point does."""
    digits = re.sub(r"[\s\u00a0]", "", number)
    if language in _ENGLISH:
        return float(digits.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    return float(digits.replace(",", "."))
