import datetime as dt
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akkoord import government, sources
from akkoord.errors import GovernmentError
from akkoord.matching.dossiers import place
from akkoord.records import Decision, Dossier

RULES = government.load("flanders-2019").stage_rules
PARKS = "over de aanleg en het onderhoud van parken in dorpen en steden"
POOLS = "over de bouw van zwembaden en de opleiding van redders"
STEPS = {
    "principle": ("Voorontwerp van decreet", "De Vlaamse Regering keurt {0} principieel goed."),
    "parliament": (
        "Ontwerpdecreet",
        "De Vlaamse Regering keurt {0} definitief goed. "
        "Het wordt ingediend bij het Vlaams Parlement.",
    ),
    "ratified": (
        "Bekrachtiging en afkondiging van het decreet",
        "De Vlaamse Regering beslist tot bekrachtiging en afkondiging van {0}.",
    ),
}


def decision(id: str, step: str, matter: str = PARKS, date: str | None = "2021-01-08") -> Decision:
    opening, text = STEPS[step]
    about = f"Het regelt alles {matter}, met geld en mensen, en met oog voor de buurt."
    return Decision(
        id,
        f"Decreet {matter}",
        subtitle=f"{opening} {matter}",
        text=f"{text.format('het decreet')} {about if step != 'ratified' else ''}",
        date=dt.date.fromisoformat(date) if date else None,
        kind="Nota",
    )


def chains(*decisions: Decision) -> list[list[str]]:
    return [[s.decision for s in d.decisions] for d in dossiers(*decisions) if len(d.decisions) > 1]


def dossiers(*decisions: Decision) -> list[Dossier]:
    return place(decisions, RULES, "nl")[1]


def test_many_decisions_in_the_same_words_are_placed() -> None:
    same = [decision(str(at), "principle", date=f"2021-01-{at + 1:02}") for at in range(25)]
    assert sum(len(found.decisions) for found in dossiers(*same)) == 25


@pytest.mark.parametrize(
    "wrong", [{"opening": "("}, {"again": 3}, {"instruments": {"decree": "["}}, "none"]
)
def test_wrong_rules_are_told_in_one_line(wrong: object) -> None:
    with pytest.raises(GovernmentError, match=r"stages\.toml, chain: .+; mend it"):
        place([decision("a", "principle")], {"chain": wrong}, "nl")


def test_the_steps_of_one_decree_are_one_dossier_in_their_order() -> None:
    steps = [
        decision("c", "ratified", date="2021-12-10"),
        decision("a", "principle", date="2021-01-08"),
        decision("x", "principle", POOLS),
        decision("b", "parliament", date="2021-06-04"),
    ]
    dossier = next(found for found in dossiers(*steps) if len(found.decisions) > 1)
    assert [(step.decision, step.stage) for step in dossier.decisions] == [
        ("a", "principle"),
        ("b", "parliament"),
        ("c", "ratified"),
    ]
    assert dossier.stage == "ratified"


def test_an_undated_step_joins_by_its_words() -> None:
    assert chains(decision("a", "principle"), decision("b", "parliament", date=None)) == [
        ["a", "b"]
    ]


@pytest.mark.parametrize(
    ("step", "date"),
    [("principle", "2021-01-08"), ("parliament", "2020-11-06"), ("parliament", "2024-06-07")],
)
def test_steps_on_one_day_out_of_order_or_years_apart_are_not_chained(step: str, date: str) -> None:
    assert chains(decision("a", "principle"), decision("b", step, date=date)) == []


def test_a_final_step_comes_once() -> None:
    steps = [decision("a", "principle"), decision("b", "parliament", date="2021-06-04")]
    assert chains(*steps, decision("c", "parliament", date="2021-07-02")) == [["a", "b"]]


def test_the_decrees_of_one_bill_are_ratified_one_by_one() -> None:
    title = f"A. Voorontwerp van decreet {POOLS} B. Voorontwerp van decreet {PARKS}"
    bill = decision("a", "principle")
    both = Decision("a", bill.title, subtitle=title, text=bill.text, date=bill.date, kind="Nota")
    assert chains(both, decision("b", "ratified", date="2021-12-10")) == [["a", "b"]]


def test_an_order_is_no_step_of_a_decree() -> None:
    order = decision("b", "parliament", date="2021-06-04")
    subtitle = f"Ontwerp van besluit van de Vlaamse Regering {PARKS}"
    text = order.text.replace("Het wordt ingediend bij het Vlaams Parlement.", "")
    other = Decision("b", order.title, subtitle=subtitle, text=text, date=order.date, kind="Nota")
    assert chains(decision("a", "principle"), other) == []


def test_no_decision_one_or_a_few_without_words_are_placed() -> None:
    assert place([], RULES, "nl") == ([], [])
    empty = [Decision(str(n), "–", kind="Nota", text="–") for n in range(3)]
    assert sum(len(dossier.decisions) for dossier in dossiers(*empty)) == 3


def test_a_source_that_knows_the_dossier_is_believed() -> None:
    one, other = decision("a", "principle", PARKS), decision("b", "parliament", POOLS)
    assert chains(replace(one, case="VR 12"), replace(other, case="VR 12")) == [["a", "b"]]
    later = decision("b", "parliament", date="2021-06-04")
    assert chains(replace(one, case="VR 12"), replace(later, case="VR 13")) == []


def test_an_undated_record_of_a_decision_that_is_there_joins_it() -> None:
    final = decision("b", "parliament", date="2021-06-04")
    again = replace(final, id="c", date=None)
    assert chains(decision("a", "principle"), final, again) == [["a", "b", "c"]]


def test_a_decision_in_one_step_is_put_right_soon_after() -> None:
    grant = Decision("a", "Steun", subtitle=f"Besluit {PARKS}", text=f"Ze keurt {PARKS} goed.")
    days = [dt.date(2021, 1, 8), dt.date(2021, 1, 15), dt.date(2021, 3, 12)]
    taken = [replace(grant, id=str(at), date=day) for at, day in enumerate(days)]
    assert chains(*taken) == [["0", "1"]]


BILLS = {
    "rule": [
        {"stage": "principle", "where": "title", "pattern": "general scheme"},
        {"stage": "parliament", "where": "title", "pattern": "bill"},
        {"stage": "single", "where": "any", "pattern": "."},
    ],
    "chain": {
        "opening": "^General scheme of the ",
        "closing": " Bill.*$",
        "instruments": {"statute": ".*Bill"},
    },
}


@pytest.mark.parametrize(
    ("scheme", "bill", "joined"),
    [
        ("Land Development Corporation", "Land Development Corporation", True),
        ("Land Development Corporation", "Land Valuation Tribunal", False),
        ("Health", "Health", False),
    ],
)
def test_a_bill_follows_the_scheme_of_its_name_whatever_the_texts(
    scheme: str, bill: str, joined: bool
) -> None:
    first = Decision(
        "a",
        "Public sites for building",
        subtitle=f"General scheme of the {scheme} Bill",
        text="Heads will be drawn up.",
        date=dt.date(2020, 9, 15),
    )
    title = f"{bill} Bill 2021"
    second = Decision("b", title, text="A company can borrow money.", date=dt.date(2021, 2, 16))
    assert (len(place([first, second], BILLS, "en")[1]) == 1) is joined


DAYS = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2024, 1, 1)).map(dt.date.isoformat)
MANY = st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from([PARKS, POOLS]), DAYS))


@settings(max_examples=30, deadline=None)
@given(MANY)
def test_every_decision_is_in_one_dossier_whose_steps_rise(
    many: list[tuple[str, str, str | None]],
) -> None:
    decisions = [decision(str(n), *fields) for n, fields in enumerate(many)]
    placed, found = place(decisions, RULES, "nl")
    steps = [step.decision for dossier in found for step in dossier.decisions]
    assert sorted(steps) == sorted(one.id for one in decisions)
    home = {step.decision: dossier.id for dossier in found for step in dossier.decisions}
    assert [one.dossier for one in placed] == [home[one.id] for one in decisions]
    days = {one.id: one.date for one in decisions}
    for dossier in found:
        orders = [step.stage.order for step in dossier.decisions]
        assert orders == sorted(orders)
        # A last step is taken once, though an undated record in the same words may tell it again.
        last = {days[s.decision] for s in dossier.decisions if s.stage == dossier.stage}
        assert len(last - {None}) <= 1 or dossier.stage == "principle"


SHARED = Path(os.environ.get("AKKOORD_SHARED", Path(__file__).parents[3] / "shared" / "data"))
GOLD = SHARED / "flanders-2019-2024"


@pytest.mark.skipif(
    not GOLD.exists(), reason="the labelled decisions are not here (../shared/data)"
)
def test_stages_and_dossiers_of_labelled_decisions() -> None:
    about = government.load("flanders-2019")
    files = (GOLD / "decisions.jsonl.gz", GOLD / "decisions-text-only.jsonl.gz")
    acts = sorted((SHARED / "themis").glob("staatsblad-decreet-20*.ttl.gz"))
    read = (sources.read(file, about, lambda problem: None) for file in (*files, *acts))
    placed, found = place([d for file in read for d in file], about.stage_rules, about.language)
    by_id = {one.id: one for one in placed}
    stages = json.loads((GOLD / "gold-stages-dev.json").read_text())
    assert sum(by_id[id].stage == stage for id, stage in stages.items()) >= 0.97 * len(stages)
    labels = json.loads((GOLD / "gold-dossiers-dev.json").read_text())
    pairs = [(id, other) for id, label in labels.items() for other in label["candidates"]]
    joined = {(a, b) for a, b in pairs if by_id[a].dossier == by_id[b].dossier}
    same = {(id, other) for id, label in labels.items() for other in label["same"]}
    assert len(joined & same) >= 0.98 * len(joined)
    assert len(joined & same) >= 0.93 * len(same)
    ratified = [d for d in placed if d.stage == "ratified" and d.date and d.date.year <= 2021]
    published = {dossier.id for dossier in found if dossier.stage == "published"}
    assert all(one.dossier in published for one in ratified)
