"""How much of a sentence its citations support, told by shared words.

The support that a decision gives a sentence is the share of the sentence's content words that
the decision holds, each weighed by how rare it is among all decisions (idf). A word is held when
its lemma is, or when it and a word of the decision are part of each other (compounds).
"""

import math
from collections import Counter
from collections.abc import Iterable

from akkoord.report.checker.source import Source
from akkoord.text import words

LITTLE = 0.3
"""Below this share a citation supports little; see docs/checking.md for how it was chosen."""
PART = 5
"""So many letters a word must have to be looked for within another."""


class Support:
    """Weighs words by how rare they are in a corpus."""

    def __init__(self, corpus: Iterable[Source], language: str) -> None:
        counts: Counter[str] = Counter()
        size = 0
        for source in corpus:
            counts.update(source.lemmas)
            size += 1
        self._language = language
        self._counts = counts
        self._size = size

    def share(self, sentence: str, source: Source) -> float:
        """The share of a sentence that a source holds, from 0 to 1; 1 when it says nothing."""
        weights = {lemma: self._weight(lemma) for lemma in self._content(sentence)}
        total = sum(weights.values())
        held = sum(weight for lemma, weight in weights.items() if _holds(source, lemma))
        return held / total if total else 1.0

    def _content(self, sentence: str) -> set[str]:
        found = set(words.lemmas(sentence, self._language))
        return {lemma for lemma in found if len(lemma) > 2 and not lemma.isdigit()}

    def _weight(self, lemma: str) -> float:
        return math.log((self._size + 1) / (self._counts[lemma] + 1))


def _holds(source: Source, lemma: str) -> bool:
    if lemma in source.lemmas:
        return True
    return len(lemma) >= PART and any(
        lemma in other or (len(other) >= PART and other in lemma) for other in source.lemmas
    )
