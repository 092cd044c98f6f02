from dataclasses import replace
from pathlib import Path

import pytest

from akkoord import agreement, government
from akkoord.agreement import pledges
from akkoord.errors import GoldError
from akkoord.evaluate import crossing, gold
from akkoord.evaluate.figures import evidence_figures
from akkoord.evaluate.gold import Judged
from akkoord.matching import dossiers
from akkoord.matching.pairing import Pairing
from akkoord.matching.weights import Weights
from akkoord.records import Period, Section
from akkoord.sources import files
from matching import world

SHARED = Path(__file__).parents[3] / "shared/data/flanders-2019-2024"
# Measured .771, .757, .889, .567, 21 and 0 (`tools/ranker_weights.py`).
AT_LEAST = {
    "nDCG@10, strict (grade 2)": 0.755,
    "nDCG@20, strict (grade 2)": 0.74,
    "recall@60": 0.875,
    "evidence F1": 0.55,
}
AT_MOST = {"decisions cited": 23, "decisions cited where none is relevant": 2}


def judged() -> list[Judged]:
    """Each section of the small world in a chapter of its own, everything judged."""
    grades = {
        section.id: {d.id: 2 * d.id.startswith(section.id) for d in world.decisions()}
        for section in world.sections()
    }
    return [
        Judged(s.id, (s.title,), s.text, {}, grades[s.id], dict.fromkeys(grades[s.id], frozenset()))
        for s in world.sections()
    ]


def pairing() -> Pairing:
    return Pairing(world.sections(), world.decisions(), "nl", world.pledges())


def test_every_section_is_ranked_by_weights_of_the_other_chapters() -> None:
    found = crossing.cross_validated(judged(), pairing())
    assert set(found) == set(world.MATTERS)
    for name, own in found.items():
        assert all(decision.startswith(name) for decision in own.ranking[:4])


def test_weights_name_the_sections_they_were_fitted_on() -> None:
    first, second, third = judged()
    weights = crossing.refit([first, second], pairing())
    assert crossing.seen([first, second, third], weights) == 2
    assert crossing.seen([third], Weights.parse(weights.dump())) == 0


def test_a_judged_section_that_is_not_there_is_left_out() -> None:
    stranger = Judged("x", ("x",), "Iets heel anders dan wat hier staat", {}, {"a": 2}, {})
    assert len(crossing.examples([*judged(), stranger], pairing())) == 3


def test_nothing_is_fitted_without_a_relevant_decision() -> None:
    barren = [replace(one, grades=dict.fromkeys(one.grades, 1)) for one in judged()]
    with pytest.raises(GoldError, match="relevant decisions in two chapters"):
        crossing.cross_validated(barren, pairing())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data are not here")
def test_the_measured_figures_hold() -> None:
    figures = {
        figure.name: figure.value
        for figure in evidence_figures(
            gold.load(SHARED / "gold-dev"),
            crossing.cross_validated(gold.load(SHARED / "gold-dev"), flanders()),
        )
    }
    assert {name: figures[name] for name, least in AT_LEAST.items() if figures[name] < least} == {}
    assert {name: figures[name] for name, most in AT_MOST.items() if figures[name] > most} == {}


def flanders() -> Pairing:
    described = government.load("flanders-2019")
    term = Period(described.start, described.end)
    read: list[Section] = agreement.read(SHARED / "regeerakkoord-2019-2024.pdf")
    sections = [section for section in read if section.text]
    found = [pledge for s in sections for pledge in pledges.find(s, described.language, term)]
    decisions = [
        decision
        for name in ("decisions.jsonl.gz", "decisions-text-only.jsonl.gz")
        for decision in files.read(SHARED / name, described, print)
    ]
    placed, _ = dossiers.place(decisions, described.stage_rules, described.language)
    return Pairing(sections, placed, described.language, found)
