import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.report.passages import Manner
from akkoord.report.patterns import load
from akkoord.report.reader import Reader
from akkoord.text.phrases import Phrases

from .world import APPROVAL, decision

NL = Phrases("akkoord.report", "nl")


def _shown(text: str, manner: Manner) -> list[str]:
    found = Reader(load("nl")).passages(decision("A", text=text))
    return [passage.shown(NL) for passage in found if passage.manner is manner]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Na advies van de Raad van State keurt de Vlaamse Regering nu definitief een besluit "
            "goed dat de inhoud van de opleiding vastlegt.",
            "een besluit “dat de inhoud van de opleiding vastlegt”",
        ),
        (
            "De Vlaamse Regering hecht haar principiële goedkeuring aan het actieplan droogte en "
            "wateroverlast.",
            "het actieplan droogte en wateroverlast",
        ),
        (
            "In dit kader kent het college nu 1,62 miljoen euro projectsubsidie toe aan de vzw "
            "Bosmuseum.",
            "1,62 miljoen euro projectsubsidie aan de vzw Bosmuseum",
        ),
        (
            "De Vlaamse Regering beslist principieel om het bosmuseum te bouwen in Genk.",
            "de beslissing om het bosmuseum te bouwen in Genk",
        ),
        (
            "De Vlaamse Regering keurt het besluit over de bossen goed en machtigt de minister.",
            "het besluit over de bossen",
        ),
    ],
)
def test_what_is_approved_is_lifted_out_of_its_formula(sentence: str, shown: str) -> None:
    assert _shown(sentence, Manner.APPROVED) == [shown]


def test_a_clause_about_the_decree_is_not_taken_for_the_decision() -> None:
    text = "De Vlaamse Regering beslist tot bekrachtiging van het decreet dat de jacht regelt."
    assert _shown(text, Manner.APPROVED) == []


def test_a_verb_that_cannot_be_missed_stays_with_its_subject() -> None:
    text = "Na overleg met de sector erkent de Vlaamse Regering twee parken als Nationaal Park."
    assert _shown(text, Manner.DECIDED) == [
        "de Vlaamse Regering erkent twee parken als Nationaal Park"
    ]


def test_what_the_thing_does_is_told_of_the_bold_words() -> None:
    text = "Dit besluit regelt ook de vergoeding voor vrijwilligers in de bossen."
    assert _shown(text, Manner.THING) == ["regelt de vergoeding voor vrijwilligers in de bossen"]


def test_a_goal_is_quoted_after_its_first_word() -> None:
    text = "Om misbruiken in het sociale huurstelsel te voorkomen, wordt de regelgeving gewijzigd."
    assert _shown(text, Manner.GOAL) == ["om “misbruiken in het sociale huurstelsel te voorkomen”"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Over dit besluit wordt het advies ingewonnen van de Raad van State.",
        "Daarom worden de regels voor de bosbouw in Vlaanderen aangepast.",
        "Op 3 mei 2020 keurde de Vlaamse Regering het plan voor de bossen goed.",
        "De minister bevoegd voor natuur zal zorgen voor de uitvoering van de beslissing.",
    ],
)
def test_procedure_and_sentences_that_lean_on_another_are_not_quoted(sentence: str) -> None:
    assert Reader(load("nl")).passages(decision("A", text=sentence)) == ()


def test_a_long_sentence_ends_at_the_border_of_a_clause() -> None:
    start = (
        "Gemeenten krijgen een vergoeding voor elke boom die zij langs een gewestweg laten groeien"
    )
    text = f"{start}, waarbij {'de ene voorwaarde na de andere geldt en ' * 6}alles meetelt."
    assert _shown(text, Manner.WHOLE) == [f"“{start} […]”"]


def test_a_clause_is_not_cut_off_before_its_verb() -> None:
    where = ", in de gemeenten langs het kanaal en in de steden van het dal" * 4
    text = f"De regering hecht haar goedkeuring aan een decreet dat de natuur{where} beschermt."
    assert _shown(text, Manner.APPROVED) == [
        text.removeprefix("De regering hecht haar goedkeuring aan ")[:-1]
    ]
    assert _shown(text.replace(where, where * 2), Manner.APPROVED) == []


def test_a_language_without_patterns_quotes_whole_sentences() -> None:
    text = "The government approves the action plan for trees along the regional roads."
    (passage,) = Reader(load("tlh")).passages(decision("A", text=text))
    assert passage.shown(NL) == f"“{text[:-1]}”"


@given(
    st.lists(
        st.sampled_from(
            [APPROVAL, "Dit besluit regelt, na advies van de SERV, de opvang (en meer) van dieren."]
        )
        | st.text(st.sampled_from("ab De,.;()\"'‘’ \n"), max_size=80),
        max_size=6,
    )
)
def test_every_span_is_verbatim_and_in_order(parts: list[str]) -> None:
    one = decision("A", text="\n\n".join(parts))
    for passage in Reader(load("nl")).passages(one):
        for quote in passage.quotes:
            assert one.text[quote.quote.start : quote.quote.end] == quote.quote.exact != ""
            assert quote.quote.exact == quote.quote.exact.strip()
