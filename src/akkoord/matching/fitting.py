"""Fitting the weights of the ranker on judgements, by logistic regression."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Seen, look_tables
from akkoord.matching.weights import Slope, Weight, Weights, bent
from akkoord.search.lexical import Matrix

# Lines bend at these quantiles of a look over all pairs: few pairs are links.
BENDS = (0.97, 0.99)
# Inverse strength of regularisation, chosen by cross-validation over chapters; for the weights of
# small corpora by leaving out one small government after the other.
PENALTY, PENALTY_SMALL = 0.001, 0.01
# Unjudged pairs drawn for each judged section, as examples of what is no link.
UNJUDGED = 150
UNJUDGED_WEIGHT = 0.5
SEED = 20191002

Examples = Sequence[tuple[int, Mapping[int, bool]]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A government and what is judged of it: for a judged section's row, column -> is it a link.

    It counts `weight` times.
    """

    pairing: Pairing
    examples: Examples
    weight: float = 1.0


def fit(lesson: Lesson, small: Iterable[Lesson] = ()) -> Weights:
    """Weights from a large government; those for small corpora from `small` ones too, if any."""
    knots = {name: _knots(table) for name, table in look_tables(lesson.pairing)}
    samples = [_sample(one, knots) for one in (lesson, *small)]
    means = samples[0].inputs.mean(axis=0)
    for_large = _fitted(samples[:1], means, PENALTY)
    for_small = _fitted(samples, means, PENALTY_SMALL) if len(samples) > 1 else for_large
    bias, *weights = map(Weight, for_large, for_small)
    bends = [(*name, knot) for name, own in knots.items() for knot in own]
    slopes = (
        Slope(*bend, mean, weight)
        for bend, mean, weight in zip(bends, means.tolist(), weights, strict=True)
    )
    embedder = lesson.pairing.embedder
    return Weights(bias, tuple(slopes), embedder=embedder.name if embedder else "")


@dataclass(frozen=True, slots=True)
class _Sample:
    """Pairs by which weights are fitted, a row each."""

    inputs: NDArray[np.float64]
    labels: NDArray[np.bool_]
    counts: NDArray[np.float64]


def _fitted(samples: Sequence[_Sample], means: NDArray[np.float64], penalty: float) -> list[float]:
    """The bias, then a weight for each column of the inputs less its mean."""
    inputs = np.concatenate([sample.inputs for sample in samples]) - means
    shifts, scales = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    model = LogisticRegression(C=penalty, max_iter=1000)
    model.fit(
        (inputs - shifts) / scales,
        np.concatenate([sample.labels for sample in samples]),
        sample_weight=np.concatenate([sample.counts for sample in samples]),
    )
    weights = model.coef_[0] / scales
    return [float(model.intercept_[0] - weights @ shifts), *weights.tolist()]


def _knots(table: Matrix) -> list[float | None]:
    return [None, *dict.fromkeys(float(knot) for knot in np.quantile(table, BENDS))]


def _sample(lesson: Lesson, knots: Mapping[Seen, list[float | None]]) -> _Sample:
    """The judged pairs and some that are not judged."""
    rows, columns, labels, counts = _drawn(lesson.examples, len(lesson.pairing.decisions))
    inputs = [
        bent(table[rows, columns], knot)
        for name, table in look_tables(lesson.pairing)
        for knot in knots[name]
    ]
    stacked = np.stack(inputs, axis=1).astype(np.float64)
    return _Sample(stacked, labels, lesson.weight * counts)


def _drawn(
    examples: Examples, width: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_], NDArray[np.float64]]:
    """Rows, columns, labels and weights of the judged pairs and of some that are not judged."""
    random = np.random.default_rng(SEED)
    rows, columns, labels, weights = [], [], [], []
    for row, judged in examples:
        rest = np.setdiff1d(np.arange(width), list(judged))
        drawn = random.choice(rest, min(UNJUDGED, len(rest)), replace=False)
        columns += [*judged, *drawn]
        labels += [*judged.values(), *[False] * len(drawn)]
        weights += [*[1.0] * len(judged), *[UNJUDGED_WEIGHT] * len(drawn)]
        rows += [row] * (len(judged) + len(drawn))
    return np.array(rows), np.array(columns), np.array(labels, dtype=bool), np.array(weights)
