"""How alike decisions are: which pairs of them look like steps of one procedure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from akkoord.text.terms import Analyser

# Titles less alike than this are not looked at further.
_NEAR, _FAR = 0.45, 0.2
# Of many texts, words in more than this share of them tell none apart.
_COMMON, _MANY = 0.3, 20
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two decisions by their places, and how alike (cosine of tf-idf, 0 to 1) their parts are.

    `short` and `formal` are the titles, of which only the most similar parts count; `text` is what
    was decided in words, which steps of one procedure take over from each other.
    """

    one: int
    other: int
    short: float
    formal: float
    text: float

    @property
    def titles(self) -> float:
        """Both titles on average."""
        return (self.short + self.formal) / 2

    @property
    def whole(self) -> float:
        """Titles and text on average."""
        return (self.short + self.formal + self.text) / 3


def pairs(
    short: Sequence[str], formal: Sequence[Sequence[str]], texts: Sequence[str], language: str
) -> Iterator[Likeness]:
    """The pairs with titles that are near; of decision n the n-th of each.

    `formal` holds the parts of a long title that names several instruments.
    """
    parts = [(at, part) for at, title in enumerate(formal) for part in title]
    names = [part for _, part in parts]
    analyser = Analyser(language, [*short, *names])
    likeness_short = _likeness(analyser.all_terms(short))
    owners = np.array([at for at, _ in parts])
    likeness_formal = _best(_likeness(analyser.all_terms(names)), owners, len(short))
    near = sparse.triu(likeness_short + likeness_formal, k=1).tocoo()
    kept = near.data >= 2 * _NEAR
    rows, columns = near.row[kept], near.col[kept]
    words = _vectors([_WORD.findall(text.lower()) for text in texts])
    alike = _values_of(words[rows], words[columns])
    return map(
        Likeness,
        *(values.tolist() for values in (rows, columns)),
        *(_values(matrix, rows, columns) for matrix in (likeness_short, likeness_formal)),
        alike.tolist(),
    )


def near(
    titles: Sequence[str], texts: Sequence[str], language: str
) -> Iterator[tuple[int, int, float]]:
    """The pairs with titles that are not far, by their places, and how alike titles and texts are.

    The value is the cosine of the titles and that of all words, on average.
    """
    likeness_titles = _likeness(Analyser(language, titles).all_terms(titles))
    pairs = sparse.triu(likeness_titles, k=1).tocoo()
    words = _vectors([_WORD.findall(text.lower()) for text in texts])
    alike = _values_of(words[pairs.row], words[pairs.col])
    return zip(
        pairs.row.tolist(), pairs.col.tolist(), ((pairs.data + alike) / 2).tolist(), strict=True
    )


def between(
    ones: Sequence[str], others: Sequence[str], language: str
) -> Iterator[tuple[int, int, float]]:
    """The pairs of one title and another that are not far, by their places, and how alike."""
    vectors = _vectors(Analyser(language, [*ones, *others]).all_terms([*ones, *others]))
    found = (vectors[: len(ones)] @ vectors[len(ones) :].T).tocoo()
    rows, columns = found.row.tolist(), found.col.tolist()
    return (
        pair for pair in zip(rows, columns, found.data.tolist(), strict=True) if pair[2] >= _FAR
    )


def _vectors(texts: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """Unit vectors of texts given as terms."""
    if not any(texts):
        return sparse.csr_matrix((len(texts), 1), dtype=np.float32)
    vectorizer = TfidfVectorizer(
        analyzer=list, sublinear_tf=True, max_df=_most(texts), dtype=np.float32
    )
    return vectorizer.fit_transform(texts)


def _most(texts: Sequence[Sequence[str]]) -> float:
    """In what share of the texts a word may stand; in all, where none would be left."""
    rarest = min(Counter(word for text in texts for word in set(text)).values())
    return _COMMON if len(texts) >= _MANY and rarest <= _COMMON * len(texts) else 1.0


def _likeness(texts: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """Each against each; what is hardly alike is left out."""
    vectors = _vectors(texts)
    found = (vectors @ vectors.T).tocoo()
    kept = found.data >= _FAR
    return sparse.csr_matrix((found.data[kept], (found.row[kept], found.col[kept])), found.shape)


def _best(parts: sparse.csr_matrix, owners: NDArray[np.int64], count: int) -> sparse.csr_matrix:
    """Of all parts of one with all parts of another the best value."""
    found = parts.tocoo()
    rows, columns = owners[found.row], owners[found.col]
    keys = rows * count + columns
    order = np.lexsort((found.data, keys))
    last = np.append(np.diff(keys[order]) > 0, True)
    best = order[last] if len(order) else order
    return sparse.csr_matrix((found.data[best], (rows[best], columns[best])), (count, count))


def _values(
    matrix: sparse.csr_matrix, rows: NDArray[np.int32], columns: NDArray[np.int32]
) -> list[float]:
    values: list[float] = np.asarray(matrix[rows, columns]).ravel().tolist()
    return values


def _values_of(ones: sparse.csr_matrix, others: sparse.csr_matrix) -> NDArray[np.float32]:
    """Row by row the cosine of unit vectors."""
    return np.asarray(ones.multiply(others).sum(axis=1)).ravel()
