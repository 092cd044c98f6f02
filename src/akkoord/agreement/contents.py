"""The printed contents page: the skeleton of an agreement that has one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akkoord.agreement.levels import Heading, levelled
from akkoord.agreement.lines import Line
from akkoord.agreement.numbering import roman, split_number

Pages = Sequence[Sequence[Line]]

# A contents page has at least so many lines that end in a page number.
_FEWEST_ENTRIES = 5
# And so many of the lines from the first to the last of them.
_DENSE = 0.45
# Contents stand in the first part of a document, or else in its last.
_FRONT, _BACK = 0.25, 0.1
# Page numbers of a contents page end so near to its right edge, in points.
_EDGE = 30.0
# An entry has at most so many lines.
_LONGEST = 4
# So many lines beside the contents are text.
_PARAGRAPH = 4
_ENTRY = re.compile(
    r"^(?P<text>\S.*?)[\s.·…_]*(?:(?P<page>\d{1,3})|(?<=[\s.·…_])(?P<roman>[ivxl]{1,7}))$"
)


def contents_pages(pages: Pages) -> list[int]:
    """The run of pages that make up the printed contents, by what their lines look like."""
    front = max(int(len(pages) * _FRONT), min(len(pages), 4))
    back = max(front, int(len(pages) * (1 - _BACK)) - 1)
    return _run(pages, range(front)) or _run(pages, range(back, len(pages)))


def printed_contents(pages: Pages, shift: int) -> list[Heading]:
    """The headings of the printed contents with their levels; `shift` as `layout.page_shift`."""
    entries = [
        _entry(lines, shift, max(line.right for line in pages[number]))
        for number in contents_pages(pages)
        for lines in _entries(pages[number])
    ]
    return levelled([entry for entry in entries if 0 <= entry.page < len(pages)])


def without_contents(pages: Pages) -> list[list[Line]]:
    """The pages without the printed contents; what else stands on its pages stays."""
    skip = set(contents_pages(pages))
    return [_rest(page) if n in skip else list(page) for n, page in enumerate(pages)]


def _rest(page: Sequence[Line]) -> list[Line]:
    """What is on a contents page beside it: nothing, or at least a paragraph."""
    used = {id(line) for entry in _entries(page) for line in entry}
    first = next(at for at, line in enumerate(page) if id(line) in used)
    headed = first and (page[first - 1].size > page[first].size or page[first - 1].bold)
    title = {first - 1} if headed else set()
    rest = [line for at, line in enumerate(page) if id(line) not in used and at not in title]
    return rest if len(rest) >= _PARAGRAPH else []


def _run(pages: Pages, numbers: range) -> list[int]:
    found: list[int] = []
    for number in numbers:
        if _is_contents(pages[number]):
            found.append(number)
        elif found:
            break
    return found


def _is_contents(page: Sequence[Line]) -> bool:
    """Whether page numbers that rise close many lines of some stretch of the page."""
    entries = list(_entries(page))
    numbers = [int(m["page"]) for e in entries if (m := _ENTRY.match(e[-1].text)) and m["page"]]
    rising = sum(1 for a, b in pairwise(numbers) if b >= a)
    return (
        len(numbers) >= _FEWEST_ENTRIES
        and len(entries) >= _DENSE * _stretch(page, entries)
        and rising >= 0.8 * (len(numbers) - 1)
    )


def _stretch(page: Sequence[Line], entries: Sequence[Sequence[Line]]) -> int:
    """How many lines there are from the first entry to the last."""
    at = {id(line): number for number, line in enumerate(page)}
    return at[id(entries[-1][-1])] - at[id(entries[0][0])] + 1


def _entries(page: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each entry; one that runs over several ends at the line with the number."""
    begun: list[Line] = []
    right = max((line.right for line in page), default=0.0)
    for line in page:
        if begun and not _goes_on(begun[-1], line):
            begun = []
        begun.append(line)
        if _ENTRY.match(line.text) and line.right >= right - _EDGE:
            if len(begun) <= _LONGEST:
                yield begun
            begun = []


def _entry(lines: Sequence[Line], shift: int, right: float) -> Heading:
    """The heading that an entry names; `right` is the edge of its page."""
    match = _ENTRY.match(lines[-1].text)
    assert match is not None
    text = " ".join([*(line.text for line in lines[:-1]), match["text"]])
    number, title = split_number(" ".join(text.split()))
    page = int(match["page"]) - shift if match["page"] else roman(match["roman"]) - 1
    first = lines[0]
    # From the right edge, for left and right pages may have other margins.
    return Heading(number, title, 0, page, first.left - right, first.size, first.bold)


def _goes_on(begun: Line, line: Line) -> bool:
    """Whether a line continues the entry begun above it: same type, near, with no number."""
    if begun.text.endswith("."):
        return False
    near = 0 < begun.base - line.base < 2 * max(begun.size, line.size)
    return near and line.size == begun.size and split_number(line.text)[0] is None
