import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text import amounts

LANGUAGES = st.sampled_from(["nl", "fr", "de", "en", "it"])
LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "de": "de_DE", "en": "en_GB"}
PIECES = ["5", "1.250.000", "2,5", "1,250.5", "miljoen", "mln.", "euro", "€", "tot", "tussen", "en"]


def values(text: str, language: str) -> list[float]:
    return [amount.value for amount in amounts.find(text, language)]


@given(st.lists(st.sampled_from([*PIECES, " ", ", ", "x"])).map(" ".join) | st.text(), LANGUAGES)
def test_quotes_are_verbatim_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for amount in amounts.find(text, language):
        quote = amount.quote
        assert text[quote.start : quote.end] == quote.exact
        assert end <= quote.start < quote.end
        assert amount.value >= 0
        end = quote.end


@given(st.integers(0, 10**10), st.sampled_from(sorted(LOCALES)))
def test_numbers_are_read_as_each_language_writes_them(cents: int, language: str) -> None:
    written = format_decimal(cents / 100, "#,##0.00", locale=LOCALES[language])
    assert values(f"een som: {written} euro.", language) == [cents / 100]
    assert values(f"een som: € {written}.", language) == [cents / 100]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("nl", "1,5 mln. euro", 1.5e6),
        ("nl", "2,4  miljoen\u00a0euro", 2.4e6),
        ("nl", "€105 mio.", 105e6),
        ("nl", "12.500,- euro", 12500),
        ("nl", "een half miljoen euro", 5e5),
        ("nl", "drie miljard euro", 3e9),
        ("nl", "3 duizend euro", 3000),
        ("fr", "2,5 millions d’euros", 2.5e6),
        ("fr", "1 500 000 €", 1.5e6),
        ("fr", "deux milliards d'euros", 2e9),
        ("de", "2,5 Mio. Euro", 2.5e6),
        ("de", "zwei Milliarden Euro", 2e9),
        ("en", "€1,500.50", 1500.5),
        ("en", "half a million euros", 5e5),
        ("en", "EUR 5bn", 5e9),
        ("it", "5 mln euro", 5e6),
    ],
)
def test_sums_of_each_language(language: str, text: str, value: float) -> None:
    (amount,) = amounts.find(text, language)
    assert (amount.quote.exact, amount.value, amount.currency) == (text, value, "EUR")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "5 tot 10 miljoen euro"),
        ("nl", "tussen 5 en 10 miljoen euro"),
        ("nl", "5 miljoen euro à 10 miljoen euro"),
        ("nl", "€ 5-10 miljoen"),
        ("fr", "entre 5 et 10 millions d’euros"),
        ("de", "5 bis 10 Mio. Euro"),
        ("en", "between 5 and 10 million euros"),
    ],
)
def test_of_a_range_the_upper_end_is_the_sum(language: str, text: str) -> None:
    (amount,) = amounts.find(text, language)
    assert (amount.quote.exact, amount.value) == (text, 10e6)


@pytest.mark.parametrize("text", ["3 miljoen bomen", "een euro", "in 2020", "euro 2000plan", "5 %"])
def test_what_is_no_sum(text: str) -> None:
    assert values(text, "nl") == []


def test_a_year_before_a_sum_is_no_range() -> None:
    assert values("in 2020 en 5 miljoen euro in 2021 en 100 euro", "nl") == [5e6, 100]


@pytest.mark.parametrize(
    ("language", "sentence", "quote"),
    [
        ("en", "It costs €250 million.", "€250 million"),
        ("en", "It costs €5bn.", "€5bn"),
        ("nl", "Dat kost € 5 miljoen.", "€ 5 miljoen"),
        ("nl", "Dat kost € 5 mln. per jaar.", "€ 5 mln."),
        ("de", "Das kostet € 2 Mrd. jährlich.", "€ 2 Mrd."),
    ],
)
def test_a_full_stop_is_no_part_of_a_sum(language: str, sentence: str, quote: str) -> None:
    (amount,) = amounts.find(sentence, language)
    assert amount.quote.exact == quote


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("en", "£250 million", 250e6, "GBP"),
        ("en", "NZ$1.5bn", 1.5e9, "NZD"),
        ("en", "£5 to £10 million", 10e6, "GBP"),
        ("en", "2,500 pounds", 2500, "GBP"),
        ("en", "five million New Zealand dollars", 5e6, "NZD"),
        ("en", "$40,000", 40000, "USD"),
        ("de", "2,5 Mio. Franken", 2.5e6, "CHF"),
        ("de", "CHF 12 Millionen", 12e6, "CHF"),
        ("fr", "3 millions de francs suisses", 3e6, "CHF"),
        ("nl", "5 miljoen Amerikaanse dollar", 5e6, "USD"),
    ],
)
def test_sums_in_other_currencies(language: str, text: str, value: float, currency: str) -> None:
    (amount,) = amounts.find(f"({text})", language)
    assert (amount.quote.exact, amount.value, amount.currency) == (text, value, currency)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "20 pounds of bread"), ("fr", "500 livres"), ("nl", "5 pond")]
)
def test_weights_and_books_are_no_money(language: str, text: str) -> None:
    assert values(text, language) == []
