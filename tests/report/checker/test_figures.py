import datetime as dt

import pytest

from akkoord.report.checker import figures


def test_each_figure_is_read_once_as_what_it_is() -> None:
    read = figures.read(
        "Op 7 mei 2021 ging 3.250.000 euro, 12,5 procent, naar 40 bruggen; vanaf juni 2022 meer.",
        "nl",
    )
    assert list(read.days) == [dt.date(2021, 5, 7)]
    assert list(read.months) == [dt.date(2022, 6, 1)]
    assert list(read.amounts) == [3_250_000]
    assert list(read.percentages) == [12.5]
    assert read.numbers == {40: "40"}


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("1.250", "nl", 1250),
        ("1.250,5", "nl", 1250.5),
        ("1,250.5", "en", 1250.5),
        ("1 250 000", "fr", 1_250_000),
        ("1.5", "nl", 1.5),
        ("12,5 %", "nl", 12.5),
        ("1.2.3", "nl", None),
        ("geen", "nl", None),
    ],
)
def test_numbers_follow_the_language(words: str, language: str, value: float | None) -> None:
    assert figures.number(words, language) == value


def test_days_of_all_forms_are_read() -> None:
    text = "2021-05-07, 8 mei 2021, 09/05/2021 en 31 februari 2021"
    assert figures.days(text, "nl") == [dt.date(2021, 5, day) for day in (7, 8, 9)]


def test_digits_of_a_name_are_no_number() -> None:
    assert not figures.read("COVID-19, NT2 en de A12", "nl").numbers
    assert list(figures.read("2021-2030", "nl").numbers) == [2021, 2030]
