import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from akkoord.search.lexical import Matrix
from akkoord.search.scores import contrast, places, standing, strength

TABLES = arrays(
    np.float32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1, width=32)
)


def test_standing_compares_within_a_section() -> None:
    found = standing(np.array([[1, 2, 3], [10, 20, 30]], dtype=np.float32))
    assert found[0] == pytest.approx(found[1], abs=1e-5)
    assert found[0] == pytest.approx([-1.2247, 0, 1.2247], abs=1e-3)


def test_contrast_compares_within_a_decision() -> None:
    found = contrast(np.array([[1, 10], [3, 30]], dtype=np.float32))
    assert found.tolist() == pytest.approx(np.array([[-1, -1], [1, 1]]), abs=1e-5)


def test_places_count_from_the_top() -> None:
    found = places(np.array([[0.1, 0.9, 0.5]], dtype=np.float32), axis=1)
    assert found[0] == pytest.approx(-np.log([3, 1, 2]))


@given(TABLES)
def test_looks_keep_the_order_and_are_always_numbers(table: Matrix) -> None:
    assert all(np.isfinite(look(table)).all() for look in (standing, contrast, strength))
    order = np.argsort(table.ravel(), kind="stable")
    assert (np.diff(strength(table).ravel()[order]) >= -1e-5).all()
