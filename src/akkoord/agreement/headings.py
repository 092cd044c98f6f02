"""Where the headings stand in the body: of a contents page, an outline, or by their own look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from akkoord.agreement.contents import Heading, split_number
from akkoord.agreement.layout import body_size
from akkoord.agreement.lines import HYPHEN, Line

# A heading runs over at most so many lines.
_LONGEST = 8
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
    places: list[Place] = []
    after = 0
    for heading in headings:
        found = _best_place(heading, lines, after)
        if found is not None:
            places.append(found)
            after = found.end
    return places


def by_look(lines: Sequence[Line]) -> list[Place]:
    """Headings told by larger or bolder type alone, or by a number before them.

    Sizes above that of the body are levels, the largest the first; below them come bold lines
    that open with a number, by the depth of the number.
    """
    size = body_size(lines)
    places: list[Place] = []
    for start, end in _blocks(lines, size):
        number, title = split_number(_joined(lines[start:end]))
        if any(ch.isalpha() for ch in title):
            look = Heading(number, title, 0, lines[start].page, size=lines[start].size)
            places.append(Place(look, start, end))
    return _by_size(places)


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
        if end - start <= _LONGEST:
            yield start, end
        start = end


def _is_heading_type(line: Line, size: float) -> bool:
    numbered = split_number(line.text)[0] is not None
    return line.size > 1.1 * size or (line.bold and line.size >= size and numbered)


def _same_heading(line: Line, previous: Line) -> bool:
    same_type = line.size == previous.size and line.bold == previous.bold
    near = 0 < previous.bottom - line.bottom < 2.2 * line.size and line.page == previous.page
    bare_number = split_number(previous.text + " x")[1] == "x"
    return same_type and near and (bare_number or split_number(line.text)[0] is None)


def _by_size(places: Sequence[Place]) -> list[Place]:
    """Levels by size of type, then by depth of number within one size."""
    looks = sorted(
        {(-p.heading.size, _depth(p.heading)) for p in places},
    )
    levels = {look: level for level, look in enumerate(looks, 1)}
    return [
        replace(p, heading=replace(p.heading, level=levels[-p.heading.size, _depth(p.heading)]))
        for p in places
    ]


def _depth(heading: Heading) -> int:
    return heading.number.count(".") if heading.number else 0


def _best_place(heading: Heading, lines: Sequence[Line], after: int) -> Place | None:
    wanted = _key((heading.number or "") + heading.title)
    bare = _key(heading.title)
    best: tuple[float, Place] | None = None
    for start in range(after, len(lines)):
        off = lines[start].page - heading.page
        if off > _OFF:
            break
        if off < -_OFF:
            continue
        for end in range(start + 1, min(start + _LONGEST, len(lines)) + 1):
            key = _key(_joined(lines[start:end]))
            if len(key) > len(wanted) + 6 or (best and best[0] >= 1.9):
                break
            score = _likeness(key, wanted, bare)
            if score and (best is None or score > best[0]):
                best = score, Place(_as_printed(heading, lines[start]), start, end)
    return best[1] if best else None


def _likeness(key: str, wanted: str, bare: str) -> float:
    """2 for number and title, 1.8 for the title alone, less for what is nearly so; 0 for neither."""
    if key == wanted:
        return 2.0
    if key == bare:
        return 1.8
    if abs(len(key) - len(wanted)) > 0.2 * len(wanted):
        return 0.0
    ratio = SequenceMatcher(None, key, wanted, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _as_printed(heading: Heading, line: Line) -> Heading:
    return replace(heading, page=line.page)


def _joined(lines: Sequence[Line]) -> str:
    text = " ".join(line.text for line in lines)
    return " ".join(text.replace(f"{HYPHEN} ", "").replace(HYPHEN, "").split())


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()
