import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text.tails import settled


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("fietssnelwegen", "fietssnelweg"),
        ("fietssnelweg", "fietssnelweg"),
        ("koolstofneutrale", "koolstofneutraal"),
        ("hemelwaterplannen", "hemelwaterplan"),
        ("energiehuizen", "energiehuis"),
    ],
)
def test_the_last_part_of_a_compound_is_put_in_its_dictionary_form(word: str, form: str) -> None:
    assert settled(word, "nl") == form


@pytest.mark.parametrize("word", ["woning", "xqzv", "van", ""])
def test_a_known_word_and_one_without_a_known_ending_stay(word: str) -> None:
    assert settled(word, "nl") == word


@given(st.text(alphabet="aeioubdfgklmnprstvwz", max_size=20))
def test_any_word_has_a_form(word: str) -> None:
    assert isinstance(settled(word, "nl"), str)
    assert bool(settled(word, "nl")) == bool(word)
