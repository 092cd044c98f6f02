"""Texts of any length as unit vectors: long ones are cut into passages, which are averaged.

A model reads a few hundred words and leaves the rest; passages keep all of a text.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from akkoord.search.embeddings.embedder import Embedder
from akkoord.search.lexical import Matrix
from akkoord.text import sentences

# Characters of a passage, some 250 tokens of a multilingual model: less than the shortest limits.
LONGEST = 1000


def unit_vectors(embedder: Embedder, texts: Sequence[str]) -> Matrix:
    """A row of length 1 for each text: the mean of its passages; zeros for an empty text."""
    cut = [list(passages(text)) for text in texts]
    owners = np.repeat(np.arange(len(cut)), [len(own) for own in cut])
    if not len(owners):
        return np.zeros((len(texts), 1), dtype=np.float32)
    parts = _unit(embedder.embed([passage for own in cut for passage in own]))
    whole = np.zeros((len(texts), parts.shape[1]), dtype=np.float32)
    np.add.at(whole, owners, parts)
    return _unit(whole)


def passages(text: str) -> Iterator[str]:
    """A text cut between sentences, or words where a sentence is too long by itself."""
    passage = ""
    for piece in _pieces(text):
        if passage and len(passage) + 1 + len(piece) > LONGEST:
            yield passage
            passage = ""
        passage = f"{passage} {piece}" if passage else piece
    if passage:
        yield passage


def _pieces(text: str) -> Iterator[str]:
    """Sentences, and the words of those that are longer than a passage."""
    whole = " ".join(text.split())
    for sentence in [whole] if len(whole) <= LONGEST else sentences.split(text):
        plain = " ".join(sentence.split())
        if plain:
            yield from [plain] if len(plain) <= LONGEST else _words(plain)


def _words(sentence: str) -> Iterator[str]:
    for word in sentence.split():
        yield from (word[at : at + LONGEST] for at in range(0, len(word), LONGEST))


def _unit(vectors: Matrix) -> Matrix:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, np.finfo(np.float32).tiny), dtype=np.float32)
