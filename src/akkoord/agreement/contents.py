"""The printed contents page: the skeleton of an agreement that has one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akkoord.agreement.lines import Line

# A contents page has at least so many lines that end in a page number.
_FEWEST_ENTRIES = 5
# Contents stand in the first part of a document, or in its last pages.
_FRONT = 0.25
_ENTRY = re.compile(r"^(?P<text>\S.*?)[\s.·…_]*?(?P<page>\d{1,3})$")
NUMBER = re.compile(r"^(?P<number>(?:\d+(?:\.\d+)*|[IVXLC]+(?=[.)\s])|[A-Z](?=[.)]))[.)]?)(?:\s*[—–:-])?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the contents page (or the body) prints it; `page` counts from 0."""

    number: str | None
    title: str
    level: int
    page: int
    indent: float = 0.0
    size: float = 0.0


def split_number(text: str) -> tuple[str | None, str]:
    """"1.2 Kwaliteit" -> ("1.2", "Kwaliteit")."""
    match = NUMBER.match(text)
    if match is None:
        return None, text
    return match["number"].rstrip(".)"), text[match.end() :]


def contents_pages(pages: Sequence[Sequence[Line]]) -> list[int]:
    """The run of pages that make up the printed contents, by what most of their lines look like."""
    front = range(max(int(len(pages) * _FRONT), min(len(pages), 4)))
    found: list[int] = []
    for number in front:
        if _is_contents(pages[number]):
            found.append(number)
        elif found:
            break
    return found


def printed_contents(pages: Sequence[Sequence[Line]], shift: int) -> list[Heading]:
    """The headings of the printed contents with their levels; `shift` as `layout.page_shift`."""
    entries: list[Heading] = []
    for number in contents_pages(pages):
        entries.extend(_entries(pages[number], shift))
    return _levelled(_sensible(entries, len(pages)))


def _is_contents(page: Sequence[Line]) -> bool:
    numbers = [int(match["page"]) for line in page if (match := _ENTRY.match(line.text))]
    rising = sum(1 for a, b in zip(numbers, numbers[1:], strict=False) if b >= a)
    return (
        len(numbers) >= _FEWEST_ENTRIES
        and len(numbers) >= 0.5 * len(page)
        and rising >= 0.8 * (len(numbers) - 1)
    )


def _entries(page: Sequence[Line], shift: int) -> Iterator[Heading]:
    """Entries of one page; one that runs over several lines ends at the line with the number."""
    begun: list[Line] = []
    right = max(line.right for line in page)
    for line in page:
        match = _ENTRY.match(line.text)
        if match is None or line.right < right - 30:
            begun = [*begun, line] if not begun or _goes_on(begun[-1], line) else [line]
            continue
        if begun and not _goes_on(begun[-1], line):
            begun = []
        first = begun[0] if begun else line
        text = " ".join([part.text for part in begun] + [match["text"]])
        number, title = split_number(" ".join(text.split()))
        yield Heading(number, title, 0, int(match["page"]) - shift, first.left, first.size)
        begun = []


def _goes_on(begun: Line, line: Line) -> bool:
    """Whether a line continues the entry begun above it: same type, near, with no number."""
    near = 0 < begun.bottom - line.bottom < 2 * max(begun.size, line.size)
    return near and line.size == begun.size and split_number(line.text)[0] is None


def _sensible(entries: Sequence[Heading], page_count: int) -> list[Heading]:
    return [entry for entry in entries if entry.title.strip() and 0 <= entry.page < page_count]


def _levelled(entries: Sequence[Heading]) -> list[Heading]:
    """Levels from the look of entries: the first look of all is the top, and a look that is new
    under an entry is one level below it. A look is the size of type and the depth of numbering."""
    levels: dict[tuple[float, int], int] = {}
    levelled: list[Heading] = []
    for entry in entries:
        look = (entry.size, entry.number.count(".") + 1 if entry.number else 0)
        if look not in levels:
            levels[look] = levelled[-1].level + 1 if levelled else 1
        levelled.append(replace(entry, level=levels[look]))
    return levelled
