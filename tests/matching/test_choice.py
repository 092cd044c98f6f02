import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from akkoord.matching import choice
from akkoord.matching.choice import Limit


def count(*probabilities: float) -> int:
    return choice.cited(np.array(probabilities, dtype=np.float32))


def test_nothing_is_cited_when_nothing_is_probable() -> None:
    assert count() == count(0.3) == count(*[0.34] * 50) == 0


def test_as_many_are_cited_as_stand_out() -> None:
    assert count(0.9, 0.01, 0.85, 0.02) == 2
    assert count(*[0.8] * 30, *[0.05] * 100) == 30


def test_the_best_of_few_must_be_surer_than_the_best_of_many() -> None:
    assert count(0.6, *[0.01] * 100) == 0
    assert count(0.6, *[0.0001] * 6000) == 1


def test_what_is_pale_beside_the_best_is_not_cited() -> None:
    assert count(0.95, 0.3) == 1
    assert count(0.7, 0.5) == 2


@given(st.lists(st.floats(0, 1, width=32), max_size=60))
def test_never_one_below_the_floor_and_the_order_does_not_matter(values: list[float]) -> None:
    cited = count(*values)
    assert all(value >= choice.FLOOR for value in sorted(values, reverse=True)[:cited])
    assert cited == count(*reversed(values))


def test_a_decision_that_is_not_cited_is_told_why() -> None:
    assert choice.limit(0.4, best=0.4, cited=0) is Limit.BEST
    assert choice.limit(0.2, best=0.6, cited=1) is Limit.FLOOR
    assert choice.limit(0.3, best=0.9, cited=1) is Limit.SHARE
    assert choice.limit(0.5, best=0.9, cited=1) is Limit.EXPECTED


@given(st.lists(st.floats(0, 1, width=32), min_size=2, max_size=60))
def test_what_is_cited_is_within_all_limits_but_that_of_expectation(values: list[float]) -> None:
    best_first = [value + 1e-5 for value in sorted(values, reverse=True)]
    for value in best_first[: count(*values)]:
        assert choice.limit(value, best_first[0], len(best_first)) is Limit.EXPECTED
