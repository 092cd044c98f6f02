"""The agreement's sections as a tree of headings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from akkoord.records import Section


class Outline:
    """The tree that sections in reading order make by their levels."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self.chapters: list[Section] = []
        self._children: defaultdict[str, list[Section]] = defaultdict(list)
        self._above: dict[str, tuple[Section, ...]] = {}
        above: list[Section] = []
        for section in sections:
            above = [other for other in above if other.level < section.level]
            self._above[section.id] = tuple(above)
            (self._children[above[-1].id] if above else self.chapters).append(section)
            above.append(section)

    def above(self, section: Section) -> tuple[Section, ...]:
        """The sections that hold this one, from the top down."""
        return self._above[section.id]

    def chapter(self, section: Section) -> Section:
        """The top section that holds this one, or is it."""
        return next(iter(self._above[section.id]), section)

    def children(self, section: Section) -> Sequence[Section]:
        """The sections just below this one, in reading order."""
        return self._children[section.id]

    def below(self, section: Section) -> Iterable[Section]:
        """This section and all that it holds, in reading order."""
        yield section
        for child in self.children(section):
            yield from self.below(child)
