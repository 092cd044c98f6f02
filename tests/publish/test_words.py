import datetime as dt
import re
from pathlib import Path
from string import Formatter

import pytest

from akkoord import publish, report
from akkoord.publish.words import Words, capital, entries
from akkoord.records import Stage

PACKAGE = Path(publish.__file__).parent
LANGUAGES = sorted(path.stem for path in (PACKAGE / "locale").glob("*.toml"))
# A call for words, with a whole key or with one that a variable completes.
CALL = re.compile(r"""\b(?:t|words)(?:\.count)?\(\s*["']([a-z_.]+)["']\s*(~)?""")
CODE = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")]


def _places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def _called() -> tuple[set[str], tuple[str, ...]]:
    found = [call for path in CODE for call in CALL.findall(path.read_text(encoding="utf-8"))]
    whole = {key for key, more in found if not more}
    return whole, tuple(key for key, more in found if more)


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_words_with_the_same_places(language: str) -> None:
    dutch, other = entries("nl"), entries(language)
    assert other.keys() == dutch.keys()
    for key, words in dutch.items():
        assert _places(other[key]) == _places(words), key


def test_every_word_that_is_called_exists() -> None:
    whole, begun = _called()
    known = entries("nl")
    counted = {key.removesuffix(".one") for key in known if key.endswith(".one")}
    assert whole <= known.keys() | counted
    assert all(any(key.startswith(start) for key in known) for start in begun)


def test_every_word_is_called() -> None:
    whole, begun = _called()
    # Stages, sums and counts are asked for by the words' own methods, as are the two dates.
    begun = (
        *begun,
        "stage.",
        "money.",
        "outcome.",
        "states.label.",
        "count.",
        "archive.year_description",
        "archive.undated_description",
    )
    idle = {
        key
        for key in entries("nl")
        if key not in whole and key.rpartition(".")[0] not in whole and not key.startswith(begun)
    }
    assert idle == set()


def test_reports_and_site_speak_the_same_languages() -> None:
    reports = Path(report.__file__).parent / "locale"
    assert sorted(path.stem for path in reports.glob("*.toml")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_are_those_of_print(language: str) -> None:
    typed = re.compile(r"['\"]|\.\.\.")
    straight = {key for key, words in entries(language).items() if typed.search(words)}
    assert straight == set()


def test_french_marks_keep_to_their_words() -> None:
    loose = re.compile(r"(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)")
    assert {key for key, words in entries("fr").items() if loose.search(words)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_has_a_name(language: str) -> None:
    names = [Words(language).stage(stage) for stage in Stage]
    assert len(set(names)) == len(Stage)


def test_a_government_names_its_own_stages() -> None:
    words = Words("nl", {Stage.PUBLISHED: "verschenen in het Staatsblad"})
    assert words.stage(Stage.PUBLISHED) == "verschenen in het Staatsblad"
    assert words.stage(Stage.PRINCIPLE) == "principieel goedgekeurd"


def test_a_language_without_words_reads_english() -> None:
    assert Words("tlh").language == "en"
    assert Words("../nl").language == "en"


def test_numbers_dates_and_plurals() -> None:
    words = Words("nl")
    assert words.day(dt.date(2024, 1, 10)) == "10 januari 2024"
    assert words.day(None) == "datum onbekend"
    assert words.month(dt.date(2024, 1, 10)) == "januari 2024"
    assert words.number(4998) == "4.998"
    assert words.count("count.pledges", 1) == "1 belofte"
    assert words.count("count.pledges", 1200) == "1.200 beloften"
    assert words.duration(150) == "5 maanden"


def test_nothing_is_singular_in_french_only() -> None:
    assert Words("fr").count("count.pledges", 0) == "0 engagement"
    assert Words("de").count("count.decisions", 0) == "0 Beschlüsse"


def test_a_capital_leaves_the_other_letters() -> None:
    assert capital("zur Stellungnahme vorgelegt") == "Zur Stellungnahme vorgelegt"
    assert capital("") == ""


def test_promises_are_counted_under_the_names_of_the_government() -> None:
    own = {Stage.PARLIAMENT: "before the Assembly", Stage.PUBLISHED: "in force"}
    words = Words("en", own)
    assert (
        words.outcome("definitive") == words.counted("stage", "definitive") == "before the Assembly"
    )
    assert words.outcome("ratified") == Words("en").outcome("ratified") == "ratified"
    assert words.outcome("none") == "no decision found"
