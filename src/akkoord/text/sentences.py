"""Cutting text into sentences, with offsets.

syntok does the cutting; what it does not know are the abbreviations of official Dutch, French,
German and English, and the ordinals of German, after which a point ends no sentence. They stand in
`wordings/`, and those of all languages hold at once: texts name each other's laws and places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import syntok.segmenter
from syntok.tokenizer import Tokenizer

from akkoord.text import memory
from akkoord.text.dates import months
from akkoord.text.wordings import any_of, languages, wording

Span: TypeAlias = tuple[int, int]

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[•▪●■–—\-*]\s)|(?<=…\.)\s+(?=[^\W\d_a-z])")
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_LAST_WORD = re.compile(r"([\w.\-]+)\.\s*$")
_NUMBER = re.compile(r"\b\d{1,3}\.\s*$")


@cache
def _tokenizer() -> Tokenizer:
    return Tokenizer(replace_not_contraction=False)


def spans(text: str) -> list[Span]:
    """The sentences of a text as (start, end); a sentence never crosses a blank line or bullet."""
    return [(start, end) for start, end in memory.of_text("sentences", text, _sentences)]


def split(text: str) -> list[str]:
    """The sentences of a text, as strings."""
    return [text[start:end] for start, end in spans(text)]


def _sentences(text: str) -> list[Span]:
    return [sentence for paragraph in _paragraphs(text) for sentence in _cut(text, paragraph)]


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _cut(text: str, paragraph: Span) -> Iterator[Span]:
    base, stop = paragraph
    open_from: int | None = None
    for tokens in syntok.segmenter.segment(_tokenizer().tokenize(text[base:stop])):
        start = base + tokens[0].offset
        end = base + tokens[-1].offset + len(tokens[-1].value)
        open_from = start if open_from is None else open_from
        if not _goes_on(text[open_from:end], text[end:stop].lstrip()):
            yield open_from, end
            open_from = None
    if open_from is not None:
        yield open_from, open_from + len(text[open_from:stop].rstrip())


def _goes_on(sentence: str, following: str) -> bool:
    """Whether a sentence goes on after a cut: after a point of a word, or with a parenthesis."""
    points = _points()
    if last := _LAST_WORD.search(sentence):
        word = last[1]
        if points.closes_list(word):
            return not following[:1].isupper()
        if points.shortens(word, following) or points.orders(sentence, following):
            return True
    return following.startswith("(") and _END.search(sentence) is None


@dataclass(frozen=True, slots=True)
class Points:
    """Points that end no sentence; the comments in `wordings/nl.toml` and `de.toml` explain."""

    abbreviations: frozenset[str]
    before_number: frozenset[str]
    last_of_list: frozenset[str]
    before_ordinal: re.Pattern[str]
    after_ordinal: re.Pattern[str]

    def closes_list(self, word: str) -> bool:
        """Whether a word ("enz") closes a list, often the sentence too: a capital then tells."""
        return word.lower() in self.last_of_list

    def shortens(self, word: str, following: str) -> bool:
        """Whether a word is an abbreviation, given what follows its point."""
        known = {word, word.lower()}
        if known & self.before_number and following[:1].isdigit():
            return True
        return bool(known & self.abbreviations)

    def orders(self, sentence: str, following: str) -> bool:
        """Whether a sentence was cut behind an ordinal: "am 3. | Mai", "in 1. | Lesung"."""
        if not _NUMBER.search(sentence):
            return False
        before = self.before_ordinal.search(sentence)
        return bool((before and following) or self.after_ordinal.match(following))


@cache
def _points() -> Points:
    """The points of all languages."""
    before = any_of(_listed("before_ordinal"))
    after, months_after = any_of(_listed("after_ordinal")), any_of(_months_after_ordinals())
    return Points(
        abbreviations=_listed("abbreviations"),
        before_number=_listed("before_number"),
        last_of_list=_listed("last_of_list"),
        before_ordinal=re.compile(rf"\b(?:{before})\s+\d+\.\s*$", re.IGNORECASE),
        after_ordinal=re.compile(rf"{after}|(?:{months_after})\b"),
    )


def _listed(name: str) -> frozenset[str]:
    """The words under a name in all languages."""
    tables = (wording(language).get("sentence", {}) for language in languages())
    return frozenset(word for table in tables for word in table.get(name, "").split())


def _months_after_ordinals() -> frozenset[str]:
    """The months of languages that put a point behind a day."""
    pointed = (one for one in languages() if "after_ordinal" in wording(one).get("sentence", {}))
    return frozenset(name.capitalize() for language in pointed for name in months(language))
