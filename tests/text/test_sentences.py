import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text import sentences

SAMPLE = (
    "Wij doen dit o.a. art. 3. (zie p. 4) … mln. euro. Dan! \n\n \n• enz. “Neen.” 1.2 d.d. "
    "12/05/2021 ; : é — am 3. Mai No. 1. Lesung"
)
OFFICIAL = st.lists(st.sampled_from(SAMPLE.split(" "))).map(" ".join)


@given(st.one_of(st.text(max_size=200), OFFICIAL))
def test_spans_are_in_order_do_not_overlap_and_lose_only_white_space(text: str) -> None:
    spans = sentences.spans(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(start < end for start, end in spans)
    gaps = zip(edges[::2], edges[1::2], strict=True)
    assert all(not text[start:end].strip() for start, end in gaps)


@given(OFFICIAL)
def test_no_sentence_crosses_a_blank_line(text: str) -> None:
    assert all("\n\n" not in sentence.strip() for sentence in sentences.split(text))


@given(OFFICIAL)
def test_split_gives_the_text_of_the_spans(text: str) -> None:
    assert sentences.split(text) == [text[start:end] for start, end in sentences.spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dit geldt o.a. voor Vlaamse scholen.",
        "We passen art. 12 van het decreet d.d. 5 mei 2017 aan.",
        "Daarvoor is 12,5 mln. Euro voorzien.",
        "Het besluit van 3 okt. 2019 wordt opgeheven.",
        "De nota van mevr. dr. Janssens wordt besproken.",
        "We schrappen raden (comités, jury’s, …) waar dat kan.",
        "We helpen leerlingen die lang ziek zijn (thuis, in het ziekenhuis, …) en hun ouders.",
        "Das gilt z.B. für Schulen.",
        "La Région soutient p. ex. Les Amis de la Terre.",
        "MM. Dupont et M. Durand citent l’art. 5.",
        "Under Reg. No. 12, para. 3, Mr Smith decides.",
    ],
)
def test_an_abbreviation_or_parenthesis_ends_no_sentence(sentence: str) -> None:
    assert sentences.split(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Gesetz tritt am 3. Mai 2021 in Kraft.",
        "Es gilt zum 1. Januar und ab 27. März.",
        "Der Entwurf wird in 1. Lesung beraten.",
        "In der 20. Legislaturperiode bauen wir.",
        "Wir feiern ihn zum 10. Geburtstag.",
    ],
)
def test_a_german_ordinal_ends_no_sentence(sentence: str) -> None:
    assert sentences.split(sentence) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "The answer is no. We stay.",
        "Der Preis ist 20. Das ist viel.",
        "Dat staat in artikel 3. We schrappen het.",
        "Voir l’article 5. Mais cela change.",
    ],
)
def test_a_point_behind_another_word_or_number_ends_one(text: str) -> None:
    assert len(sentences.split(text)) == 2


def test_an_abbreviation_that_closes_a_list_may_end_a_sentence() -> None:
    text = "We planten bomen, hagen enz. Daarna meten we. Hagen, bomen enz. worden geteld."
    assert sentences.split(text) == [
        "We planten bomen, hagen enz.",
        "Daarna meten we.",
        "Hagen, bomen enz. worden geteld.",
    ]


def test_an_ellipsis_before_a_point_ends_a_sentence() -> None:
    text = "We doen dit in scholen, clubs, …. We meten het."
    assert sentences.split(text) == ["We doen dit in scholen, clubs, ….", "We meten het."]


def test_each_bullet_is_a_sentence_of_its_own() -> None:
    text = "We doen dit:\n• meer bomen\n• minder beton;\n– een plan"
    assert len(sentences.split(text)) == 4
