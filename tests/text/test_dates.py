import datetime as dt

from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text import dates

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
LANGUAGES = st.sampled_from(["nl", "fr", "de", "en"])


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


def test_days_that_do_not_exist_and_other_ways() -> None:
    assert dates.days("31 februari 2021 en 99/01/2021", "nl") == []
    assert dates.days("le 1er janvier 2025", "fr") == [day("2025-01-01")]
    assert dates.days("May 7, 2021", "en") == [day("2021-05-07")]
