import pytest

from akkoord.agreement.actions import action
from akkoord.agreement.wording import wording


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("We schaffen het zwemdecreet af.", "het zwemdecreet afschaffen"),
        ("Daarom investeren we in redders.", "investeren in redders"),
        ("We zetten sterk in op zwemlessen.", "sterk inzetten op zwemlessen"),
        ("We zullen een register opzetten.", "een register opzetten"),
        ("De Vlaamse regering behoudt de premie.", "de premie behouden"),
        ("De premie wordt ingekanteld bij het fonds.", "de premie inkantelen bij het fonds"),
        ("Er wordt een register opgericht.", "een register oprichten"),
        ("De regels worden nagekeken en herzien.", "de regels nakijken en herzien"),
        ("We onderzoeken of dit kan.", "onderzoeken of dit kan"),
        ("Om kinderen te leren zwemmen, bouwen we zwembaden.", "zwembaden bouwen"),
        ("We stellen een redder aan die les geeft.", "een redder aanstellen die les geeft"),
        ("We openen zwembaden, zodat iedereen kan zwemmen.", "zwembaden openen"),
        ("28 We versterken de redders.", "de redders versterken"),
        ("We gaan met de clubs in dialoog.", "gaan met de clubs in dialoog"),
        ("We willen dat clubs groeien.", "willen dat clubs groeien"),
        ("We ontwikkelen en testen zwemlessen.", "zwemlessen ontwikkelen en testen"),
        ("Er wordt een gesloten oproep gelanceerd.", "een gesloten oproep lanceren"),
        ("Het overleg moet versterkt worden.", "het overleg versterken"),
        ("De regels moeten worden nagekeken door clubs.", "de regels nakijken door clubs"),
        ("Clubs die zwemmen, worden gesteund.", "Clubs die zwemmen, steunen"),
        ("zullen de premie verhogen", "de premie verhogen"),
        (
            "Overal in Vlaanderen moeten er redders zijn",
            "Overal in Vlaanderen moeten er redders zijn",
        ),
        ("Via een premie helpen we clubs.", "Via een premie clubs helpen"),
    ],
)
def test_a_promise_in_the_infinitive(promise: str, expected: str) -> None:
    assert action(promise, wording("nl").action).lower() == expected.lower()


@pytest.mark.parametrize(
    "fallback",
    ["Elke school krijgt een zwembad", "Meer redders in de zomer", "De tijd die wordt beperkt"],
)
def test_what_fits_no_rule_stays_as_it_is(fallback: str) -> None:
    found = action(f"{fallback}.", wording("nl").action)
    assert found == fallback[0].lower() + fallback[1:]


@pytest.mark.parametrize("odd", ["; We bouwen", ":", "We"])
def test_something_is_always_said(odd: str) -> None:
    assert action(odd, wording("nl").action)


def test_a_name_keeps_its_capital() -> None:
    found = action("We vormen Waterland om tot een agentschap.", wording("nl").action)
    assert found == "Waterland omvormen tot een agentschap"


def test_a_clause_cut_from_a_sentence_begins_with_its_verb() -> None:
    found = action("versterken de rol van redders", wording("nl").action)
    assert found == "de rol van redders versterken"


def test_an_article_of_one_letter_has_no_capital_of_its_own() -> None:
    english = wording("en").action
    assert action("A modern consent regime is due.", english) == "a modern consent regime is due"
    assert action("Plan A holds for pools.", english).startswith("plan A")
    assert action("A 12 wacht op bruggen.", wording("nl").action).startswith("A 12")
