"""Nearness by shared words: cosine of tf-idf vectors of terms or of pieces of words."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from akkoord.text.terms import Terms

Matrix = NDArray[np.float32]

# A term that stands in more than this share of the texts says nothing of their matter.
COMMON = 0.3
COMMON_PIECE = 0.2
PIECES = (4, 5)


def _same(terms: Terms) -> Terms:
    return terms


class TermSpace:
    """Texts as unit vectors over terms: 1 + log(tf), times idf (Salton and Buckley 1988)."""

    def __init__(self, texts: Sequence[Terms]) -> None:
        self._terms = CountVectorizer(analyzer=_same, dtype=np.float32)
        self._weighting = TfidfTransformer(sublinear_tf=True)
        counts = self._terms.fit_transform(texts)
        self._kept = _kept(counts, limits(len(texts), 2, COMMON))
        self.vectors: sparse.csr_matrix = self._weighting.fit_transform(counts[:, self._kept])

    def project(self, texts: Sequence[Terms]) -> sparse.csr_matrix:
        """Other texts in the same space, one row each."""
        if not texts:
            return sparse.csr_matrix((0, len(self._kept)), dtype=np.float32)
        return self._weighting.transform(self._terms.transform(texts)[:, self._kept])

    @property
    def rarity(self) -> NDArray[np.float32]:
        """The idf of each term, in the order of the columns."""
        return np.asarray(self._weighting.idf_, dtype=np.float32)


class PieceSpace:
    """Texts as unit vectors over runs of four and five letters within words.

    Near words with another ending, or compounds that no list knows, still share pieces.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._pieces = CountVectorizer(analyzer=_pieces, dtype=np.float32)
        self._weighting = TfidfTransformer(sublinear_tf=True)
        counts, words = _counted(texts)
        counts = (counts @ self._pieces.fit_transform(words)).tocsr()
        self._kept = _kept(counts, limits(len(texts), 3, COMMON_PIECE))
        self.vectors: sparse.csr_matrix = self._weighting.fit_transform(counts[:, self._kept])

    def project(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Other texts in the same space, one row each."""
        if not texts:
            return sparse.csr_matrix((0, len(self._kept)), dtype=np.float32)
        counts, words = _counted(texts)
        counts = (counts @ self._pieces.transform(words)).tocsr()
        return self._weighting.transform(counts[:, self._kept])


def _counted(texts: Sequence[str]) -> tuple[sparse.csr_matrix, Sequence[str]]:
    """How often each word, as it is written, stands in each text; and the words."""
    vectorizer = CountVectorizer(analyzer=_split, dtype=np.float32)
    return vectorizer.fit_transform(texts), vectorizer.get_feature_names_out()


def _split(text: str) -> list[str]:
    # an empty word, which has no pieces, keeps texts without any word in the matrix
    return text.lower().split() or [""]


def _pieces(word: str) -> list[str]:
    """The runs of letters of a word with a space at both ends; a short word is one piece."""
    padded = f" {word} "
    if len(padded) <= PIECES[0]:
        return [padded] if word else []
    return [padded[at : at + size] for size in PIECES for at in range(len(padded) - size + 1)]


def _kept(counts: sparse.csr_matrix, limits: Mapping[str, float]) -> NDArray[np.intp]:
    """The columns that stand in as many rows as the limits say; all, where none does."""
    rows = np.bincount(counts.indices, minlength=counts.shape[1])
    most = limits["max_df"] * counts.shape[0]
    kept = np.flatnonzero((rows >= limits["min_df"]) & (rows <= most))
    return kept if len(kept) else np.arange(counts.shape[1])


def limits(texts: int, at_least: int, share: float) -> dict[str, float]:
    """In how many of the texts a term may stand: from `at_least` up to a share of them.

    Where there are too few texts for both to hold, every term counts.
    """
    if share * texts < at_least:
        return {"min_df": 1, "max_df": 1.0}
    return {"min_df": at_least, "max_df": share}


def cosines(rows: sparse.csr_matrix, columns: sparse.csr_matrix) -> Matrix:
    """Cosine of each row text with each column text, of unit vectors."""
    return np.asarray((rows @ _turned(columns)).todense(), dtype=np.float32)


def _turned(vectors: sparse.csr_matrix) -> sparse.csr_matrix:
    """The transpose, kept with the vectors: it takes longer than a product with a few rows."""
    if not hasattr(vectors, "turned"):
        vectors.turned = vectors.T.tocsr()
    return vectors.turned
