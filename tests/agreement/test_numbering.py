import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement.numbering import Count, depth, roman, split_number, styles

DECIMAL = st.lists(st.integers(1, 99), min_size=1, max_size=4).map(lambda n: ".".join(map(str, n)))


@given(
    DECIMAL, st.sampled_from(["", ".", " —", ")"]), st.sampled_from(["Wonen", "é", "2030 halen"])
)
def test_a_number_is_parted_from_its_title(number: str, sign: str, title: str) -> None:
    assert split_number(f"{number}{sign} {title}") == (number, title)
    assert depth(number) == number.count(".") + 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("IV. Climat", ("IV", "Climat")),
        ("B. Emploi", ("B", "Emploi")),
        ("Hoofdstuk 3: Wonen", ("3", "Wonen")),
        ("Kapitel II Wirtschaft", ("II", "Wirtschaft")),
        ("Deel van het plan", (None, "Deel van het plan")),
        ("2030 halen", (None, "2030 halen")),
        ("Investeren", (None, "Investeren")),
        ("1.2", (None, "1.2")),
    ],
)
def test_numbers_as_agreements_write_them(text: str, parts: tuple[str | None, str]) -> None:
    assert split_number(text) == parts


def test_a_letter_after_the_one_before_it_is_no_roman_number() -> None:
    numbers = ["I", "A", "B", "C", "D", "II", None, "1", "1.1", "V"]
    assert styles(numbers) == ["I", "A", "A", "A", "A", "I", "", "1", "1", "I"]


def test_numbers_count_on_through_the_levels() -> None:
    count = Count()
    told = ["1", "1.1", "1.1.1", "1.2", "7.4", "2", "2.1", "A", "B", "3", "2.2", "9"]
    taken = [number for number in told if count.takes(number)]
    assert taken == ["1", "1.1", "1.1.1", "1.2", "2", "2.1", "A", "B", "3"]


@pytest.mark.parametrize(("number", "value"), [("iv", 4), ("xiv", 14), ("XCIX", 99), ("CC", 200)])
def test_roman_numbers(number: str, value: int) -> None:
    assert roman(number) == value
