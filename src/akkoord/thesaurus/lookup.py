"""Finding the concepts that a text names.

Labels are looked up by lemma, compounds by their parts, the longest label first: "sociale
huurwoningen" is one mention of *sociale huurwoning*, none of *woning*. Where a label is written
in capitals, so must the text be: PAS is a policy, pas is a word. This holds only where capitals
are the exception among the labels of a language, which they are not in German.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from akkoord.text.words import words
from akkoord.thesaurus.concepts import Thesaurus

# Where a word, or the compound that it is a part of, stands in a text; and its form.
_Piece = tuple[int, int, str]
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
class _Label:
    concept: str
    written: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Node:
    """Labels by their forms: those that end here, and what may come after."""

    labels: list[_Label] = field(default_factory=list)
    after: dict[str, "_Node"] = field(default_factory=dict)


class Lookup:
    """The labels of one language, ready to be found in texts.

    `parts` cuts a compound into its parts (`akkoord.text.compounds.Compounds.parts`), nothing for
    a simple word; without it compounds are found as they stand in the thesaurus.
    """

    def __init__(self, thesaurus: Thesaurus, language: str, parts: Parts = lambda _: ()) -> None:
        self.language = language
        self._thesaurus = thesaurus
        self._forms = cache(lambda lemma: tuple(parts(lemma)) or (lemma,))
        self._labels = _Node()
        self._neighbourhoods: dict[str, dict[str, float]] = {}
        named = [(c.id, name) for c in thesaurus.concepts.values() for name in c.names(language)]
        styles = _telling_styles([name for _, name in named])
        for id, name in named:
            self._add(id, name, next((style for style in styles if style(name)), _anyhow))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The labels in a text in order; they do not overlap but where they share a compound."""
        pieces = self._pieces(text)
        openings = [at for at, piece in enumerate(pieces) if piece[2] in self._labels.after]
        free = 0
        for at in openings:
            if at >= free:
                length, concepts = self._found(text, pieces, at)
                free = at + length
                if concepts:
                    yield Mention(pieces[at][0], pieces[free - 1][1], concepts)

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
        node = self._labels
        for piece in self._pieces(name):
            node = node.after.setdefault(piece[2], _Node())
        node.labels.append(_Label(id, written))

    def _found(self, text: str, pieces: list[_Piece], at: int) -> tuple[int, tuple[str, ...]]:
        """How many pieces the longest label at a place takes, and its concepts; 1 for none."""
        node = self._labels
        longest: tuple[int, tuple[str, ...]] = 1, ()
        for end in range(at, len(pieces)):
            form = pieces[end][2]
            if form not in node.after:
                break
            node = node.after[form]
            if node.labels:
                written = text[pieces[at][0] : pieces[end][1]]
                own = dict.fromkeys(one.concept for one in node.labels if one.written(written))
                longest = (end + 1 - at, tuple(own)) if own else longest
        return longest

    def _pieces(self, text: str) -> list[_Piece]:
        found = words(text, self.language)
        return [(start, end, form) for start, end, lemma in found for form in self._forms(lemma)]


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
