import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text.compounds import LINKS, MIN_PART, Compounds

# "waters" and "ging" are in no dictionary; "onderzoek" is more usual than its would-be parts.
CORPUS = (
    ["water", "zuivering", "installatie", "leraar", "tekort", "kind", "opvang", "onderwijs"] * 40
    + ["kwaliteit", "overheid", "opdracht", "leraren"] * 40
    + ["onderzoek"] * 500
    + ["onder", "zoek"] * 60
    + ["waterzuivering"] * 5
)
COMPOUNDS = Compounds(CORPUS)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("waterzuivering", ("water", "zuivering")),
        ("waterzuiveringsinstallatie", ("water", "zuivering", "installatie")),
        ("kinderopvang", ()),
        ("lerarentekort", ("leraren", "tekort")),
        ("overheidsopdracht", ("overheid", "opdracht")),
        ("onderwijskwaliteit", ("onderwijs", "kwaliteit")),
        ("onderzoek", ()),
        ("water", ()),
        ("waterfiets", ()),
        ("covid-19", ()),
    ],
)
def test_compounds_are_cut_into_words_the_corpus_knows(word: str, parts: tuple[str, ...]) -> None:
    assert COMPOUNDS.parts(word) == parts


@given(st.lists(st.sampled_from(CORPUS), min_size=1, max_size=3), st.sampled_from(LINKS))
def test_the_parts_are_in_the_word_in_their_order(words: list[str], link: str) -> None:
    word = link.join(words)
    parts = COMPOUNDS.parts(word)
    at = 0
    for part in parts:
        at = word.index(part, at) + len(part)
    assert len(parts) != 1
    assert all(len(part) >= MIN_PART for part in parts)


def test_rare_words_are_no_parts() -> None:
    assert Compounds(["water", "plan"]).parts("waterplan") == ()
