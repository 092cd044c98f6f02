from dataclasses import replace

import pytest

from akkoord.errors import GoldError
from akkoord.evaluate import Built, Judgements, crossing, evaluate, found, gold, places, seen
from akkoord.evaluate.gold import Judged
from akkoord.evaluate.serving import scores
from akkoord.matching.evidence import match
from akkoord.matching.pairing import Pairing
from akkoord.records import Stage
from matching import world

from .test_crossing import judged

MATCHING = match(world.sections(), world.pledges(), world.decisions(), {}, "nl")


PAIRING = Pairing(world.sections(), MATCHING.decisions, "nl", world.pledges())
BUILT = Built(world.sections(), world.pledges(), MATCHING.decisions, MATCHING.evidence, "nl")


def measured(judgements: Judgements, cross_validate: bool = False) -> dict[str, dict[str, float]]:
    groups = evaluate(judgements, BUILT, cross_validate)
    return {group.name: {f.name: f.value for f in group.figures} for group in groups}


def test_a_world_that_is_ranked_rightly_measures_so() -> None:
    groups = measured(Judgements(judged()))
    assert groups["evidence, as built"]["nDCG@10, strict (grade 2)"] == pytest.approx(1)
    assert set(groups) == {
        "evidence, as built",
        "evidence per pledge, as built",
        "pledge sentences",
    }


def test_cross_validation_is_a_group_of_its_own() -> None:
    crossed = measured(Judgements(judged()), True)["evidence, cross-validated over chapters"]
    assert crossed["nDCG@10, strict (grade 2)"] == pytest.approx(1)


def test_what_serves_each_pledge_is_cross_validated_too() -> None:
    serving = [
        replace(
            one,
            quotes={"p": one.text},
            serves={id: frozenset(["p"] * (grade == 2)) for id, grade in one.grades.items()},
        )
        for one in judged()
    ]
    filler = world.other_sections()
    ids = [decision.id for decision in world.decisions()]
    others = [
        Judged(s.id, (s.title,), s.text, {}, {id: 2 * id.startswith(s.id) for id in ids}, {})
        for s in filler
    ]
    pairing = Pairing(world.sections() + filler, MATCHING.decisions, "nl", world.pledges())
    _, evidence = crossing.cross_found([*serving, *others], pairing, world.pledges())
    home = gold.align(serving, world.sections())
    for one in serving:
        section = home[one.name]
        own = [item for item in evidence if item.section == section.id]
        pledges = [pledge for pledge in world.pledges() if pledge.section == section.id]
        assert scores(one, section, pledges, own).f1 == 1


def test_no_section_of_this_world_was_used_in_fitting() -> None:
    judgements = Judgements(judged())
    assert seen(judgements, BUILT) == 0
    assert evaluate(judgements, BUILT)[0].note.startswith("0 of these 3 sections")


def test_the_stored_ranking_is_read_in_order_of_rank() -> None:
    home = gold.align(judged(), world.sections())
    backwards = found(home, MATCHING.evidence[::-1])
    assert backwards == found(home, MATCHING.evidence)


def test_every_figure_says_what_each_section_adds() -> None:
    first, *others = judged()
    barren = replace(first, grades=dict.fromkeys(first.grades, 0))
    judgements = Judgements([barren, *others])
    evidence = evaluate(judgements, BUILT)[0]
    ranking, precision = evidence.figure("recall@60"), evidence.figure("evidence precision")
    assert ranking
    assert precision
    assert set(precision.parts) == set(places(judgements, world.sections())) == set(world.MATTERS)
    assert set(ranking.parts) == {one.name for one in others}


def test_labels_of_other_decisions_are_told() -> None:
    stages = {"elsewhere": Stage.PRINCIPLE}
    with pytest.raises(GoldError, match="stages are about none of the decisions"):
        evaluate(Judgements(judged(), stages), BUILT)


def test_judgements_that_differ_have_another_fingerprint() -> None:
    first, *others = judged()
    changed = replace(first, grades={**first.grades, "fietspad-0": 1})
    stages = {"fietspad-0": Stage.SINGLE}
    one = Judgements(judged())
    assert one.fingerprint == Judgements(judged()[::-1]).fingerprint
    assert one.fingerprint != Judgements([changed, *others]).fingerprint
    assert one.fingerprint != Judgements(judged(), stages).fingerprint
