import datetime as dt

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


def test_things_in_a_row() -> None:
    assert Phrases(ROOM, "nl").listed(["a", "b", "c"]) == "a, b en c"
    assert Phrases(ROOM, "en").listed(["a", "b"]) == "a and b"


def test_a_language_without_file_reads_english() -> None:
    assert not has_language(ROOM, "tlh")
    assert Phrases(ROOM, "tlh").day(dt.date(2024, 1, 10)) == "10 January 2024"


@pytest.mark.parametrize("language", ["en"])
def test_the_languages_of_the_reports_have_the_same_words(language: str) -> None:
    assert entries(ROOM, language).keys() == entries(ROOM, "nl").keys()
