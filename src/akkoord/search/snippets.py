"""Snippets: the piece of a text that shows why it was found, with the words marked."""

from dataclasses import dataclass

from akkoord.text import sentences
from akkoord.text.words import lemmas, words

LONGEST = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` when it is a word that was asked for."""

    text: str
    marked: bool = False


def snippet(text: str, asked: str, language: str) -> list[Piece]:
    """The sentence with most of the words asked for, in pieces; the first when none has any."""
    wanted = set(lemmas(asked, language))
    found = sentences.split(text) or [""]
    best = max(found, key=lambda sentence: len(wanted & set(lemmas(sentence, language))))
    return _marked(_shortened(best, wanted, language), wanted, language)


def _shortened(sentence: str, wanted: set[str], language: str) -> str:
    """A long sentence from a little before its first word asked for."""
    if len(sentence) <= LONGEST:
        return sentence
    first = next((w.start for w in words(sentence, language) if w.lemma in wanted), 0)
    start = sentence.rfind(" ", 0, max(first - LONGEST // 4, 0)) + 1
    end = sentence.rfind(" ", start, start + LONGEST)
    piece = sentence[start : end if end > start else start + LONGEST]
    return ("… " if start else "") + piece + (" …" if start + len(piece) < len(sentence) else "")


def _marked(sentence: str, wanted: set[str], language: str) -> list[Piece]:
    pieces, position = [], 0
    for word in words(sentence, language):
        if word.lemma in wanted:
            pieces.append(Piece(sentence[position : word.start]))
            pieces.append(Piece(sentence[word.start : word.end], marked=True))
            position = word.end
    pieces.append(Piece(sentence[position:]))
    return [piece for piece in pieces if piece.text]
