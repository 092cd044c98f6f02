import re

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text import numbers

LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "de": "de_DE", "en": "en_GB"}


@given(st.integers(0, 10**12), st.sampled_from(sorted(LOCALES)))
def test_numbers_are_read_as_each_language_writes_them(cents: int, language: str) -> None:
    written = format_decimal(cents / 100, "#,##0.00", locale=LOCALES[language])
    assert re.fullmatch(numbers.NUMBER, written)
    assert numbers.value(written, language) == cents / 100


@pytest.mark.parametrize(
    ("number", "language", "value"),
    [
        ("1.250", "nl", 1250),
        ("1,250", "nl", 1.25),
        ("1.250", "en", 1.25),
        ("1,250", "en", 1250),
        ("1.5", "nl", 1.5),
        ("2021", "nl", 2021),
    ],
)
def test_one_sign_parts_thousands_unless_it_is_the_decimal_sign(
    number: str, language: str, value: float
) -> None:
    assert numbers.value(number, language) == value


@pytest.mark.parametrize("text", ["1.2.3", "1,25,3", "1 25", ".5", ""])
def test_what_is_no_number(text: str) -> None:
    assert re.fullmatch(numbers.NUMBER, text) is None
