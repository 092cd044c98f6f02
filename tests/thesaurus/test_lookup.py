from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord import thesaurus
from akkoord.text.words import fold
from akkoord.thesaurus import Concept, Thesaurus
from akkoord.thesaurus.lookup import BROADER, RELATED, Lookup

SMALL = Thesaurus(
    [
        Concept("wonen", {"nl": ("wonen", "woning"), "de": ("Wohnen",)}),
        Concept("huur", {"nl": ("huurwoning",)}, broader=("wonen",)),
        Concept("sociaal", {"nl": ("sociale huurwoning",)}, broader=("huur",), related=("zorg",)),
        Concept("zorg", {"nl": ("zorg", "PAS", "bank")}),
        Concept("stikstof", {"nl": ("stikstof", "PAS")}),
        Concept("zitten", {"nl": ("zitbank", "bank")}),
    ]
)
PARTS = {"huurwoning": ("huur", "woning"), "nieuwbouwwoning": ("nieuwbouw", "woning")}


def parts(word: str) -> Sequence[str]:
    return PARTS.get(word, ())


def found(text: str, lookup: Lookup | None = None) -> list[tuple[str, tuple[str, ...]]]:
    lookup = lookup or Lookup(SMALL, "nl", parts)
    return [(text[m.start : m.end], m.concepts) for m in lookup.mentions(text)]


def test_the_longest_label_wins_in_any_inflection() -> None:
    assert found("Er komen sociale huurwoningen.") == [("sociale huurwoningen", ("sociaal",))]


def test_part_of_a_compound_is_a_mention_of_the_whole_word() -> None:
    assert found("Meer nieuwbouwwoningen") == [("nieuwbouwwoningen", ("wonen",))]


def test_a_compound_that_is_not_cut_is_found_as_it_stands() -> None:
    assert found("De huurwoning", Lookup(SMALL, "nl")) == [("huurwoning", ("huur",))]


def test_capitals_count_where_they_are_the_exception() -> None:
    assert found("Dat kan pas nu.") == []
    assert found("De PAS geldt.") == [("PAS", ("zorg", "stikstof"))]


def test_capitals_do_not_count_where_all_labels_have_them() -> None:
    assert found("Das wohnen", Lookup(SMALL, "de")) == [("wohnen", ("wonen",))]


def test_a_mention_counts_for_the_concepts_around_it() -> None:
    weights = Lookup(SMALL, "nl", parts).weights("een sociale huurwoning")
    assert weights == pytest.approx(
        {"sociaal": 1, "huur": BROADER, "wonen": BROADER**2, "zorg": RELATED}
    )


def test_concepts_share_a_label_that_they_both_have() -> None:
    weights = Lookup(SMALL, "nl").weights("een bank")
    assert (weights["zitten"], weights["zorg"]) == (0.5, 0.5)


POLICY = thesaurus.shipped()
LABELS = sorted({name for c in POLICY.concepts.values() for name in c.names("nl")})
LOOKUP = Lookup(POLICY, "nl")


@given(st.lists(st.one_of(st.sampled_from(LABELS), st.text(max_size=12)), max_size=6))
def test_mentions_stand_in_order_where_they_say(pieces: list[str]) -> None:
    text = " ".join(pieces)
    at = 0
    for mention in LOOKUP.mentions(text):
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert set(mention.concepts) <= set(POLICY.concepts)
        at = mention.end


@given(st.sampled_from(LABELS))
def test_every_label_is_found_as_it_is_written(label: str) -> None:
    ids = {id for mention in LOOKUP.mentions(label) for id in mention.concepts}
    assert ids & {concept.id for concept in POLICY.named(label, "nl")}, fold(label)
