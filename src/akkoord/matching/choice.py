"""Which decisions a report cites: many, few or none, as the probabilities of the section say."""

from enum import Enum

import numpy as np
from numpy.typing import NDArray

from akkoord.matching.weights import Weight, smallness

# No decision is cited that is less probable than this.
FLOOR = 0.25
# Nor one that is less probable than this share of the best.
OF_BEST = 0.4
# And none is cited at all when the best is less probable than this: where decisions are few, one is
# sooner the best of them by chance.
BEST_AT_LEAST = Weight(large=0.55, small=0.65)


def cited(probabilities: NDArray[np.float32]) -> int:
    """How many of the best decisions of a section to cite.

    The number with the highest expected F1, 2 * hits / (cited + relevant), where hits and relevant
    are expected from the probabilities (Lewis 1995, "Evaluating and Optimizing Autonomous Text
    Classification Systems"), but none that is improbable, as such or beside the best. It is 0 when
    even the best is improbable; `probabilities` are those of all decisions, in any order.
    """
    best_first = np.sort(probabilities)[::-1]
    if not len(best_first) or best_first[0] < BEST_AT_LEAST.at(smallness(len(best_first))):
        return 0
    count = np.arange(1, len(best_first) + 1)
    expected = 2 * np.cumsum(best_first) / (count + best_first.sum())
    least = max(FLOOR, OF_BEST * best_first[0])
    return int(min(expected.argmax() + 1, (best_first >= least).sum()))


class Limit(Enum):
    """Why a decision is not cited; the value is what readers see."""

    BEST = "None is cited, as even the best one is too doubtful."
    FLOOR = f"Nothing below {FLOOR} is cited."
    SHARE = f"Nothing below {OF_BEST} times the best one is cited."
    EXPECTED = "With more citations than these, more wrong ones than right ones are to be expected."


def limit(probability: float, best: float, cited: int) -> Limit:
    """What keeps a decision out that is not cited, beside the best and how many are cited."""
    if not cited:
        return Limit.BEST
    if probability < FLOOR:
        return Limit.FLOOR
    return Limit.SHARE if probability < OF_BEST * best else Limit.EXPECTED
