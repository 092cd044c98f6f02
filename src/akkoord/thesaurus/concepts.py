"""Concepts of a field, as SKOS knows them: labels by language, broader and related concepts."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from akkoord.text.words import fold

# The language of labels that a file gives without one; they are taken to be of any language.
ANY = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept; `labels` by language, the preferred one first. Others are named by id."""

    id: str
    labels: Mapping[str, tuple[str, ...]] = field(hash=False)
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def names(self, language: str) -> tuple[str, ...]:
        """All labels of a language, the preferred one first."""
        return self.labels.get(language, ()) + self.labels.get(ANY, ())


class Thesaurus:
    """Concepts by id, with the relations between them that hold both ways. Not to be changed."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts: Mapping[str, Concept] = MappingProxyType({c.id: c for c in concepts})
        self._broader = {concept.id: concept.broader for concept in self.concepts.values()}
        self._narrower = self._turned("broader")
        self._related = self._turned("related")

    def __len__(self) -> int:
        return len(self.concepts)

    def named(self, label: str, language: str) -> list[Concept]:
        """The concepts of that label, capitals and accents aside."""
        wanted = fold(label)
        return [c for c in self.concepts.values() if wanted in map(fold, c.names(language))]

    def broader(self, id: str) -> dict[str, int]:
        """All concepts above one, and how many steps up each is at least."""
        return self._reached(id, self._broader)

    def narrower(self, id: str) -> dict[str, int]:
        """All concepts below one, and how many steps down each is at least."""
        return self._reached(id, self._narrower)

    def related(self, id: str) -> list[str]:
        """The concepts that one is related to, or that are related to it."""
        both = dict.fromkeys(self.concepts[id].related + tuple(self._related.get(id, ())))
        return [other for other in both if other in self.concepts]

    def _turned(self, relation: str) -> dict[str, list[str]]:
        turned: dict[str, list[str]] = defaultdict(list)
        for concept in self.concepts.values():
            for other in getattr(concept, relation):
                turned[other].append(concept.id)
        return turned

    def _reached(self, id: str, steps: Mapping[str, Iterable[str]]) -> dict[str, int]:
        found, waiting = {id: 0}, deque([id])
        while waiting:
            at = waiting.popleft()
            for other in steps.get(at, ()):
                if other in self.concepts and other not in found:
                    found[other] = found[at] + 1
                    waiting.append(other)
        del found[id]
        return found
