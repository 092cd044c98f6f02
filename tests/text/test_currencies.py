import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text import amounts, currencies


@pytest.mark.parametrize(
    ("language", "value", "currency", "told"),
    [
        ("en", 250e6, "GBP", "£250 million"),
        ("en", 40_000, "NZD", "NZ$40,000"),
        ("en", 1.25e9, "CHF", "CHF 1.25 billion"),
        ("nl", 5e6, "GBP", "£ 5 miljoen"),
        ("fr", 1e6, "CHF", "1 million CHF"),
        ("de", 1e6, "CHF", "1 Million CHF"),
        ("de", 2.5e6, "GBP", "2,5 Millionen £"),
    ],
)
def test_a_sum_as_the_language_writes_it(
    language: str, value: float, currency: str, told: str
) -> None:
    assert currencies.told(value, currency, language).replace("\u00a0", " ") == told


@given(
    st.integers(1, 10**12),
    st.sampled_from(sorted({*currencies.CODES} - {"EUR"})),
    st.sampled_from(["en", "nl", "de"]),
)
def test_what_is_told_is_found_again(value: int, currency: str, language: str) -> None:
    (found,) = amounts.find(currencies.told(value, currency, language), language)
    assert found.value == pytest.approx(value, rel=0.01)
    assert found.currency == currency
