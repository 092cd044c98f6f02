"""The ranker: how strongly each feature speaks for a link, added up to a probability.

A feature is looked at in three ways: its *standing* among the decisions of the section, its
*contrast* among the sections of the decision, and its *strength* as such (`search.scores`). Each
look adds to the log-odds along a bent line: a slope, and further slopes from certain knots on. The
slopes are fitted on judgements by logistic regression and kept in `weights.json`.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from akkoord.matching.features import FEATURES, many_pledges, place_of_section
from akkoord.matching.pairing import Pairing
from akkoord.search.lexical import Matrix
from akkoord.search.scores import contrast, standing, strength

Look = Callable[[Matrix], Matrix]

LOOKS: Mapping[str, Look] = {
    "standing": standing,
    "contrast": lambda scores: contrast(standing(scores)),
    "strength": strength,
}
# Of these the strength says all: a place is comparable as it is, a section has one count.
STRENGTH_ONLY = frozenset({place_of_section.__name__, many_pledges.__name__})
# Lines bend at these quantiles of a look over all pairs: few pairs are links.
BENDS = (0.9, 0.97, 0.99)
# Inverse strength of regularisation, chosen by cross-validation over chapters.
PENALTY = 0.001
# Unjudged pairs drawn for each judged section, as examples of what is no link.
UNJUDGED = 150
UNJUDGED_WEIGHT = 0.5
SEED = 20191002

Examples = Sequence[tuple[int, Mapping[int, bool]]]


@dataclass(frozen=True, slots=True)
class Slope:
    """What `feature` in one look adds above `knot` (None: everywhere), around its mean."""

    feature: str
    look: str
    knot: float | None
    mean: float
    weight: float

    def adds(self, table: Matrix) -> Matrix:
        """The addition to the log-odds for a table of the look."""
        return self.weight * (_bent(table, self.knot) - self.mean)


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted ranker; `sections` are the fingerprints of the judged sections it was fitted on."""

    bias: float
    slopes: tuple[Slope, ...]
    sections: tuple[str, ...] = ()

    @classmethod
    def shipped(cls) -> "Weights":
        """The weights that come with Akkoord."""
        return cls.parse((resources.files("akkoord.matching") / "weights.json").read_text())

    @classmethod
    def parse(cls, text: str) -> "Weights":
        """Weights from JSON."""
        raw: dict[str, Any] = json.loads(text)
        slopes = tuple(Slope(*row) for row in raw["slopes"])
        return cls(raw["bias"], slopes, tuple(raw.get("sections", ())))

    def dump(self) -> str:
        """Weights as JSON, one slope a line: feature, look, knot, mean, weight."""
        rows = ",\n".join(
            json.dumps([s.feature, s.look, _short(s.knot), _short(s.mean), _short(s.weight)])
            for s in self.slopes
        )
        sections = json.dumps(self.sections)
        head = f'{{"version": 2, "bias": {_short(self.bias)}, "sections": {sections}'
        return f'{head}, "slopes": [\n{rows}\n]}}\n'


class Ranking:
    """The probability of a link for all pairs, and what each feature adds to it."""

    def __init__(self, pairing: Pairing, weights: Weights) -> None:
        self.reasons: dict[str, Matrix] = {}
        tables = dict(look_tables(pairing))
        for slope in weights.slopes:
            table = slope.adds(tables[slope.feature, slope.look])
            reason = self.reasons.get(slope.feature)
            self.reasons[slope.feature] = table if reason is None else reason + table
        odds = weights.bias + np.sum(list(self.reasons.values()), axis=0)
        self.probabilities: Matrix = expit(odds).astype(np.float32)


def look_tables(pairing: Pairing) -> Iterator[tuple[tuple[str, str], Matrix]]:
    """Every feature in every look: ((feature, look), table)."""
    for feature in FEATURES:
        table = pairing.table(feature)
        looks = {"strength": strength} if feature.__name__ in STRENGTH_ONLY else LOOKS
        for name, look in looks.items():
            yield (feature.__name__, name), look(table)


def fit(pairing: Pairing, examples: Examples) -> Weights:
    """Weights from judged pairs: for each judged section's row, column -> is it a link."""
    columns = list(_columns(pairing))
    rows, picked, labels, weights = _sample(examples, len(pairing.decisions))
    inputs = np.stack([_bent(table, knot)[rows, picked] for _, knot, table in columns], axis=1)
    means, scales = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    model = LogisticRegression(C=PENALTY, max_iter=1000)
    model.fit((inputs - means) / scales, labels, sample_weight=weights)
    slopes = (
        Slope(feature, look, knot, float(mean), float(coefficient / scale))
        for ((feature, look), knot, _), mean, scale, coefficient in zip(
            columns, means, scales, model.coef_[0], strict=True
        )
    )
    return Weights(float(model.intercept_[0]), tuple(slopes))


def _columns(pairing: Pairing) -> Iterator[tuple[tuple[str, str], float | None, Matrix]]:
    for name, table in look_tables(pairing):
        yield name, None, table
        for knot in dict.fromkeys(float(k) for k in np.quantile(table, BENDS)):
            yield name, knot, table


def _sample(
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


def _bent(table: Matrix, knot: float | None) -> Matrix:
    return table if knot is None else np.maximum(table - knot, 0)


def _short(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.6g}")
