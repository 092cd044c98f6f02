"""How much of a sentence a cited decision supports, told by shared words.

The support is the larger of two shares: how much of the sentence the decision holds, and how much
of the decision's title the sentence holds. Each term weighs what it is rare among all decisions
(idf); compounds count with their parts (`Analyser`). What a decision is called is its core: a
sentence of many words that names it rests on it all the same.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable

from akkoord.report.checker.source import Source
from akkoord.text.terms import Analyser

LITTLE = 0.18
"""Below this share a citation supports little: the threshold with the highest kappa on the pairs
labelled by hand, see docs/checking.md."""

Terms = frozenset[str]


class Support:
    """Weighs terms by how rare they are in a corpus."""

    def __init__(self, corpus: Iterable[Source], language: str) -> None:
        texts = [source.text for source in corpus]
        self._analyser = Analyser(language, texts)
        self._counts: Counter[str] = Counter()
        for text in texts:
            self._counts.update(self._terms(text))
        self._size = len(texts)
        self._held: dict[Source, tuple[Terms, Terms]] = {}

    def share(self, sentence: str, source: Source) -> float:
        """What a decision supports of a sentence, from 0 to 1."""
        said = self._terms(sentence)
        held, title = self._of(source)
        return max(self._part(said, held), self._part(title, said))

    def _part(self, terms: Terms, within: Collection[str]) -> float:
        total = sum(map(self._weight, terms))
        return sum(self._weight(term) for term in terms if term in within) / total if total else 0.0

    def _of(self, source: Source) -> tuple[Terms, Terms]:
        if source not in self._held:
            self._held[source] = self._terms(source.text), self._terms(source.title)
        return self._held[source]

    def _terms(self, text: str) -> Terms:
        return frozenset(
            term for term in self._analyser.terms(text) if len(term) > 2 and not term.isdigit()
        )

    def _weight(self, term: str) -> float:
        return math.log((self._size + 1) / (self._counts[term] + 1))
