"""Making scores comparable: over the decisions of a section, over the sections of a decision."""

import numpy as np

from akkoord.search.lexical import Matrix

TINY = 1e-9


def standing(scores: Matrix) -> Matrix:
    """How far a decision stands out among all decisions for the same section (row z-scores)."""
    return _scaled(scores, scores.mean(axis=1, keepdims=True), scores.std(axis=1, keepdims=True))


def contrast(scores: Matrix) -> Matrix:
    """How far a section stands out among all sections for the same decision (column z-scores)."""
    return _scaled(scores, scores.mean(axis=0), scores.std(axis=0))


def strength(scores: Matrix) -> Matrix:
    """The score itself, on the scale of the whole table."""
    return _scaled(scores, scores.mean(), scores.std())


def places(scores: Matrix, axis: int) -> Matrix:
    """Place from the top along an axis, 0 for the first, as minus the logarithm of 1 + place."""
    order = np.argsort(np.argsort(-scores, axis=axis, kind="stable"), axis=axis, kind="stable")
    return -np.log1p(order).astype(np.float32)


def _scaled(scores: Matrix, mean: Matrix | np.float32, spread: Matrix | np.float32) -> Matrix:
    return np.asarray((scores - mean) / (spread + TINY), dtype=np.float32)
