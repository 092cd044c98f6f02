"""Words: where they stand in a text, and the form under which they are looked up."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from simplemma import lemmatize

from akkoord.text.tails import settled
from akkoord.text.wordings import any_of, wording

# Shorter words are mostly articles, prepositions and the like.
CONTENT = 4
_WORD = r"([^\W_]+(?:[’'.&+][^\W_]+)*)"


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands: `text[start:end]`, and its lemma without accents or capitals."""

    start: int
    end: int
    lemma: str


def words(text: str, language: str) -> Iterator[Word]:
    """The words of a text in order; a hyphenated word counts as its pieces.

    An elided word is no word of its own: of "l'eau" only "eau" counts.
    """
    for match in _pattern(language).finditer(text):
        yield Word(*match.span(1), lemma(match[1], language))


def lemmas(text: str, language: str) -> list[str]:
    """The lemmas of a text in order."""
    return [lemma(word, language) for word in _pattern(language).findall(text)]


@lru_cache(maxsize=100_000)
def content(text: str, language: str) -> frozenset[str]:
    """The lemmas of the words that carry meaning: those of `CONTENT` letters or more."""
    return frozenset(lemma for lemma in lemmas(text, language) if len(lemma) >= CONTENT)


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a word, folded: "Kinderen" -> "kind", "gekeurd" -> "keuren"."""
    lower = word.lower()
    found = lower if any(ch.isdigit() for ch in lower) else lemmatize(lower, lang=language)
    return fold(settled(found.replace("_", ""), language))


def fold(text: str) -> str:
    """Lower case without accents: "Eén" -> "een"."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Finds a word, as its only group, behind what is elided before it."""
    elided = any_of(wording(language).get("elided", ()))
    return re.compile(
        rf"(?:(?:{elided})[’'](?=[^\W_]))?{_WORD}" if elided else _WORD, re.IGNORECASE
    )
