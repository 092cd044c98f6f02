"""Why a decision may serve a section: single sentences of the section speak for it.

Features as in `akkoord.matching.features`.
"""

from collections.abc import Callable, Iterator

import numpy as np

from akkoord.matching.pairing import Pairing
from akkoord.search.lexical import Matrix, cosines
from akkoord.search.scores import standing

# So many best sentences of a section must agree with a decision.
BEST_SENTENCES = 3

Sentencewise = Callable[[Pairing, slice], Matrix]


def closest_sentence(pairing: Pairing) -> Matrix:
    """One sentence of the section uses the words of the decision."""
    return _best(pairing, _words, 1)


def closest_sentences(pairing: Pairing) -> Matrix:
    """Several sentences of the section use the words of the decision."""
    return _best(pairing, _words, BEST_SENTENCES)


def sentence_in_title(pairing: Pairing) -> Matrix:
    """One sentence of the section uses the words of the decision's title."""
    return _best(pairing, _title, 1)


def sentences_subject(pairing: Pairing) -> Matrix:
    """Several sentences of the section are about the subject of the decision."""
    return _best(pairing, _subject, BEST_SENTENCES)


def shared_concepts_of_sentence(pairing: Pairing) -> Matrix:
    """Several sentences of the section are about the concepts of the decision."""
    return _best(pairing, _concepts, BEST_SENTENCES)


def sentence_in_all(pairing: Pairing) -> Matrix:
    """For one sentence of the section few decisions fit better, all ways of looking together."""
    return _best(pairing, _all, 1)


def _words(pairing: Pairing, own: slice) -> Matrix:
    return cosines(pairing.sentence_vectors[own], pairing.decision_vectors)


def _pieces(pairing: Pairing, own: slice) -> Matrix:
    return cosines(pairing.sentence_pieces[own], pairing.pieces.vectors)


def _title(pairing: Pairing, own: slice) -> Matrix:
    return cosines(pairing.sentence_vectors[own], pairing.title_vectors)


def _subject(pairing: Pairing, own: slice) -> Matrix:
    return np.asarray(pairing.latent_sentences[own] @ pairing.latent_decisions.T, dtype=np.float32)


def _concepts(pairing: Pairing, own: slice) -> Matrix:
    return cosines(pairing.sentence_concepts[own], pairing.decision_concepts)


def _all(pairing: Pairing, own: slice) -> Matrix:
    """What stands out for a sentence in all ways together: short and long ones are comparable."""
    ways = (_words, _pieces, _title, _subject, _concepts)
    return standing(np.sum([standing(way(pairing, own)) for way in ways], axis=0))


def _best(pairing: Pairing, scores: Sentencewise, count: int) -> Matrix:
    """Mean of the `count` highest scores among the sentences of each section; 0 without any."""
    table = np.zeros((len(pairing.sections), len(pairing.decisions)), dtype=np.float32)
    for row, own in _sentences(pairing):
        best = scores(pairing, own)
        if len(best) > count:
            best = np.partition(best, len(best) - count, axis=0)[-count:]
        table[row] = best.mean(axis=0)
    return table


def _sentences(pairing: Pairing) -> Iterator[tuple[int, slice]]:
    """The row of each section that has sentences, and where these stand among all."""
    rows, starts, counts = np.unique(pairing.sentence_owners, return_index=True, return_counts=True)
    for row, start, count in zip(rows.tolist(), starts.tolist(), counts.tolist(), strict=True):
        yield row, slice(start, start + count)
