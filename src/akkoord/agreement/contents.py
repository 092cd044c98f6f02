"""The printed contents page: the skeleton of an agreement that has one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akkoord.agreement.levels import Heading, levelled
from akkoord.agreement.lines import Line
from akkoord.agreement.numbering import split_number

# A contents page has at least so many lines that end in a page number.
_FEWEST_ENTRIES = 5
# Contents stand in the first part of a document, or else in its last.
_FRONT, _BACK = 0.25, 0.1
# Page numbers of a contents page end so near to its right edge, in points.
_EDGE = 30.0
_ENTRY = re.compile(
    r"^(?P<text>\S.*?)[\s.·…_]*(?:(?P<page>\d{1,3})|(?<=[\s.·…_])(?P<roman>[ivxl]{1,7}))$"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def contents_pages(pages: Sequence[Sequence[Line]]) -> list[int]:
    """The run of pages that make up the printed contents, by what most of their lines look like."""
    front = max(int(len(pages) * _FRONT), min(len(pages), 4))
    back = max(front, int(len(pages) * (1 - _BACK)) - 1)
    return _run(pages, range(front)) or _run(pages, range(back, len(pages)))


def printed_contents(pages: Sequence[Sequence[Line]], shift: int) -> list[Heading]:
    """The headings of the printed contents with their levels; `shift` as `layout.page_shift`."""
    entries: list[Heading] = []
    for number in contents_pages(pages):
        entries.extend(_entries(pages[number], shift))
    return levelled([entry for entry in entries if 0 <= entry.page < len(pages)])


def _run(pages: Sequence[Sequence[Line]], numbers: range) -> list[int]:
    found: list[int] = []
    for number in numbers:
        if _is_contents(pages[number]):
            found.append(number)
        elif found:
            break
    return found


def _is_contents(page: Sequence[Line]) -> bool:
    entries = [match for line in page if (match := _ENTRY.match(line.text))]
    numbers = [int(match["page"]) for match in entries if match["page"]]
    rising = sum(1 for a, b in pairwise(numbers) if b >= a)
    return (
        len(numbers) >= _FEWEST_ENTRIES
        and len(entries) >= 0.5 * len(page)
        and rising >= 0.8 * (len(numbers) - 1)
    )


def _entries(page: Sequence[Line], shift: int) -> Iterator[Heading]:
    """Entries of one page; one that runs over several lines ends at the line with the number."""
    begun: list[Line] = []
    right = max(line.right for line in page)
    for line in page:
        if begun and not _goes_on(begun[-1], line):
            begun = []
        match = _ENTRY.match(line.text)
        if match is None or line.right < right - _EDGE:
            begun.append(line)
            continue
        text = " ".join([*(part.text for part in begun), match["text"]])
        yield _entry(text, _page(match, shift), (begun or [line])[0], right)
        begun = []


def _entry(text: str, page: int, line: Line, right: float) -> Heading:
    number, title = split_number(" ".join(text.split()))
    # From the right edge, for left and right pages may have other margins.
    return Heading(number, title, 0, page, line.left - right, line.size, line.bold)


def _page(match: re.Match[str], shift: int) -> int:
    """The index of the page that an entry names; Roman numbers count from the cover."""
    return int(match["page"]) - shift if match["page"] else _roman(match["roman"]) - 1


def _roman(number: str) -> int:
    """ "xiv" -> 14."""
    values = [_ROMAN[letter] for letter in number]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def _goes_on(begun: Line, line: Line) -> bool:
    """Whether a line continues the entry begun above it: same type, near, with no number."""
    near = 0 < begun.bottom - line.bottom < 2 * max(begun.size, line.size)
    return near and line.size == begun.size and split_number(line.text)[0] is None
