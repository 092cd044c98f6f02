"""Headings told by their look alone: larger or bolder type, or a number before them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from akkoord.agreement.headings import LONGEST, Place
from akkoord.agreement.layout import body_size, joined, pitch
from akkoord.agreement.levels import Heading, levelled
from akkoord.agreement.lines import Line
from akkoord.agreement.numbering import Count, split_number

# Fewer headings than this are a title, and another look is tried.
_FEWEST = 2
# Longer than so many words and closed by a point it is a quotation or a lead, no heading.
_WORDY = 12
# A heading stands so many times the usual distance of lines away from the text.
_APART = 1.3
_LARGER = 1.1
_SENTENCE_ENDS = (".", ";", ",", ":", "!")


def by_look(lines: Sequence[Line]) -> list[Place]:
    """The headings of lines that no contents page or outline names.

    Those of larger type, and of bold type with a number; else those of bold type that stand apart;
    else lines that stand apart and open with the number that is next. Larger type is a higher
    level; in one size of type numbers tell the level.
    """
    page = _Setting(lines)
    if len(page.headings(page.is_larger)) >= _FEWEST:
        return page.headings(page.is_larger_or_numbered)
    bold = page.headings(page.is_bold)
    return bold if len(bold) >= _FEWEST else page.headings(page.is_numbered)


class _Setting:
    """Lines of print with what their headings are told by."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._size = body_size(lines)
        self._pitch = pitch(lines)
        self._numbers = Count()

    def headings(self, is_one: Callable[[int, int], bool]) -> list[Place]:
        """The runs of lines of one type that are a heading, with their levels."""
        places = [_place(self._lines, start, end) for start, end in self._blocks(is_one)]
        levels = levelled([place.heading for place in places])
        found = [replace(p, heading=h) for p, h in zip(places, levels, strict=True)]
        return _without_title_page(found, len(self._lines))

    def is_larger(self, start: int, end: int) -> bool:
        """Whether lines[start:end] are larger than the text."""
        return self._lines[start].size > _LARGER * self._size

    def is_larger_or_numbered(self, start: int, end: int) -> bool:
        """Whether they are larger, or bold with a number."""
        numbered = split_number(self._lines[start].text)[0] is not None
        return self.is_larger(start, end) or (numbered and self._is_heavy(start))

    def is_bold(self, start: int, end: int) -> bool:
        """Whether they are larger, or bold with a number or apart from the text."""
        apart = self._is_heavy(start) and self._is_apart(start, end)
        return apart or self.is_larger_or_numbered(start, end)

    def is_numbered(self, start: int, end: int) -> bool:
        """Whether they stand apart, open with the next number, and are no sentence."""
        number, title = split_number(joined(self._lines[start:end]))
        return (
            number is not None
            and title[0].isupper()
            and not title.endswith(_SENTENCE_ENDS)
            and self._is_apart(start, end)
            and self._numbers.takes(number)
        )

    def _blocks(self, is_one: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
        start = 0
        while start < len(self._lines):
            end = start + 1
            while end < len(self._lines) and self._goes_on(end):
                end += 1
            if end - start <= LONGEST and _is_title(self._lines[start:end]) and is_one(start, end):
                yield start, end
            start = end

    def _goes_on(self, at: int) -> bool:
        """Whether a line belongs with the one above: same type, near, with no number of its own."""
        line, above = self._lines[at], self._lines[at - 1]
        same_type = line.size == above.size and line.bold == above.bold
        near = 0 < above.base - line.base < 2.2 * line.size and line.page == above.page
        bare_number = split_number(f"{above.text} x")[1] == "x"
        numbered = split_number(line.text)[0] is not None
        return same_type and near and (bare_number or not (numbered or self._is_white(at)))

    def _is_heavy(self, at: int) -> bool:
        return self._lines[at].bold and self._lines[at].size >= self._size

    def _is_apart(self, start: int, end: int) -> bool:
        return self._is_white(start) and self._is_white(end)

    def _is_white(self, at: int) -> bool:
        """Whether there is white above a line, or the page or column begins or ends."""
        if not 0 < at < len(self._lines):
            return True
        above, line = self._lines[at - 1], self._lines[at]
        return line.page != above.page or not 0 < above.base - line.base <= _APART * self._pitch


def _place(lines: Sequence[Line], start: int, end: int) -> Place:
    first = lines[start]
    number, title = split_number(joined(lines[start:end]))
    heading = Heading(number, title, 0, first.page, size=first.size, bold=first.bold)
    return Place(heading, start, end)


def _is_title(lines: Sequence[Line]) -> bool:
    title = joined(lines)
    sentence = title.endswith(".") and len(title.split()) > _WORDY
    return any(ch.isalpha() for ch in title) and not sentence


def _without_title_page(places: Sequence[Place], end: int) -> list[Place]:
    """The headings without what stands before the first text and has neither text nor lower ones.

    What is left out so is no text of the heading before it either.
    """
    kept: list[Place] = []
    begun = False
    for at, place in enumerate(places):
        following = places[at + 1] if at + 1 < len(places) else None
        begun = begun or place.end < (following.start if following else end)
        if begun or (following and following.heading.level > place.heading.level):
            kept.append(place)
        elif kept:
            kept[-1] = replace(kept[-1], end=place.end)
    return kept
