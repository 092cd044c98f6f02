import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from akkoord.records import Period
from akkoord.text import dates

TERM = Period(dt.date(2019, 10, 2), dt.date(2024, 6, 8))
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
LANGUAGES = st.sampled_from(["nl", "fr", "de", "en"])
LEADS = {"nl": "uiterlijk", "fr": "avant le", "de": "bis zum", "en": "by"}


def spoken(day: dt.date, language: str) -> str:
    return str(format_date(day, "d MMMM y", locale=language))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@given(st.lists(DAYS, max_size=3), LANGUAGES)
def test_days_are_read_as_they_are_spoken(found: list[dt.date], language: str) -> None:
    text = " ; ".join(spoken(day, language) for day in found)
    assert dates.days(text, language) == found


@given(DAYS, LANGUAGES, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]))
def test_in_figures_the_day_comes_first(found: dt.date, language: str, form: str) -> None:
    assert dates.days(f"({found.strftime(form)})", language) == [found]


@given(DAYS, LANGUAGES)
def test_a_deadline_on_a_day_is_that_day(found: dt.date, language: str) -> None:
    text = f"x {LEADS[language]} {spoken(found, language)}."
    assert dates.deadline(text, language) == Period(found, found)


def test_days_that_do_not_exist_and_other_ways() -> None:
    assert dates.days("31 februari 2021 en 99/01/2021", "nl") == []
    assert dates.days("le 1er janvier 2025", "fr") == [day("2025-01-01")]
    assert dates.days("May 7, 2021", "en") == [day("2021-05-07")]


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("nl", "tegen 2030", "2030-01-01", "2030-12-31"),
        ("nl", "tegen eind 2024", "2024-10-01", "2024-12-31"),
        ("nl", "eind juni 2023", "2023-06-01", "2023-06-30"),
        ("nl", "in de loop van 2022", "2022-01-01", "2022-12-31"),
        ("nl", "in het najaar van 2022", "2022-09-01", "2022-11-30"),
        ("nl", "in het eerste kwartaal van 2023", "2023-01-01", "2023-03-31"),
        ("nl", "vóór 1/7/2021", "2021-07-01", "2021-07-01"),
        ("nl", "in deze regeerperiode", "2019-10-02", "2024-06-08"),
        ("nl", "tegen het einde van de legislatuur", "2019-10-02", "2024-06-08"),
        ("nl", "binnen de twee jaar", "2019-10-02", "2021-10-01"),
        ("nl", "binnen zes maanden", "2019-10-02", "2020-04-01"),
        ("fr", "d’ici à fin 2024", "2024-10-01", "2024-12-31"),
        ("fr", "mi-2023", "2023-05-01", "2023-08-31"),
        ("fr", "dans les deux ans", "2019-10-02", "2021-10-01"),
        ("de", "bis Ende 2024", "2024-10-01", "2024-12-31"),
        ("de", "spätestens zum 1. Juli 2021", "2021-07-01", "2021-07-01"),
        ("de", "innerhalb von 3 Jahren", "2019-10-02", "2022-10-01"),
        ("en", "by the end of 2024", "2024-10-01", "2024-12-31"),
        ("en", "no later than June 2022", "2022-06-01", "2022-06-30"),
        ("en", "within two years", "2019-10-02", "2021-10-01"),
    ],
)
def test_deadlines_of_each_language(language: str, text: str, start: str, end: str) -> None:
    assert dates.deadline(f"x {text}, x.", language, TERM) == Period(day(start), day(end))


@pytest.mark.parametrize("text", ["de vorige legislatuur", "in 2022", "binnen de stad", "2 jaar"])
def test_what_is_no_deadline(text: str) -> None:
    assert dates.deadline(text, "nl", TERM) is None


def test_without_a_term_only_dates_count() -> None:
    assert dates.deadline("binnen twee jaar in deze regeerperiode", "nl") is None
    assert dates.deadline("tegen 2030", "it") is None
