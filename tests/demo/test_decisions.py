from collections import Counter

import pytest

from akkoord import demo, government
from akkoord.matching import dossiers
from akkoord.records import Decision, Dossier, Stage


@pytest.fixture(scope="module")
def chains(decisions: list[Decision]) -> list[Dossier]:
    """The dossiers of more than one decision."""
    rules = government.load(demo.GOVERNMENT).stage_rules
    return [one for one in dossiers.place(decisions, rules, "nl")[1] if len(one.decisions) > 1]


def test_the_description_expects_as_many_as_there_are(decisions: list[Decision]) -> None:
    expected = government.load(demo.GOVERNMENT).expected
    assert expected["decisions"] == len(decisions) >= 262
    assert expected["sections"] == len(list(demo.GOLD.glob("*.json")))


def test_ids_and_addresses_are_unique(decisions: list[Decision]) -> None:
    assert len({decision.id for decision in decisions}) == len(decisions)
    assert len({decision.uri for decision in decisions}) == len(decisions)


def test_they_run_over_five_years_and_ids_follow_their_dates(decisions: list[Decision]) -> None:
    dated = [(d.id, d.date) for d in decisions if d.date]
    assert set(Counter(date.year for _, date in dated)) == {2019, 2020, 2021, 2022, 2023}
    dates = [date for _, date in sorted(dated)]
    assert dates == sorted(dates)


def test_the_college_meets_on_mondays_and_the_council_on_thursdays(
    decisions: list[Decision],
) -> None:
    installation = "WH-2019-0009"  # the council is installed on a day that the law sets
    days = {
        (decision.kind, decision.date.weekday())
        for decision in decisions
        if decision.date and decision.id != installation
    }
    # the college moves to a Tuesday after a holiday
    assert days == {
        ("Collegebesluit", 0),
        ("Collegebesluit", 1),
        ("Mededeling", 0),
        ("Gemeenteraadsbesluit", 3),
    }


def test_records_are_as_uneven_as_real_ones(decisions: list[Decision]) -> None:
    assert any(decision.date is None for decision in decisions)
    assert any(not decision.text for decision in decisions)
    assert any(not decision.subtitle for decision in decisions)
    assert any(not decision.ministers for decision in decisions)
    assert any(len(decision.ministers) > 1 for decision in decisions)


def test_no_text_and_no_opening_of_one_stands_twice(decisions: list[Decision]) -> None:
    texts = [decision.text for decision in decisions if decision.text]
    assert len(texts) == len(set(texts))
    openings = Counter(text[:60] for text in texts)
    assert [opening for opening, count in openings.items() if count > 1] == []


def test_dossiers_of_several_steps_are_followed(chains: list[Dossier]) -> None:
    assert len(chains) >= 30
    steps = {tuple(step.stage for step in chain.decisions) for chain in chains}
    assert (Stage.PRINCIPLE, Stage.DEFINITIVE) in steps
    assert (Stage.PRINCIPLE, Stage.ADVICE, Stage.DEFINITIVE) in steps


def test_plans_that_share_all_but_their_number_are_kept_apart(chains: list[Dossier]) -> None:
    home = {step.decision: chain.id for chain in chains for step in chain.decisions}
    riemeweiden, halsbeeksesteenweg = "WH-2022-0440", "WH-2023-0194"
    assert home.get(riemeweiden) != home.get(halsbeeksesteenweg)
