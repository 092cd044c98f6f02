"""Sums of money as official texts name them."""

import re
from functools import cache

from akkoord.records import Amount, Quote
from akkoord.text import currencies, numbers
from akkoord.text.numbers import NUMBER
from akkoord.text.wordings import any_of, wording

_SCALES = {
    "duizend": 1e3, "tausend": 1e3, "thousand": 1e3, "mille": 1e3,
    "mln": 1e6, "mio": 1e6, "miljoen": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6,
    "m": 1e6,
    "mld": 1e9, "mrd": 1e9, "mia": 1e9, "miljard": 1e9, "milliard": 1e9, "milliards": 1e9,
    "milliarde": 1e9, "milliarden": 1e9, "billion": 1e9, "billions": 1e9, "bn": 1e9,
}  # fmt: skip
# The point behind one of these is part of it; behind another it ends the sentence.
_POINTED = ("mln", "mio", "mld", "mrd", "mia")
_SCALE = rf"(?:(?:{any_of(_POINTED)})\b\.?|(?:{any_of(_SCALES)})\b)"


def find(text: str, language: str) -> list[Amount]:
    """The sums of money that a text names, in order; `value` in whole units of its currency.

    Of a range, as "5 tot 10 miljoen euro", the upper end is the sum and the whole is quoted.
    """
    return [_amount(match, language) for match in _pattern(language).finditer(text)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A number, a scale and the currency before or behind; perhaps a range, which ends so."""
    spelled = any_of(wording(language).get("numbers", {"\\b\\B": 0}))
    lower = _lower_end(language)
    before, behind = currencies.before(language), currencies.behind(language)
    return re.compile(
        rf"(?<![\w.,])(?:(?P<c1>{before})\s*{lower}{before}?\s*(?P<n1>{NUMBER})(?:\s*(?P<s1>{_SCALE}))?(?!\w)"
        rf"|{lower}(?P<n2>{NUMBER})(?:\s*(?P<s2>{_SCALE}))?(?:,[-–])?\s*(?P<c2>{behind})"
        rf"|(?P<word>{spelled})\s+(?P<s3>{_SCALE})\s*(?P<c3>{behind}))",
        re.IGNORECASE,
    )


def _lower_end(language: str) -> str:
    """The pattern of the lower end of a range and the word before the upper, if there is one."""
    words = wording(language).get("range", {"to": "-|–", "between": "-", "and": "-"})
    lower = rf"(?:{NUMBER})(?:\s*{_SCALE})?\s*{currencies.behind(language)}?"
    between = rf"(?:{words['between']})\s+{lower}\s+(?:{words['and']})\s+"
    return rf"(?:{between}|{lower}\s*(?:{words['to']})\s*)?"


def _amount(match: re.Match[str], language: str) -> Amount:
    scale = (match["s1"] or match["s2"] or match["s3"] or "").lower().rstrip(".")
    value = _value(match, language) * _SCALES.get(scale, 1.0)
    currency = currencies.code(match["c1"] or match["c2"] or match["c3"], language)
    return Amount(round(value, 2), currency, Quote(match[0], match.start(), match.end()))


def _value(match: re.Match[str], language: str) -> float:
    """The number of a sum, in words or digits."""
    if match["word"]:
        return float(wording(language)["numbers"][" ".join(match["word"].lower().split())])
    return numbers.value(match["n1"] or match["n2"], language)
