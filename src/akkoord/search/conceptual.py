"""Nearness by concept: cosine of tf-idf vectors of the concepts that texts name."""

import math
from collections.abc import Sequence

from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from akkoord.text.terms import Analyser
from akkoord.thesaurus import Thesaurus
from akkoord.thesaurus.lookup import Lookup


class ConceptSpace:
    """Texts as unit vectors over the concepts of a thesaurus that they name.

    The concepts around one that is named count too, but less. A weight w counts log(1 + w) times
    the idf among `texts`.
    """

    def __init__(self, concepts: Thesaurus, analyser: Analyser, texts: Sequence[str]) -> None:
        self._lookup = Lookup(concepts, analyser.language, analyser.parts)
        self._columns = {id: column for column, id in enumerate(concepts.concepts)}
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
