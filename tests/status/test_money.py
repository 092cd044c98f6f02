from dataclasses import replace

import pytest

from akkoord.records import Stage
from akkoord.status.money import Money
from akkoord.text import amounts

from .world import decision, pledge, status_of


def named(*texts: str) -> list[tuple[str, float]]:
    """The sum of a dossier whose steps have these texts."""
    chain = [decision(f"A{n}", stage=Stage.PRINCIPLE, text=text) for n, text in enumerate(texts)]
    return [(one.decision, one.amount.value) for one in status_of([chain]).named]


def test_the_steps_of_a_dossier_are_not_added_up() -> None:
    text = "De regering kent een subsidie van 5 miljoen euro toe."
    assert named(text, text, "De regering bekrachtigt.") == [("A1", 5e6)]


def test_the_largest_of_several_sums_counts() -> None:
    text = "Het budget is 5 miljoen euro, waarvan 2 miljoen euro voor bomen."
    assert named(text) == [("A0", 5e6)]


def test_each_dossier_has_its_own_sum() -> None:
    chains = [
        (decision("A", text="De regering kent een subsidie van 5 miljoen euro toe."),),
        (decision("B", text="De regering maakt 20.000 euro vrij."),),
        (decision("C", text="De regering benoemt een voorzitter."),),
    ]
    found = status_of(chains).named
    assert [(one.dossier, one.amount.value) for one in found] == [("d-A", 5e6), ("d-B", 20_000)]


@pytest.mark.parametrize(
    "text",
    [
        "De subsidie bedraagt 2.500 euro per boom.",
        "Het krediet bedraagt 140,25 euro.",
        "De eigenaar wordt 5 miljoen euro rijker.",
    ],
)
def test_prices_and_other_sums_are_passed_over(text: str) -> None:
    assert named(text) == []


def test_the_words_of_a_sum_stand_where_they_say() -> None:
    step = decision("A", text="Vooraf. De regering kent een subsidie van 5 miljoen euro toe.")
    quote = status_of([(step,)]).named[0].amount.quote
    assert step.text[quote.start : quote.end] == quote.exact == "5 miljoen euro"


def test_the_sums_of_the_pledge_are_its_own() -> None:
    status = status_of([], pledge("We investeren 10 miljoen euro in bomen."))
    assert [amount.value for amount in status.promised] == [1e7]


@pytest.mark.parametrize(
    ("language", "sentence", "promised"),
    [
        ("nl", "Gezinnen met minder dan 30.000 euro inkomen krijgen 500 euro.", [500]),
        ("nl", "Opdrachten vanaf 50.000 euro komen in een register.", []),
        ("nl", "We verlenen een premie van maximaal 2.500 euro.", []),
        ("nl", "We investeren minstens 10 miljoen euro.", [1e7]),
        ("fr", "Les marchés de moins de 50 000 euros iront d’abord aux PME.", []),
        ("fr", "Une aide de 3 000 euros ira aux revenus inférieurs à 20 000 euros.", [3000]),
        ("fr", "L’aide ne dépassera pas 20 000 euros.", []),
        ("de", "Aufträge ab 50.000 Euro kommen in ein Register.", []),
        ("de", "Wir fördern es mit 5 Millionen Euro.", [5e6]),
        ("en", "Contracts below €50,000 will go to small firms.", []),
        ("en", "We will invest at least €5 million.", [5e6]),
    ],
)
def test_a_limit_is_no_promised_sum(language: str, sentence: str, promised: list[float]) -> None:
    sums = tuple(amounts.find(sentence, language))
    found = Money({}, language).promised(replace(pledge(sentence), amounts=sums))
    assert [amount.value for amount in found] == promised
