"""Long lists, cut into pages that each load quickly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

MOST = 150
"""Items on one page."""


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Item]):
    """One page of a list: its number from 1, the paths of all pages, how many items there are."""

    number: int
    paths: tuple[str, ...]
    items: Sequence[Item]
    total: int

    @property
    def path(self) -> str:
        """Where this page stands."""
        return self.paths[self.number - 1]


def sheets(base: str, items: Sequence[Item]) -> Iterator[Sheet[Item]]:
    """The pages of a list; the first stands at `base`.html, the next at `base`~2.html: the name
    of no record holds that mark.

    An empty list has one page too.
    """
    starts = range(0, max(len(items), 1), MOST)
    paths = tuple(f"{base}.html" if n == 1 else f"{base}~{n}.html" for n in _numbers(starts))
    for number, start in zip(_numbers(starts), starts, strict=True):
        yield Sheet(number, paths, items[start : start + MOST], len(items))


def _numbers(starts: range) -> range:
    return range(1, len(starts) + 1)
