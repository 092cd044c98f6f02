"""Numbers in digits, as languages write them: "1.250.000,50", "1,250,000.50", "1 250 000"."""

import re

NUMBER = r"\d{1,3}(?:[., \u00a0\u202f’']\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
"""A pattern that fits a number, thousands parted or not; "1.2.3" is none."""

_BLANKS = re.compile(r"[\s\u00a0\u202f’']")
# The decimal sign of languages that do not write a comma.
_DECIMAL = {"en": "."}


def value(number: str, language: str) -> float:
    """What a number that fits `NUMBER` is worth: "1.250.000,50" -> 1250000.5.

    A sign that comes twice, or before one of the other kind, parts thousands. Of one sign alone
    three digits behind it are thousands, unless it is the decimal sign of the language.
    """
    digits = _BLANKS.sub("", number)
    signs = [char for char in digits if char in ".,"]
    if not signs:
        return float(digits)
    head, _, tail = digits.rpartition(signs[-1])
    if len(signs) == 1:
        decimal = _DECIMAL.get(language, ",") == signs[0] or len(tail) != 3 or len(head) > 3
    else:
        decimal = signs[-1] not in signs[:-1]
    whole = head.replace(".", "").replace(",", "")
    return float(f"{whole}.{tail}" if decimal else whole + tail)
