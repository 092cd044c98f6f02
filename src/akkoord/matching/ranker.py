"""The ranker: how strongly each feature speaks for a link, added up to a probability.

A feature is looked at in three ways: its *standing* among the decisions of the section, its
*contrast* among the sections of the decision, and its *strength* as such (`search.scores`). What
each look adds to the log-odds say the weights (`matching.weights`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from scipy.special import expit

from akkoord.errors import WeightsError
from akkoord.matching import meaning
from akkoord.matching.features import FEATURES, Feature, many_pledges, place_of_section
from akkoord.matching.pairing import Pairing
from akkoord.matching.weights import Weights, smallness
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
# A decision comes so much of the way to the best step of its dossier, in log-odds: what serves a
# section does so at every step, also where its text says less.
OF_BEST_STEP = 0.75

Seen = tuple[str, str]


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


def _features(pairing: Pairing) -> Sequence[Feature]:
    return (*FEATURES, *meaning.FEATURES) if pairing.embedder else FEATURES


def look_tables(pairing: Pairing) -> Iterator[tuple[Seen, Matrix]]:
    """Every feature in every look: ((feature, look), table)."""
    for feature in _features(pairing):
        table = pairing.table(feature)
        looks = {"strength": strength} if feature.__name__ in STRENGTH_ONLY else LOOKS
        for name, look in looks.items():
            yield (feature.__name__, name), look(table)
