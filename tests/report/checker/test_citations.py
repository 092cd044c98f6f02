import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.report.checker.citations import marks, mentions


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("zin [3]", [3]),
        ("zin [3, 5]", [3, 5]),
        ("zin [3; 5 en 7]", [3, 5, 7]),
        ("zin [2, 3, en 4]", [2, 3, 4]),
        ("zin [3-5]", [3, 4, 5]),
        ("zin [3–5, 9]", [3, 4, 5, 9]),
        ("zin [11 t/m 13]", [11, 12, 13]),
        ("zin [5-3]", [5, 3]),
        ("zin [3][5] [0]", [3, 5, 0]),
        ("zin [^3]", [3]),
        ("zin [Beslissingen 2, 3]", [2, 3]),
        ("zin [bron: 4]", [4]),
        ("om te […] delen", []),
        ("om te [...] delen", []),
        ("zie [1.1] en [2.2.8]", []),
        ("in [2021]", []),
        ("[Regeerakkoord 4]", []),
        ("[sic]", []),
        ("[]", []),
    ],
)
def test_marks_of_all_forms_are_read_and_nothing_else(text: str, numbers: list[int]) -> None:
    assert [number for mark in marks(text, "nl") for number in mark.numbers] == numbers


@given(st.lists(st.integers(0, 999), min_size=1))
def test_numbers_written_are_numbers_read(numbers: list[int]) -> None:
    text = f"Een zin [{', '.join(map(str, numbers))}]."
    [mark] = marks(text, "nl")
    assert list(mark.numbers) == numbers
    assert text[mark.start : mark.end] == text[8:-1]


def test_decisions_called_by_number_are_mentions() -> None:
    found = mentions("nl").sub("", "Beslissingen 5, 6 en 15 kosten 5 euro; besluit 2021 ook.")
    assert found == " kosten 5 euro; besluit 2021 ook."
