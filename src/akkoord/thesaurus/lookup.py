"""Finding the concepts that a text names.

Labels are looked up by lemma, compounds by their parts, the longest label first: "sociale
huurwoningen" is one mention of *sociale huurwoning*, none of *woning*. Where a label is written
in capitals, so must the text be: PAS is a policy, pas is a word. This holds only where capitals
are the exception among the labels of a language, which they are not in German.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from akkoord.text.words import words
from akkoord.thesaurus.concepts import Thesaurus

Parts = Callable[[str], Sequence[str]]
# A concept that a text names counts for itself, for the concepts above it, the less the higher
# they are, and for its related concepts.
BROADER = 0.5
RELATED = 0.3


@dataclass(frozen=True, slots=True)
class Mention:
    """A label found in a text at `text[start:end]`, and the ids of the concepts that have it."""

    start: int
    end: int
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class _Label:
    concept: str
    written: Callable[[str], bool]


class Lookup:
    """The labels of one language, ready to be found in texts.

    `parts` cuts a compound into its parts (`akkoord.text.compounds.Compounds.parts`), nothing for
    a simple word; without it compounds are found as they stand in the thesaurus.
    """

    def __init__(self, thesaurus: Thesaurus, language: str, parts: Parts = lambda _: ()) -> None:
        self.language = language
        self._thesaurus = thesaurus
        self._parts = parts
        self._labels: dict[tuple[str, ...], list[_Label]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        self._neighbourhoods: dict[str, dict[str, float]] = {}
        named = [(c.id, name) for c in thesaurus.concepts.values() for name in c.names(language)]
        styles = _telling_styles([name for _, name in named])
        for id, name in named:
            self._add(id, name, next((style for style in styles if style(name)), _anyhow))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The labels in a text in order; they do not overlap but where they share a compound."""
        pieces = list(self._pieces(text))
        at = 0
        while at < len(pieces):
            length, concepts = self._found(text, pieces, at)
            if concepts:
                yield Mention(pieces[at].start, pieces[at + length - 1].end, concepts)
            at += length

    def weights(self, text: str) -> dict[str, float]:
        """How much a text is about each concept, spread to the concepts around those it names."""
        found: dict[str, float] = defaultdict(float)
        for mention in self.mentions(text):
            for named in mention.concepts:
                for id, weight in self._around(named).items():
                    found[id] += weight / len(mention.concepts)
        return dict(found)

    def _around(self, id: str) -> dict[str, float]:
        if id not in self._neighbourhoods:
            self._neighbourhoods[id] = neighbourhood(self._thesaurus, id)
        return self._neighbourhoods[id]

    def _add(self, id: str, name: str, written: Callable[[str], bool]) -> None:
        forms = tuple(piece.form for piece in self._pieces(name))
        if forms:
            self._labels[forms].append(_Label(id, written))
            self._longest[forms[0]] = max(self._longest[forms[0]], len(forms))

    def _found(self, text: str, pieces: list[_Piece], at: int) -> tuple[int, tuple[str, ...]]:
        """How many pieces the longest label at a place takes, and its concepts; 1 for none."""
        for length in range(self._longest.get(pieces[at].form, 0), 0, -1):
            labels = self._labels.get(tuple(piece.form for piece in pieces[at : at + length]))
            if labels and at + length <= len(pieces):
                written = text[pieces[at].start : pieces[at + length - 1].end]
                own = dict.fromkeys(label.concept for label in labels if label.written(written))
                if own:
                    return length, tuple(own)
        return 1, ()

    def _pieces(self, text: str) -> Iterator[_Piece]:
        for word in words(text, self.language):
            for part in self._parts(word.lemma) or (word.lemma,):
                yield _Piece(word.start, word.end, part)


def neighbourhood(thesaurus: Thesaurus, id: str) -> dict[str, float]:
    """What naming a concept says of it and of the concepts around it: weights of at most 1."""
    weights = {other: RELATED for other in thesaurus.related(id)}
    weights |= {other: BROADER**steps for other, steps in thesaurus.broader(id).items()}
    return weights | {id: 1.0}


def _telling_styles(names: Iterable[str]) -> list[Callable[[str], bool]]:
    """The ways of writing with capitals that fewer than half of the labels have."""
    all_names = list(names)
    styles = (str.isupper, _capitalised)
    return [style for style in styles if sum(map(style, all_names)) * 2 < len(all_names)]


def _capitalised(text: str) -> bool:
    return text[:1].isupper()


def _anyhow(text: str) -> bool:
    return True
