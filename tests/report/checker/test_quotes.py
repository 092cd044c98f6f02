import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.report.checker import quotes
from akkoord.report.checker.source import Source

SOURCE = Source(
    "De brug is één van de mooiste, zegt men, en wordt “morgen” gebouwd door ons in ǈubljana.", "nl"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('zegt "een brug te ver" hier', ["een brug te ver"]),
        ("zegt “een brug te ver” hier", ["een brug te ver"]),
        ("zegt «een brug te ver» hier", ["een brug te ver"]),
        ("sagt „eine Brücke zu weit“ hier", ["eine Brücke zu weit"]),
        ("zegt ‘een brug te ver’ hier", ["een brug te ver"]),
        ("plan 'Vlaamse Veerkracht' loopt", ["Vlaamse Veerkracht"]),
        ("met zo'n foto's en 's avonds de auto's", []),
        ("plan 'foto's van bruggen' loopt", ["foto's van bruggen"]),
        ('een "brug" erbij', []),
    ],
)
def test_quotes_of_all_marks_are_found(text: str, found: list[str]) -> None:
    assert list(quotes.quotes(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "“een brug” · “een weg”",
        "«\u00a0een brug\u00a0» · «\u00a0een weg\u00a0»",
        "„een brug“ · „een weg“",
    ],
)
def test_quotes_set_apart_are_told_apart_by_all_marks(text: str) -> None:
    assert list(quotes.set_apart(text)) == ["een brug", "een weg"]


@pytest.mark.parametrize(
    "quote",
    [
        "één van de mooiste",
        "één  van\nde mooiste",
        "Eén van de mooiste".replace("E", "É"),
        "De brug […] wordt “morgen” gebouwd",
        "De brug ... door ons",
        "één van de mooiste.",
        "ǈubljana",
    ],
)
def test_a_quote_is_exact_whatever_its_spaces_and_omissions(quote: str) -> None:
    assert quotes.is_exact(quote, (SOURCE,))


@pytest.mark.parametrize(
    "quote",
    [
        "een van de mooiste",
        "één van de lelijkste",
        "wordt gebouwd […] De brug",
        "één van De mooiste",
    ],
)
def test_a_quote_of_other_words_or_in_another_order_is_not(quote: str) -> None:
    assert not quotes.is_exact(quote, (SOURCE,))


def test_it_says_how_a_quote_differs() -> None:
    assert "the same words" in quotes.compared("een van de Mooiste", (SOURCE,))
    assert "“één van de”" in quotes.compared("één van de lelijkste", (SOURCE,))
    assert "nothing like it" in quotes.compared("iets heel anders dus", (SOURCE,))


def test_quotations_are_parted() -> None:
    assert list(quotes.set_apart('"Een "brug" te ver." · “Twee.”')) == [
        'Een "brug" te ver.',
        "Twee.",
    ]


@given(st.text(st.characters(categories=["L", "N", "Zs", "P"]), min_size=1), st.data())
def test_any_part_of_a_text_is_exact_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = Source(" ".join(text.split()), "nl")
    assert quotes.is_exact(text[start:end], (source,))
