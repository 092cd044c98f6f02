import pytest

from akkoord import government
from akkoord.matching.dossiers import place
from akkoord.records import Decision, Dossier

RULES = government.load("flanders-2019").stage_rules


def grant(id: str, title: str, text: str) -> Decision:
    return Decision(
        id, title, text=f"De Vlaamse Regering kent een subsidie toe. {text}", kind="Nota"
    )


GRANTS = [
    grant("a", "Subsidie fietspad Deinze", "De brug in Deinze krijgt een fietspad langs de Leie."),
    grant("b", "Subsidie fietspad Gent", "De brug in Gent krijgt een fietspad langs de Leie."),
    grant("c", "Steun aan imkers", "Bijenhouders kopen er kasten en kruiden mee."),
]


def dossiers(*decisions: Decision) -> dict[str, Dossier]:
    found = place(decisions, RULES, "nl")[1]
    return {dossier.decisions[0].decision: dossier for dossier in found}


def test_other_instruments_of_one_matter_know_each_other() -> None:
    found = dossiers(*GRANTS)
    assert found["a"].related == (found["b"].id,)
    assert found["b"].related == (found["a"].id,)


def test_what_is_about_something_else_is_related_to_nothing() -> None:
    assert dossiers(*GRANTS)["c"].related == ()


def test_one_dossier_is_not_related_to_itself() -> None:
    same = [Decision(id, "Parken", text="Parken en bomen.", kind="Nota") for id in "ab"]
    (only,) = dossiers(*same).values()
    assert (len(only.decisions), only.related) == (2, ())


FRUIT = [
    "appel",
    "peer",
    "kers",
    "pruim",
    "druif",
    "noot",
    "vijg",
    "dadel",
    "kiwi",
    "mango",
    "citroen",
    "limoen",
    "meloen",
    "braam",
]
THINGS = ["brug", "dijk", "kade", "sluis", "haven", "veer", "boot", "schip"]


@pytest.mark.parametrize(("count", "related"), [(3, 2), (8, 0)])
def test_what_many_say_by_a_formula_does_not_relate_them(count: int, related: int) -> None:
    others = [
        grant(fruit, f"Oogst van {fruit}", f"Er is {fruit} en {fruit}sap.") for fruit in FRUIT
    ]
    asked = [
        grant(thing, f"Vraag over {thing}", f"Alles over {thing}: aanleg, herstel en toezicht.")
        for thing in THINGS[:count]
    ]
    found = dossiers(*asked, *others, *GRANTS)
    assert [len(found[one.id].related) for one in asked] == [related] * count
