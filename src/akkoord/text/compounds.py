"""Splitting compounds, with the corpus itself as the dictionary.

Dutch and German write compounds as one word: "waterzuiveringsinstallatie". A compound is cut in
two where both sides are words that the corpus knows by themselves, if need be with a linking s,
e, n or en between them; of several cuts the one with the highest geometric mean of the parts'
frequencies wins, if it is higher than the frequency of the whole (Koehn and Knight 2003, "Empirical
Methods for Compound Splitting"). A part that is a compound itself is cut again.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator

LINKS = ("", "s", "e", "n", "en")
MIN_PART = 4
MIN_FREQUENCY = 4


class Compounds:
    """Knows the words of a corpus and cuts compounds into them."""

    def __init__(self, lemmas: Iterable[str]) -> None:
        self._frequency = {
            word: count
            for word, count in Counter(lemmas).items()
            if len(word) >= MIN_PART and count >= MIN_FREQUENCY and word.isalpha()
        }
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The simple words a compound is made of, in order; empty when it is no compound."""
        if word not in self._parts:
            self._parts[word] = self._split(word)
        return self._parts[word]

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < 2 * MIN_PART or not word.isalpha():
            return ()
        whole = math.log(self._frequency.get(word, 1))
        mean, left, right = max(self._cuts(word), default=(0.0, "", ""))
        if mean <= whole:
            return ()
        return (self.parts(left) or (left,)) + (self.parts(right) or (right,))

    def _cuts(self, word: str) -> Iterator[tuple[float, str, str]]:
        for at in range(MIN_PART, len(word) - MIN_PART + 1):
            right = word[at:]
            if right not in self._frequency:
                continue
            for link in LINKS:
                left = word[:at].removesuffix(link) if word[:at].endswith(link) else ""
                if left in self._frequency:
                    yield self._mean(left, right), left, right

    def _mean(self, left: str, right: str) -> float:
        """Geometric mean of two frequencies, in logarithms."""
        return (math.log(self._frequency[left]) + math.log(self._frequency[right])) / 2
