import datetime as dt
from itertools import takewhile

import pytest

from akkoord.records import Stage

from .world import BRIDGES, TREES, VAGUE, World, decision


def _opening(world: World) -> list[str]:
    claims = world.report().claims
    lead = list(takewhile(lambda claim: claim.heading is None, claims))
    lead = [claim for claim in lead if claim.records != ("s",)]
    assert all(claim.computed and claim.records for claim in lead if world.pledges)
    return [claim.text for claim in lead]


@pytest.mark.parametrize(
    ("pledges", "links", "told"),
    [
        ((TREES,), [], "Deze sectie bevat één belofte; een beslissing vonden we er niet voor."),
        (
            (TREES,),
            [(0, "A")],
            "Deze sectie bevat één belofte; daarvoor vonden we minstens één beslissing.",
        ),
        (
            (TREES, BRIDGES),
            [],
            "Deze sectie bevat twee beloften; voor geen ervan vonden we een beslissing.",
        ),
        (
            (TREES, BRIDGES),
            [(1, "A")],
            "Deze sectie bevat twee beloften; voor één ervan vonden we minstens één beslissing.",
        ),
        (
            (TREES, BRIDGES),
            [(0, "A"), (1, "A")],
            "Deze sectie bevat twee beloften; voor alle twee vonden we minstens één beslissing.",
        ),
    ],
)
def test_promises_are_counted(
    pledges: tuple[str, ...], links: list[tuple[int, str]], told: str
) -> None:
    assert _opening(World(pledges, [[decision("A")]], links))[0] == told


def test_more_than_twelve_is_told_in_figures() -> None:
    pledges = tuple(f"We bouwen brug nummer {number} over het kanaal." for number in range(13))
    assert _opening(World(pledges))[0].startswith("Deze sectie bevat 13 beloften;")


def test_vague_statements_are_counted_apart() -> None:
    told = _opening(World((TREES,), vague=(VAGUE,)))
    assert told[0].startswith("Deze sectie bevat één belofte;")
    assert told[1] == "Nog één uitspraak is te vaag om te toetsen."


def test_a_section_without_promise_says_so() -> None:
    world = World((), vague=(VAGUE,))
    assert _opening(world) == ["In deze sectie vonden we geen belofte die te toetsen is."]


def test_decisions_and_their_steps_are_counted() -> None:
    law = [
        decision("A", "Bomen", stage=Stage.PRINCIPLE, date=dt.date(2020, 1, 2)),
        decision("B", "Bomen", stage=Stage.RATIFIED, date=None),
    ]
    rules = [decision("C", "Bermen", stage=Stage.DEFINITIVE, date=dt.date(2021, 3, 4))]
    told = _opening(World(dossiers=[law, rules], links=[(0, "A"), (0, "C")]))
    assert told[1:] == [
        "We citeren drie beslissingen in twee dossiers, van 2 januari 2020 tot 4 maart 2021; "
        "één ervan draagt in dit corpus geen datum.",
        "Van die dossiers zijn er één bekrachtigd en afgekondigd en één definitief goedgekeurd.",
    ]


def test_steps_are_counted_in_french() -> None:
    law = [decision("A", "Bomen", stage=Stage.RATIFIED, date=dt.date(2020, 1, 2))]
    rules = [decision("B", "Bermen", stage=Stage.DEFINITIVE, date=dt.date(2021, 3, 4))]
    report = World(dossiers=[law, rules], links=[(0, "A"), (0, "B")]).report("fr")
    assert (
        "Étape atteinte parmi ces dossiers\u00a0: sanction et promulgation pour un et "
        "approbation définitive pour un." in [claim.text for claim in report.claims]
    )


def test_a_single_decision_is_counted_without_plural() -> None:
    told = _opening(World(dossiers=[[decision("A", date=dt.date(2021, 3, 4))]], links=[(0, "A")]))
    assert told[1:] == ["We citeren één beslissing, van 4 maart 2021."]


def test_figures_lead_down_to_their_records() -> None:
    world = World((TREES, BRIDGES), [[decision("A", stage=Stage.PRINCIPLE)]], [(0, "A")])
    records = [claim.records for claim in world.report().claims if claim.heading is None]
    assert records == [("p0", "p1"), ("A",), ("d0",), ("A",), ("s",)]
