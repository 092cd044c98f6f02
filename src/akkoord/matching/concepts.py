"""Why a decision may serve a section though they share no words: the concepts they name.

Features as in `akkoord.matching.features`. Concepts come from the thesaurus of the pairing: a text
is a unit vector over the concepts it names and, weaker, those around them; log(1 + weight) times
idf.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from akkoord.matching.pairing import HEADING_WEIGHT, Pairing
from akkoord.search.lexical import Matrix, cosines
from akkoord.text.terms import Analyser
from akkoord.thesaurus import Thesaurus
from akkoord.thesaurus.lookup import Lookup

# So many best sentences of a section must agree with a decision.
BEST_SENTENCES = 3


def shared_concepts(pairing: Pairing) -> Matrix:
    """The section, with its headings, and the decision are about the same concepts."""
    concepts = _concepts(pairing)
    return cosines(concepts.sections, concepts.decisions)


def shared_concepts_of_sentence(pairing: Pairing) -> Matrix:
    """Several sentences of the section are about the concepts of the decision."""
    concepts = _concepts(pairing)
    rows = (cosines(own, concepts.decisions) for own in concepts.sentences)
    return np.stack([_mean_of_best(row) for row in rows])


class ConceptSpace:
    """Texts as unit vectors over the concepts of a thesaurus; the idf is that of `texts`."""

    def __init__(self, policy: Thesaurus, analyser: Analyser, texts: Sequence[str]) -> None:
        self._lookup = Lookup(policy, analyser.language, analyser.parts)
        self._columns = {id: column for column, id in enumerate(policy.concepts)}
        self._weighting = TfidfTransformer()
        self.vectors: sparse.csr_matrix = self._weighting.fit_transform(self._weights(texts))

    def project(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Other texts in the same space, one unit vector a row (zero where nothing is named)."""
        weights = self._weights(texts)
        return self._weighting.transform(weights) if texts else weights

    def _weights(self, texts: Sequence[str]) -> sparse.csr_matrix:
        rows, columns, weights = [], [], []
        for row, text in enumerate(texts):
            for id, weight in self._lookup.weights(text).items():
                rows.append(row)
                columns.append(self._columns[id])
                weights.append(math.log1p(weight))
        shape = (len(texts), len(self._columns))
        return sparse.csr_matrix((weights, (rows, columns)), shape=shape)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The concepts of a pairing: its decisions, its sections, and their sentences."""

    decisions: sparse.csr_matrix
    sections: sparse.csr_matrix
    sentences: list[sparse.csr_matrix]


_known: WeakKeyDictionary[Pairing, _Sides] = WeakKeyDictionary()


def _concepts(pairing: Pairing) -> _Sides:
    """The concepts of a pairing, worked out once."""
    if pairing not in _known:
        _known[pairing] = _read(pairing)
    return _known[pairing]


def _read(pairing: Pairing) -> _Sides:
    """The concepts of all texts; the headings of a section count as in a query for words."""
    texts = [decision.full_text for decision in pairing.decisions]
    texts += ["\n".join([*HEADING_WEIGHT * s.path, s.text]) for s in pairing.sections]
    space = ConceptSpace(pairing.concepts, pairing._analyser, texts)
    sentences, owners = space.project(pairing._sentences[1]), pairing.sentence_owners
    return _Sides(
        space.vectors[: len(pairing.decisions)],
        space.vectors[len(pairing.decisions) :],
        [sentences[owners == row] for row in range(len(pairing.sections))],
    )


def _mean_of_best(scores: Matrix) -> Matrix:
    """Mean of the highest scores in each column; `scores` has a row a sentence."""
    if not len(scores):
        return np.zeros(scores.shape[1], dtype=np.float32)
    best: Matrix = np.sort(scores, axis=0)[-BEST_SENTENCES:].mean(axis=0)
    return best
