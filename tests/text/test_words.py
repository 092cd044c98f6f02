import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akkoord.text.words import content, fold, lemma, lemmas, words

PIECES = [
    "Kinderen",
    "l’eau",
    "D'",
    "Qu'ils",
    "O&O&I-systeem",
    "e-government",
    "kmo’s",
    "2019-2024",
    "1,5",
    "(de)",
]
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(PIECES)).map(" ".join)


@settings(deadline=None)  # the first word of a language loads its dictionary
@given(TEXTS, st.sampled_from(["nl", "fr"]))
def test_words_stand_where_they_say_in_order(text: str, language: str) -> None:
    end = 0
    for word in words(text, language):
        piece = text[word.start : word.end]
        assert end <= word.start < word.end
        assert piece.strip()
        assert word.lemma == lemma(piece, language)
        end = word.end


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("language", "word", "found"),
    [
        ("nl", "Kinderen", "kind"),
        ("nl", "steden", "stad"),
        ("nl", "maatregelen", "maatregel"),
        ("nl", "goedgekeurd", "goedkeuren"),
        ("nl", "2024", "2024"),
        ("fr", "écoles", "ecole"),
        ("en", "schools", "school"),
    ],
)
def test_lemmas_are_dictionary_forms_without_accents(language: str, word: str, found: str) -> None:
    assert lemma(word, language) == found


def test_a_hyphenated_word_counts_as_its_pieces_and_a_name_with_signs_as_one() -> None:
    assert lemmas("woon-werkverkeer en O&O", "nl") == ["wonen", "werkverkeer", "en", "o&o"]


def test_content_is_lemmas_of_some_length_each_once() -> None:
    assert content("De fietspaden en het fietspad van Ieper", "nl") == {"fietspad", "ieper"}


def test_what_french_elides_is_cut_off() -> None:
    text = "L’artificialisation des sols, d'eau qu'il n’a"
    assert lemmas(text, "fr") == ["artificialisation", "un", "sol", "eau", "il", "avoir"]
    first, *_ = words(text, "fr")
    assert text[first.start : first.end] == "artificialisation"
    assert lemmas("Aujourd'hui quelqu'un", "fr") == ["aujourd'hui", "quelqu'un"]


def test_other_languages_elide_nothing() -> None:
    assert lemmas("d'Ieper", "nl") == [lemma("d'Ieper", "nl")]
