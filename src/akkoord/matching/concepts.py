"""Why a decision may serve a section though they share no words: the concepts they name.

Features as in `akkoord.matching.features`. Concepts come from the thesaurus of public policy: a
text is a unit vector over the concepts it names and, weaker, those around them; log(1 + tf) times
idf.
"""

from collections.abc import Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from akkoord import thesaurus
from akkoord.matching.pairing import HEADING_WEIGHT, Pairing
from akkoord.search.lexical import Matrix, cosines
from akkoord.text.terms import Analyser
from akkoord.thesaurus import Thesaurus
from akkoord.thesaurus.lookup import Lookup, neighbourhood

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


def concepts_in_title(pairing: Pairing) -> Matrix:
    """The title of the decision names the concepts of the section and its headings."""
    concepts = _concepts(pairing)
    return cosines(concepts.sections, concepts.titles)


class ConceptSpace:
    """Texts as unit vectors over the concepts of a thesaurus; the idf is that of `texts`."""

    def __init__(self, policy: Thesaurus, analyser: Analyser, texts: Sequence[str]) -> None:
        self._lookup = Lookup(policy, analyser.language, analyser.parts)
        self._columns = {id: column for column, id in enumerate(policy.concepts)}
        self._spread = self._spread_of(policy)
        self._weighting = TfidfTransformer()
        self.vectors: sparse.csr_matrix = self._weighting.fit_transform(self._counts(texts))

    def project(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Other texts in the same space, one unit vector a row (zero where nothing is named)."""
        return self._weighting.transform(self._counts(texts))

    def _counts(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Mentions of each concept in each text, spread to the concepts around it."""
        rows, columns, weights = [], [], []
        for row, text in enumerate(texts):
            for mention in self._lookup.mentions(text):
                for id in mention.concepts:
                    rows.append(row)
                    columns.append(self._columns[id])
                    weights.append(1 / len(mention.concepts))
        shape = (len(texts), len(self._columns))
        counts = sparse.csr_matrix((weights, (rows, columns)), shape=shape)
        return (counts @ self._spread).log1p()

    def _spread_of(self, policy: Thesaurus) -> sparse.csr_matrix:
        rows, columns, weights = [], [], []
        for id, row in self._columns.items():
            for other, weight in neighbourhood(policy, id).items():
                rows.append(row)
                columns.append(self._columns[other])
                weights.append(weight)
        return sparse.csr_matrix((weights, (rows, columns)), shape=2 * (len(self._columns),))


class _PairedConcepts:
    """The concepts of all texts of a pairing."""

    def __init__(self, pairing: Pairing, policy: Thesaurus) -> None:
        self._pairing = pairing
        texts = [decision.full_text for decision in pairing.decisions]
        texts += ["\n".join([*HEADING_WEIGHT * s.path, s.text]) for s in pairing.sections]
        self._space = ConceptSpace(policy, pairing._analyser, texts)

    @property
    def decisions(self) -> sparse.csr_matrix:
        return self._space.vectors[: len(self._pairing.decisions)]

    @property
    def sections(self) -> sparse.csr_matrix:
        """The sections with the headings above them."""
        return self._space.vectors[len(self._pairing.decisions) :]

    @cached_property
    def titles(self) -> sparse.csr_matrix:
        return self._space.project([f"{d.title}\n{d.subtitle}" for d in self._pairing.decisions])

    @cached_property
    def sentences(self) -> list[sparse.csr_matrix]:
        """For each section its sentences, one row each."""
        vectors = self._space.project(self._pairing._sentences[1])
        owners = self._pairing.sentence_owners
        return [vectors[owners == row] for row in range(len(self._pairing.sections))]


_known: WeakKeyDictionary[Pairing, _PairedConcepts] = WeakKeyDictionary()


def _concepts(pairing: Pairing) -> _PairedConcepts:
    """The concepts of a pairing, worked out once."""
    if pairing not in _known:
        _known[pairing] = _PairedConcepts(pairing, thesaurus.shipped())
    return _known[pairing]


def _mean_of_best(scores: Matrix) -> Matrix:
    """Mean of the highest scores in each column; `scores` has a row a sentence."""
    if not len(scores):
        return np.zeros(scores.shape[1], dtype=np.float32)
    best: Matrix = np.sort(scores, axis=0)[-BEST_SENTENCES:].mean(axis=0)
    return best
