"""Terms: what indexes hold of a text.

A term is the lemma of a word; for a compound its parts are terms too, so that
"waterzuiveringsinstallatie" is found by "zuivering" and the other way round.
"""

from collections.abc import Iterable, Sequence

from akkoord.text.compounds import Compounds
from akkoord.text.words import lemmas

Terms = list[str]


class Analyser:
    """Turns texts of one language into terms; learns its compounds from the texts it is given."""

    def __init__(self, language: str, corpus: Iterable[str]) -> None:
        self.language = language
        self._compounds = Compounds(lemma for text in corpus for lemma in lemmas(text, language))

    def terms(self, text: str) -> Terms:
        """The terms of a text in order, each compound followed by its parts."""
        found: Terms = []
        for lemma in lemmas(text, self.language):
            if not _is_short_number(lemma):
                found.append(lemma)
                found.extend(self._compounds.parts(lemma))
        return found

    def parts(self, lemma: str) -> Sequence[str]:
        """The simple words a compound is made of; none for a simple word."""
        return self._compounds.parts(lemma)

    def all_terms(self, texts: Sequence[str]) -> list[Terms]:
        """The terms of each text."""
        return [self.terms(text) for text in texts]


def _is_short_number(lemma: str) -> bool:
    """Numbers of articles and days tell nothing of the matter; years and amounts may."""
    return lemma.isdigit() and len(lemma) < 4
