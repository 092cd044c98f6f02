"""The agreement's sections, to be known again by their text or title."""

from collections.abc import Iterable
from functools import cached_property

from akkoord.records import Section
from akkoord.report.checker.source import Source, bare, collapsed

SAME = 0.5
"""A text is that of a section when they share so many of their runs of words (Jaccard)."""
RUN = 4


class Agreement:
    """All sections of an agreement."""

    def __init__(self, sections: Iterable[Section], language: str) -> None:
        self._sections = [section for section in sections if section.text]
        self._language = language

    def get(self, id: str) -> Section | None:
        """The section with this id."""
        return next((section for section in self._sections if section.id == id), None)

    def find(self, text: str) -> Section | None:
        """The section whose text this is, or nearly is."""
        mine = _runs(text)
        shared = [(_jaccard(mine, runs), at) for at, runs in enumerate(self._runs)]
        most, at = max(shared, default=(0.0, 0))
        return self._sections[at] if mine and most >= SAME else None

    def is_same(self, section: Section, text: str) -> bool:
        """Whether a text holds the section's words and no other."""
        return bare(text) in {bare(section.text), bare(f"{section.path[-1]} {section.text}")}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sections as sources."""
        return tuple(Source.section(section, self._language) for section in self._sections)

    @cached_property
    def _runs(self) -> list[frozenset[str]]:
        return [_runs(f"{section.path[-1]} {section.text}") for section in self._sections]


def _runs(text: str) -> frozenset[str]:
    words = collapsed(text).split()
    return frozenset(" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 0)))


def _jaccard(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / max(len(mine | theirs), 1)
