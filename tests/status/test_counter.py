from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.records import CounterEvidence, Decision, Stage, Turn
from akkoord.status.counter import LONGEST, Counter
from akkoord.status.wording import wording

from .world import decision, found, pledge

# What decisions say that go back on something, and what sounds like it.
TURNS = {
    "nl": {
        "De invoering van het rekeningrijden wordt uitgesteld tot 2026.": Turn.POSTPONED,
        "De regering stelt de start van het project uit tot volgend jaar.": Turn.POSTPONED,
        "De premie voor zonnepanelen wordt vanaf 2024 stopgezet.": Turn.REPEALED,
        "De Vlaamse Regering heft het besluit van 27 maart 2009 op.": Turn.REPEALED,
        "Het decreet over de Vervoersautoriteit wordt ingetrokken.": Turn.WITHDRAWN,
        "Ze ziet definitief af van de aanleg van het bedrijventerrein.": Turn.WITHDRAWN,
        "De regering stemt in met de afwijking van de voorschriften.": Turn.DEVIATING,
    },
    "fr": {
        "L’entrée en vigueur du décret est reportée au 1er janvier 2026.": Turn.POSTPONED,
        "La prime est supprimée à partir de 2024.": Turn.REPEALED,
        "Le gouvernement abroge l’arrêté du 27 mars 2009.": Turn.REPEALED,
        "Le projet de décret est retiré.": Turn.WITHDRAWN,
        "Le gouvernement accorde une dérogation aux prescriptions.": Turn.DEVIATING,
    },
    "de": {
        "Das Inkrafttreten des Gesetzes wird auf 2026 verschoben.": Turn.POSTPONED,
        "Die Prämie wird zum 1. Januar 2024 eingestellt.": Turn.REPEALED,
        "Die Regierung hebt die Verordnung vom 27. März 2009 auf.": Turn.REPEALED,
        "Der Gesetzentwurf wird zurückgezogen.": Turn.WITHDRAWN,
        "Die Regierung gewährt eine Ausnahme von den Vorschriften.": Turn.DEVIATING,
    },
    "en": {
        "The start of the scheme is postponed until 2026.": Turn.POSTPONED,
        "The premium is abolished from 2024.": Turn.REPEALED,
        "The government repeals the order of 27 March 2009.": Turn.REPEALED,
        "The bill is withdrawn.": Turn.WITHDRAWN,
        "The government grants a derogation from the rules.": Turn.DEVIATING,
    },
}
OTHERS = {
    "nl": (
        "Wanneer de subsidie wordt stopgezet, betaalt de vereniging ze terug.",
        "Het oude besluit wordt opgeheven en vervangen door dit besluit.",
        "Volgens het regeerakkoord wordt het agentschap opgeheven.",
        "Leerplichtige kleuters worden niet geschrapt of uitgesteld.",
        "De maximale leeftijdsgrens wordt opgeheven.",
    ),
    "fr": (
        "Si la prime est supprimée, l’association la rembourse.",
        "L’ancien arrêté est abrogé et remplacé par le présent arrêté.",
    ),
    "de": (
        "Wenn die Prämie eingestellt wird, zahlt der Verein sie zurück.",
        "Die alte Verordnung wird aufgehoben und durch diese ersetzt.",
    ),
    "en": (
        "If the premium is abolished, the association pays it back.",
        "The old order is repealed and replaced by this one.",
    ),
}


def turned(text: str, language: str = "nl", title: str = "Titel") -> list[CounterEvidence]:
    """How a decision of this text goes back on something."""
    return list(Counter({"A": Decision("A", title, text=text)}, language).among([["A"]]))


@pytest.mark.parametrize(
    ("language", "text", "turn"),
    [(language, text, turn) for language, turns in TURNS.items() for text, turn in turns.items()],
)
def test_a_turn_is_told_by_its_own_words(language: str, text: str, turn: Turn) -> None:
    (found,) = turned(f"{'x' * 9}. {text}", language)
    assert (found.turn, found.quote.exact) == (turn, text)


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in OTHERS.items() for text in texts]
)
def test_conditions_and_replacements_are_none(language: str, text: str) -> None:
    assert turned(text, language) == []


def test_a_title_tells_too_and_its_offsets_are_those_of_the_full_text() -> None:
    (found,) = turned("", title="Stopzetting procedure Kustvisie")
    assert (found.turn, found.quote.start) == (Turn.REPEALED, 0)
    boiler = "Besluit tot wijziging van diverse besluiten en tot opheffing van een besluit"
    assert turned("", title=boiler) == []


@given(st.integers(0, 300), st.integers(0, 300))
def test_long_sentences_are_cut_around_the_words(before: int, after: int) -> None:
    text = f"{'zo ' * before}wordt de premie stopgezet{' en' * after}."
    decision = Decision("A", "Titel", text=text)
    (found,) = Counter({"A": decision}, "nl").among([["A"]])
    quote = found.quote
    assert decision.full_text[quote.start : quote.end] == quote.exact
    assert "stopgezet" in quote.exact
    assert len(quote.exact) <= LONGEST + len("wordt de premie stopgezet")


def test_of_a_chain_the_last_step_speaks() -> None:
    text = "De premie wordt stopgezet."
    chain = [decision("A", stage=Stage.PRINCIPLE, text=text), decision("B", text=text)]
    (one,) = Counter({step.id: step for step in chain}, "nl").among([["A", "B"]])
    assert one.decision == "B"


def test_what_the_definitive_text_no_longer_says_no_longer_holds() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, text="De start wordt uitgesteld.")
    last = decision("B", stage=Stage.DEFINITIVE, text="De start wordt vastgelegd.")
    assert Counter({"A": first, "B": last}, "nl").among([["A", "B"]]) == ()


def test_a_repeal_is_not_against_a_pledge_to_repeal() -> None:
    chain = (decision("A", text="De premie wordt stopgezet."),)
    kept = found([chain], ["A"], promise=pledge("We houden de premie in stand."))
    ended = found([chain], ["A"], promise=pledge("De premie wordt afgeschaft."))
    assert [len(one.statuses[0].counter) for one in (kept, ended)] == [1, 0]


@pytest.mark.parametrize(
    "promise",
    [
        "We faseren de premie uit tegen 2025.",
        "De taken van de raad hevelen we over naar het departement.",
        "De agentschappen worden samengevoegd.",
    ],
)
def test_a_repeal_is_not_against_a_pledge_that_leaves_nothing_to_keep(promise: str) -> None:
    chain = (decision("A", text="De premie en de raad worden opgeheven."),)
    assert not found([chain], ["A"], promise=pledge(promise)).statuses[0].counter


def test_a_language_without_words_is_not_searched() -> None:
    assert not Counter({}, "tlh").can_look


@pytest.mark.parametrize("language", TURNS)
def test_every_language_knows_every_turn(language: str) -> None:
    known = wording(language)
    assert set(known.turns) == set(Turn)
    assert all(known.stems.search(text.lower()) for text in TURNS[language])


def test_every_language_of_the_reports_has_words() -> None:
    languages = {path.name for path in (files("akkoord.report") / "locale").iterdir()}
    here = {path.name for path in files("akkoord.status.wording").iterdir()}
    assert languages <= here
