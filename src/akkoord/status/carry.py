"""What pledges take over from an earlier agreement, nearly word for word."""

from collections.abc import Mapping, Sequence

import numpy as np

from akkoord.earlier import Earlier
from akkoord.records import Carried, Pledge
from akkoord.search.lexical import TermSpace, cosines
from akkoord.text import words
from akkoord.text.terms import Analyser

# Pledges so alike promise the same. Of pairs of pledges of different sections of the Flemish
# agreement, 14 of 16 pairs read at or above it promise the same, and 2 of 8 just below.
ALIKE = 0.6
# Fewer words of weight in common ("we volgen dit op") say nothing.
SHARED = 3


def carried(pledges: Sequence[Pledge], earlier: Earlier, language: str) -> Mapping[str, Carried]:
    """The pledge of the earlier agreement that each pledge takes over, by the pledge's id.

    Likeness is the cosine of the tf-idf of their terms, compounds with their parts.
    """
    if not pledges or not earlier.pledges:
        return {}
    quotes = [pledge.quote for pledge in (*pledges, *earlier.pledges)]
    terms = Analyser(language, quotes).all_terms(quotes)
    vectors = TermSpace(terms).vectors
    likeness = cosines(vectors[: len(pledges)], vectors[len(pledges) :])
    best = np.argmax(likeness, axis=1)
    return {
        pledge.id: _carried(earlier, int(at), float(likeness[row, at]))
        for row, (pledge, at) in enumerate(zip(pledges, best, strict=True))
        if likeness[row, at] >= ALIKE and _shared(pledge, earlier.pledges[at], language) >= SHARED
    }


def _shared(one: Pledge, other: Pledge, language: str) -> int:
    """How many words of weight both have."""
    return len(words.content(one.quote, language) & words.content(other.quote, language))


def _carried(earlier: Earlier, at: int, likeness: float) -> Carried:
    pledge = earlier.pledges[at]
    return Carried(earlier.name, pledge.id, pledge.quote, round(likeness, 3))
