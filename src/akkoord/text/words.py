"""Words: where they stand in a text, and the form under which they are looked up."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from simplemma import lemmatize

from akkoord.text import memory
from akkoord.text.tails import settled
from akkoord.text.wordings import any_of, wording

# Shorter words are mostly articles, prepositions and the like.
CONTENT = 4
_WORD = r"([^\W_]+(?:[’'.&+][^\W_]+)*)"


class Word(NamedTuple):
    """A word where it stands: `text[start:end]`, and its lemma without accents or capitals."""

    start: int
    end: int
    lemma: str


def words(text: str, language: str) -> Iterator[Word]:
    """The words of a text in order; a hyphenated word counts as its pieces.

    An elided word is no word of its own: of "l'eau" only "eau" counts.
    """
    known = _lemmas(language)
    for match in _pattern(language).finditer(text):
        yield Word(*match.span(1), known[match[1]])


def lemmas(text: str, language: str) -> list[str]:
    """The lemmas of a text in order."""
    known = _lemmas(language)
    return [known[word] for word in written(text, language)]


def written(text: str, language: str) -> list[str]:
    """The words of a text in order, as they are written."""
    found: list[str] = _pattern(language).findall(text)
    return found


@lru_cache(maxsize=100_000)
def content(text: str, language: str) -> frozenset[str]:
    """The lemmas of the words that carry meaning: those of `CONTENT` letters or more."""
    return frozenset(lemma for lemma in lemmas(text, language) if len(lemma) >= CONTENT)


def lemma(word: str, language: str) -> str:
    """The dictionary form of a word, folded: "Kinderen" -> "kind", "gekeurd" -> "keuren"."""
    return _lemmas(language)[word]


@cache
def _lemmas(language: str) -> Mapping[str, str]:
    return memory.words(f"lemmas {language}", lambda word: _lemma(word, language))


def _lemma(word: str, language: str) -> str:
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
