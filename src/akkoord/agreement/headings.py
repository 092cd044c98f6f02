"""Where the headings of a contents page or an outline stand in the body."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from akkoord.agreement.layout import body_size
from akkoord.agreement.levels import Heading
from akkoord.agreement.lines import Line
from akkoord.agreement.numbering import LABEL

# A heading runs over at most so many lines.
LONGEST = 8
# A heading in the body is taken for one of the contents when so alike.
_ALIKE = 0.85
# The contents page may be off by so many pages.
_OFF = 2
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A heading found in the body: `lines[start:end]` are its lines; the text follows at `end`."""

    heading: Heading
    start: int
    end: int


def locate(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Place]:
    """The places of known headings among the lines of the body, in order.

    A heading that is not found on its page or the two around it is left out.
    """
    body = _Body(lines)
    places: list[Place] = []
    after = 0
    for heading in headings:
        found = body.place(heading, after)
        if found is not None:
            places.append(found)
            after = found.end
    return places


class _Body:
    """The lines of the body, each with the letters by which headings are known in it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._keys = [_key(line.text) for line in lines]
        self._pages = [line.page for line in lines]
        self._size = body_size(lines)

    def place(self, heading: Heading, after: int) -> Place | None:
        """Where a heading stands, from line `after` on: to the letter, else nearly so."""
        first = max(after, bisect_left(self._pages, heading.page - _OFF))
        starts = range(first, bisect_left(self._pages, heading.page + _OFF + 1))
        wanted, bare = _key((heading.number or "") + heading.title), _key(heading.title)
        found = list(self._exact(starts, {wanted, bare})) or list(self._near(starts, wanted))
        if not found:
            return None
        _, _, start, end = min(
            (-score, abs(self._pages[start] - heading.page), start, end)
            for score, start, end in found
        )
        return Place(replace(heading, page=self._pages[start]), start, end)

    def _exact(self, starts: range, wanted: set[str]) -> Iterator[tuple[float, int, int]]:
        """(score, start, end) of runs of lines with just these letters; the longest count most."""
        for start in starts:
            key = ""
            for end in range(start, min(start + LONGEST, len(self._lines))):
                key += self._keys[end]
                if key in wanted:
                    yield len(key) + self._prominence(start), start, end + 1
                if not any(whole.startswith(key) for whole in wanted):
                    break

    def _near(self, starts: range, wanted: str) -> Iterator[tuple[float, int, int]]:
        """The same for runs of lines with nearly these letters."""
        matcher = SequenceMatcher(None, b=wanted, autojunk=False)
        for start in starts:
            key = ""
            for end in range(start, min(start + LONGEST, len(self._lines))):
                key += self._keys[end]
                if len(key) > len(wanted) / _ALIKE:
                    break
                matcher.set_seq1(key)
                if matcher.real_quick_ratio() > _ALIKE and matcher.quick_ratio() > _ALIKE:
                    ratio = matcher.ratio()
                    if ratio > _ALIKE:
                        yield ratio + self._prominence(start), start, end + 1

    def _prominence(self, at: int) -> float:
        """What speaks for a line as heading: larger or bold type."""
        line = self._lines[at]
        return 0.5 * (line.size > 1.1 * self._size) + 0.25 * line.bold


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", LABEL.sub("", text)).lower()
