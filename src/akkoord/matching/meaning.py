"""Why a decision may serve a section though they say it otherwise: an embedding model.

Features as in `akkoord.matching.features`, for a pairing that has an embedder.
"""

import numpy as np

from akkoord.matching.pairing import Pairing
from akkoord.search.lexical import Matrix


def same_meaning(pairing: Pairing) -> Matrix:
    """The section and the decision mean alike, says the embedding model."""
    sections, decisions = pairing.meanings
    return np.asarray(sections @ decisions.T, dtype=np.float32)


FEATURES = (same_meaning,)
