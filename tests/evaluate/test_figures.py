import pytest

from akkoord.evaluate.figures import (
    Found,
    Scores,
    evidence_figures,
    ndcg,
    recall,
    scores,
)
from akkoord.evaluate.gold import Judged


def judged(name: str = "s", **grades: int) -> Judged:
    return Judged(name, ("1 A", name), "", {}, grades, {id: frozenset() for id in grades})


def test_ndcg_is_one_for_the_ideal_order_and_less_for_any_other() -> None:
    one = judged(a=2, b=1, c=0)
    assert ndcg(one, Found("abc", ""), 10) == pytest.approx(1)
    assert ndcg(one, Found("cba", ""), 10) < ndcg(one, Found("bac", ""), 10) < 1


def test_strict_gain_counts_only_the_highest_grade() -> None:
    one = judged(a=2, b=1, c=0)
    assert ndcg(one, Found("acb", ""), 10, strict=True) == pytest.approx(1)


def test_decisions_that_were_not_judged_do_not_count_for_ndcg_but_do_for_recall() -> None:
    ranking = [*map(str, range(60)), "a", "b"]
    one = judged(a=2, b=0)
    assert ndcg(one, Found(ranking, ""), 10, strict=True) == pytest.approx(1)
    assert recall(one, Found(ranking, "")) == 0


def test_scores_look_at_judged_decisions_only() -> None:
    assert scores(judged(a=2, b=2, c=0), Found("", "acz")) == pytest.approx((0.5, 0.5, 0.5))


def test_citing_nothing_is_right_where_nothing_is_relevant() -> None:
    assert scores(judged(a=1), Found("", "")) == (1, 1, 1)
    assert scores(judged(a=1), Found("", "a")) == (0, 0, 0)
    assert Scores.of({1}, set()) == Scores.of(set(), {1}) == (0, 0, 0)


def test_sections_without_relevant_decisions_have_a_figure_of_their_own() -> None:
    groups = [judged("one", a=2, b=0), judged("two", a=0, b=0)]
    found = {name: Found("ab", "a") for name in ("one", "two")}
    figures = {figure.name: figure for figure in evidence_figures(groups, found)}
    assert figures["recall@60"].units == 1
    assert figures["decisions cited where none is relevant"].value == 1
    assert figures["evidence F1"].value == 0.5
