"""The ranker: how strongly each feature speaks for a link, added up to a probability.

A feature is looked at in three ways: its *standing* among the decisions of the section, its
*contrast* among the sections of the decision, and its *strength* as such (`search.scores`). Each
look adds to the log-odds along a bent line: a slope, and further slopes from certain knots on. The
slopes are fitted on judgements by logistic regression and kept in `weights.json`, once for large
corpora and once for small ones, where nothing stands out as much.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from akkoord.errors import WeightsError
from akkoord.matching import meaning
from akkoord.matching.features import FEATURES, Feature, many_pledges, place_of_section
from akkoord.matching.pairing import Pairing
from akkoord.search.lexical import Matrix
from akkoord.search.scores import contrast, standing, strength

Look = Callable[[Matrix], Matrix]

SHIPPED = Path(str(resources.files("akkoord.matching"))) / "weights.json"

LOOKS: Mapping[str, Look] = {
    "standing": standing,
    "contrast": lambda scores: contrast(standing(scores)),
    "strength": strength,
}
# Of these the strength says all: a place is comparable as it is, a section has one count.
STRENGTH_ONLY = frozenset({place_of_section.__name__, many_pledges.__name__})
# Lines bend at these quantiles of a look over all pairs: few pairs are links.
BENDS = (0.97, 0.99)
# Inverse strength of regularisation, chosen by cross-validation over chapters.
PENALTY = 0.001
# Unjudged pairs drawn for each judged section, as examples of what is no link.
UNJUDGED = 150
UNJUDGED_WEIGHT = 0.5
SEED = 20191002
# Weights are those for small corpora up to so many decisions, those for large ones from so many.
SMALL, LARGE = 500, 5000
# A decision comes so much of the way to the best step of its dossier, in log-odds: what serves a
# section does so at every step, also where its text says less.
OF_BEST_STEP = 0.75

Seen = tuple[str, str]
Examples = Sequence[tuple[int, Mapping[int, bool]]]


@dataclass(frozen=True, slots=True)
class Weight:
    """A number for large corpora, and one for small ones."""

    large: float
    small: float

    def at(self, smallness: float) -> float:
        """The number for a corpus in between."""
        return self.large + smallness * (self.small - self.large)


@dataclass(frozen=True, slots=True)
class Slope:
    """What `feature` in one look adds above `knot` (None: everywhere), around its mean."""

    feature: str
    look: str
    knot: float | None
    mean: float
    weight: Weight

    def adds(self, table: Matrix, smallness: float) -> Matrix:
        """The addition to the log-odds for a table of the look."""
        return self.weight.at(smallness) * (_bent(table, self.knot) - self.mean)


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted ranker; `sections` are the fingerprints of the judged sections it was fitted on.

    Weights that know the features of meaning name the `embedder` whose meanings those were.
    """

    bias: Weight
    slopes: tuple[Slope, ...]
    sections: tuple[str, ...] = ()
    embedder: str = ""

    @classmethod
    def shipped(cls) -> "Weights":
        """The weights that come with Akkoord."""
        return cls.parse(SHIPPED.read_text(encoding="utf-8"))

    @classmethod
    def load(cls, file: Path) -> "Weights":
        """Weights of one's own; raises WeightsError when the file cannot be read as such."""
        try:
            return cls.parse(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise WeightsError(
                f"{file}: no weights of the ranker ({error}); make them with "
                "tools/ranker_weights.py, see docs/matching.md"
            ) from error

    @classmethod
    def parse(cls, text: str) -> "Weights":
        """Weights from JSON."""
        raw: dict[str, Any] = json.loads(text)
        slopes = tuple(
            Slope(feature, look, knot, mean, Weight(large, small))
            for feature, look, knot, mean, large, small in raw["slopes"]
        )
        sections = tuple(raw.get("sections", ()))
        return cls(Weight(*raw["bias"]), slopes, sections, raw.get("embedder", ""))

    def dump(self) -> str:
        """Weights as JSON, one slope a line: feature, look, knot, mean, weight large and small."""
        rows = ",\n".join(
            json.dumps([s.feature, s.look, _short(s.knot), _short(s.mean), *_shorts(s.weight)])
            for s in self.slopes
        )
        sections = json.dumps(self.sections)
        head = f'{{"version": 3, "bias": {_shorts(self.bias)}, "sections": {sections}'
        if self.embedder:
            head += f', "embedder": {json.dumps(self.embedder)}'
        return f'{head}, "slopes": [\n{rows}\n]}}\n'


class Ranking:
    """The probability of a link for all pairs, and what each feature adds to it.

    Raises WeightsError when the weights are for features, or an embedder, that the pairing lacks.
    """

    def __init__(self, pairing: Pairing, weights: Weights) -> None:
        _fit_for(pairing, weights)
        self.reasons: dict[str, Matrix] = {}
        small = smallness(len(pairing.decisions))
        tables = dict(look_tables(pairing))
        for slope in weights.slopes:
            table = slope.adds(tables[slope.feature, slope.look], small)
            reason = self.reasons.get(slope.feature)
            self.reasons[slope.feature] = table if reason is None else reason + table
        odds = weights.bias.at(small) + np.sum(list(self.reasons.values()), axis=0)
        self.reasons[same_dossier.__name__] = lift = same_dossier(odds, pairing.chains)
        odds += lift
        self.probabilities: Matrix = expit(odds).astype(np.float32)


def same_dossier(odds: Matrix, chains: Sequence[Sequence[int]]) -> Matrix:
    """Another step of the same procedure fits the section better."""
    lift = np.zeros_like(odds)
    for steps in chains:
        own = odds[:, steps]
        lift[:, steps] = OF_BEST_STEP * (own.max(axis=1, keepdims=True) - own)
    return lift


def _fit_for(pairing: Pairing, weights: Weights) -> None:
    name = pairing.embedder.name if pairing.embedder else ""
    if weights.embedder and weights.embedder != name:
        raise WeightsError(
            f"the weights are for the embedding model {weights.embedder}, not "
            f"{name or 'for none'}; set [embedder], or other weights, in akkoord.toml"
        )
    known = {feature.__name__ for feature in _features(pairing)}
    if unknown := sorted({slope.feature for slope in weights.slopes} - known):
        raise WeightsError(
            f"the weights are for features that Akkoord does not have ({', '.join(unknown)}); "
            "fit them again, see docs/matching.md"
        )


def smallness(decisions: int) -> float:
    """How small a corpus is, on a logarithmic scale: 1 at SMALL or fewer, 0 at LARGE or more."""
    return float(np.clip(np.log(LARGE / decisions) / np.log(LARGE / SMALL), 0, 1))


def _features(pairing: Pairing) -> Sequence[Feature]:
    return (*FEATURES, *meaning.FEATURES) if pairing.embedder else FEATURES


def look_tables(pairing: Pairing) -> Iterator[tuple[Seen, Matrix]]:
    """Every feature in every look: ((feature, look), table)."""
    for feature in _features(pairing):
        table = pairing.table(feature)
        looks = {"strength": strength} if feature.__name__ in STRENGTH_ONLY else LOOKS
        for name, look in looks.items():
            yield (feature.__name__, name), look(table)


def fit(
    pairing: Pairing, examples: Examples, excerpts: Iterable[tuple[Pairing, Examples]] = ()
) -> Weights:
    """Weights from judged pairs: for each judged section's row, column -> is it a link.

    The weights for small corpora are fitted on `excerpts` too, where there are any.
    """
    knots = {name: _knots(table) for name, table in look_tables(pairing)}
    samples = [_sample(*known, knots) for known in ((pairing, examples), *excerpts)]
    means = samples[0].inputs.mean(axis=0)
    large = _fitted(samples[:1], means)
    small = _fitted(samples, means) if len(samples) > 1 else large
    bias, *weights = map(Weight, large, small)
    bends = [(*name, knot) for name, own in knots.items() for knot in own]
    slopes = (
        Slope(*bend, mean, weight)
        for bend, mean, weight in zip(bends, means.tolist(), weights, strict=True)
    )
    return Weights(bias, tuple(slopes), embedder=pairing.embedder.name if pairing.embedder else "")


@dataclass(frozen=True, slots=True)
class _Sample:
    """Pairs by which weights are fitted, a row each."""

    inputs: NDArray[np.float64]
    labels: NDArray[np.bool_]
    counts: NDArray[np.float64]


def _fitted(samples: Sequence[_Sample], means: NDArray[np.float64]) -> list[float]:
    """The bias, then a weight for each column of the inputs less its mean."""
    inputs = np.concatenate([sample.inputs for sample in samples]) - means
    shifts, scales = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    model = LogisticRegression(C=PENALTY, max_iter=1000)
    model.fit(
        (inputs - shifts) / scales,
        np.concatenate([sample.labels for sample in samples]),
        sample_weight=np.concatenate([sample.counts for sample in samples]),
    )
    weights = model.coef_[0] / scales
    return [float(model.intercept_[0] - weights @ shifts), *weights.tolist()]


def _knots(table: Matrix) -> list[float | None]:
    return [None, *dict.fromkeys(float(knot) for knot in np.quantile(table, BENDS))]


def _sample(
    pairing: Pairing, examples: Examples, knots: Mapping[Seen, list[float | None]]
) -> _Sample:
    """The judged pairs and some that are not judged."""
    rows, columns, labels, counts = _drawn(examples, len(pairing.decisions))
    inputs = [
        _bent(table[rows, columns], knot)
        for name, table in look_tables(pairing)
        for knot in knots[name]
    ]
    return _Sample(np.stack(inputs, axis=1).astype(np.float64), labels, counts)


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


def _bent(table: Matrix, knot: float | None) -> Matrix:
    return table if knot is None else np.maximum(table - knot, 0)


def _short(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.6g}")


def _shorts(weight: Weight) -> list[float | None]:
    return [_short(weight.large), _short(weight.small)]
