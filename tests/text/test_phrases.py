import datetime as dt
import re

import pytest

from akkoord.text.phrases import Phrases, entries, has_language

ROOM = "akkoord.report"


def test_a_room_says_what_stands_in_its_file() -> None:
    assert Phrases(ROOM, "nl")("on", days="6 mei 2022") == "op 6 mei 2022"


def test_small_numbers_are_told_in_words_and_others_in_figures() -> None:
    words = Phrases(ROOM, "nl")
    assert [words.spelled(number) for number in (0, 1, 2, 12, 13, 1200)] == [
        "nul", "één", "twee", "twaalf", "13", "1.200",
    ]  # fmt: skip
    assert words.tell("missing.rest", 1) == "en nog één andere belofte"
    assert words.tell("missing.rest", 3) == "en nog drie andere beloften"


def test_a_day_is_written_as_the_language_does() -> None:
    day = dt.date(2024, 1, 10)
    days = [Phrases(ROOM, language).day(day) for language in ("nl", "fr", "de", "en")]
    assert days == ["10 januari 2024", "10 janvier 2024", "10. Januar 2024", "10 January 2024"]
    assert Phrases(ROOM, "fr").day(day.replace(day=1)) == "1er janvier 2024"


def test_sums_are_told_in_millions_and_billions() -> None:
    words = Phrases(ROOM, "nl")
    told = [words.money(value) for value in (85_000, 1_000_000, 12_650_000, 1_654_000_000)]
    assert told == ["85.000 euro", "1 miljoen euro", "12,65 miljoen euro", "1,65 miljard euro"]
    assert Phrases(ROOM, "fr").money(1_000_000) == "1 million d’euros"


def test_things_in_a_row() -> None:
    assert Phrases(ROOM, "nl").listed(["a", "b", "c"]) == "a, b en c"
    assert Phrases(ROOM, "en").listed(["a", "b"]) == "a and b"


def test_a_language_without_file_reads_english() -> None:
    assert not has_language(ROOM, "tlh")
    assert Phrases(ROOM, "tlh").day(dt.date(2024, 1, 10)) == "10 January 2024"


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_the_languages_of_the_reports_have_the_same_words(language: str) -> None:
    assert entries(ROOM, language).keys() == entries(ROOM, "nl").keys()


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_the_words_of_the_languages_have_places_for_the_same_values(language: str) -> None:
    for key, words in entries(ROOM, "nl").items():
        # A singular may tell its number in its own words.
        known = set(re.findall(r"{\w+}", words)) | {"{n}"}
        assert set(re.findall(r"{\w+}", entries(ROOM, language)[key])) <= known, key
