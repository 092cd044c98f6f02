from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement.clauses import cut
from akkoord.agreement.wording import wording

JOINTS = wording("nl").clauses
WORDS = st.sampled_from(["We", "we", "en", ",", "bouwen", "de", "zwembaden", "dat", "zorgen", "op"])


def pieces(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in cut(sentence, JOINTS)]


def test_a_row_of_verbs_with_one_subject() -> None:
    sentence = (
        "We steunen clubs die les geven in het water, investeren in de herstelling van de baden "
        "en stimuleren de opleiding van redders."
    )
    assert len(pieces(sentence)) == 1
    assert pieces(sentence.replace("clubs die les geven", "lessen")) == [
        "We steunen lessen in het water",
        "investeren in de herstelling van de baden",
        "stimuleren de opleiding van redders.",
    ]


def test_a_verb_that_is_told_by_the_adverb_behind_it() -> None:
    sentence = "We zetten in op zwemlessen voor iedereen en doven daarom de oude premies uit."
    assert len(pieces(sentence)) == 2


def test_no_noun_that_looks_like_a_verb_begins_a_clause() -> None:
    sentence = "We geven korting aan ouders en kinderen in alle zwembaden van het land."
    assert pieces(sentence) == [sentence]


def test_what_refers_back_to_the_promise_before_stays_with_it() -> None:
    sentence = "We bouwen drie nieuwe zwembaden en investeren daar 45 miljoen euro in."
    assert pieces(sentence) == [sentence]


def test_a_row_of_infinitives_stays_whole() -> None:
    sentence = "We willen de opleiding van redders uitbreiden en versterken de komende vijf jaar."
    assert pieces(sentence) == [sentence]


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_clauses_lie_in_order_from_start_to_end(sentence: str) -> None:
    spans = cut(sentence, JOINTS)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (0, len(sentence))
