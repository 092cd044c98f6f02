"""Headings told by their look alone: larger type, or a number before them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from akkoord.agreement.headings import LONGEST, Place
from akkoord.agreement.layout import body_size, joined, pitch
from akkoord.agreement.levels import Heading, levelled
from akkoord.agreement.lines import Line
from akkoord.agreement.numbering import depth, split_number

# Longer than so many words and closed by a point it is a quotation or a lead, no heading.
_WORDY = 12
# A heading stands so many times the usual distance of lines away from the text.
_APART = 1.3
_SENTENCE_ENDS = (".", ";", ",", ":", "!")


def by_look(lines: Sequence[Line]) -> list[Place]:
    """Headings of larger type than the text, or bold with a number; else those with a number alone.

    Larger type is a higher level; in one size of type numbers tell the level.
    """
    return _by_type(lines) or _by_number(lines)


def _by_type(lines: Sequence[Line]) -> list[Place]:
    size = body_size(lines)
    places = [_place(lines, start, end) for start, end in _blocks(lines, size)]
    headings = [place for place in places if _is_title(place.heading.title)]
    return _with_levels(list(_without_title_page(headings, len(lines))))


def _by_number(lines: Sequence[Line]) -> list[Place]:
    """Lines that stand apart, open with the number that is next, and are no sentence."""
    step = pitch(lines)
    places: list[Place] = []
    numbers: list[str] = []
    for at, line in enumerate(lines):
        number, title = split_number(line.text)
        if number is None or not _stands_apart(lines, at, step) or title.endswith(_SENTENCE_ENDS):
            continue
        if title[0].isupper() and _is_next(number, numbers):
            numbers.append(number)
            places.append(_place(lines, at, at + 1))
    return _with_levels(
        [replace(p, heading=replace(p.heading, size=0, bold=False)) for p in places]
    )


def _place(lines: Sequence[Line], start: int, end: int) -> Place:
    first = lines[start]
    number, title = split_number(joined(lines[start:end]))
    heading = Heading(number, title, 0, first.page, size=first.size, bold=first.bold)
    return Place(heading, start, end)


def _is_title(title: str) -> bool:
    words = len(title.split())
    return any(ch.isalpha() for ch in title) and not (title.endswith(".") and words > _WORDY)


def _without_title_page(places: Sequence[Place], end: int) -> Iterator[Place]:
    """Of what stands before the first text, only the headings that text or lower ones follow."""
    begun = False
    for place, following in pairwise([*places, None]):
        assert place is not None
        begun = begun or place.end < (following.start if following else end)
        lower = following is not None and following.heading.size < place.heading.size
        if begun or lower:
            yield place


def _blocks(lines: Sequence[Line], size: float) -> Iterator[tuple[int, int]]:
    """Runs of lines of one heading-like type."""
    start = 0
    while start < len(lines):
        end = start + 1
        if not _is_heading_type(lines[start], size):
            start = end
            continue
        while end < len(lines) and _same_heading(lines[end], lines[end - 1]):
            end += 1
        if end - start <= LONGEST:
            yield start, end
        start = end


def _is_heading_type(line: Line, size: float) -> bool:
    numbered = split_number(line.text)[0] is not None
    return line.size > 1.1 * size or (line.bold and line.size >= size and numbered)


def _same_heading(line: Line, previous: Line) -> bool:
    same_type = line.size == previous.size and line.bold == previous.bold
    near = 0 < previous.bottom - line.bottom < 2.2 * line.size and line.page == previous.page
    bare_number = split_number(f"{previous.text} x")[1] == "x"
    return same_type and near and (bare_number or split_number(line.text)[0] is None)


def _stands_apart(lines: Sequence[Line], at: int, step: float) -> bool:
    """Whether there is white above and below a line, or it opens or closes a column."""
    around = lines[max(at - 1, 0) : at + 2]
    return all(
        not 0 < upper.bottom - lower.bottom <= _APART * step or upper.page != lower.page
        for upper, lower in pairwise(around)
    )


def _is_next(number: str, before: Sequence[str]) -> bool:
    """Whether a number goes on where the numbers before it are: 1.2 or 1.1.1 or 2 after 1.1."""
    if number in before:
        return False
    head, _, last = number.rpartition(".")
    if last in {"1", "I", "A"}:
        return not head or head in before
    earlier = [n for n in before if depth(n) == depth(number) and n.rpartition(".")[0] == head]
    return bool(earlier)


def _with_levels(places: Sequence[Place]) -> list[Place]:
    headings = levelled([place.heading for place in places])
    return [replace(p, heading=heading) for p, heading in zip(places, headings, strict=True)]
