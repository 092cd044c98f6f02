from dataclasses import replace

import pytest

from akkoord.evaluate import evaluate, found, gold, per_section
from akkoord.matching.evidence import match
from matching import world

from .test_crossing import judged

MATCHING = match(world.sections(), world.pledges(), world.decisions(), {}, "nl")


def measured(cross_validate: bool = False) -> dict[str, dict[str, float]]:
    groups = evaluate(
        judged(),
        world.sections(),
        world.pledges(),
        MATCHING.decisions,
        MATCHING.evidence,
        "nl",
        cross_validate,
    )
    return {group.name: {f.name: f.value for f in group.figures} for group in groups}


def test_a_world_that_is_ranked_rightly_measures_so() -> None:
    groups = measured()
    assert groups["evidence, as built"]["nDCG@10, strict (grade 2)"] == pytest.approx(1)
    assert set(groups) == {
        "evidence, as built",
        "evidence per pledge, as built",
        "pledge sentences",
    }


def test_cross_validation_is_a_group_of_its_own() -> None:
    crossed = measured(cross_validate=True)["evidence, cross-validated over chapters"]
    assert crossed["nDCG@10, strict (grade 2), cross-validated"] == pytest.approx(1)


def test_no_section_of_this_world_was_used_in_fitting() -> None:
    groups = evaluate(judged(), world.sections(), [], MATCHING.decisions, [], "nl")
    assert groups[0].note.startswith("0 of these 3 sections")


def test_the_stored_ranking_is_read_in_order_of_rank() -> None:
    home = gold.align(judged(), world.sections())
    backwards = found(home, MATCHING.evidence[::-1])
    assert backwards == found(home, MATCHING.evidence)


def test_each_section_has_a_row() -> None:
    home = gold.align(judged(), world.sections())
    first, *others = judged()
    barren = replace(first, grades=dict.fromkeys(first.grades, 0))
    rows = list(per_section([barren, *others], found(home, MATCHING.evidence)))
    assert [row.relevant for row in rows] == [0, 4, 4]
    assert rows[0].ndcg_10 is None
    assert rows[1].ndcg_10 == pytest.approx(1)
