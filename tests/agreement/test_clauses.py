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


def test_a_row_of_infinitives_stays_whole() -> None:
    sentence = "We willen de opleiding van redders uitbreiden en versterken de komende vijf jaar."
    assert pieces(sentence) == [sentence]


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_clauses_lie_in_order_from_start_to_end(sentence: str) -> None:
    spans = cut(sentence, JOINTS)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (0, len(sentence))
