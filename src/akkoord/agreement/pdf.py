"""An agreement in PDF."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from akkoord.agreement import headings
from akkoord.agreement.contents import Heading, contents_pages, printed_contents, split_number
from akkoord.agreement.headings import Place
from akkoord.agreement.layout import Typesetter, page_shift, without_furniture
from akkoord.agreement.lines import Line, outline, read_lines
from akkoord.agreement.tree import Block

# Fewer headings found than this share of those announced, and the skeleton is not trusted.
_TRUSTED = 0.6


def blocks(path: Path) -> list[Block]:
    """The headings of a PDF with their texts.

    The skeleton is the outline of the PDF, else its printed contents page, else its larger or
    numbered headings. Raises DocumentError when the PDF cannot be read or has no text.
    """
    printed = read_lines(path)
    pages = without_furniture(printed)
    skip = set(contents_pages(pages))
    lines = list(chain.from_iterable(p for n, p in enumerate(pages) if n not in skip))
    places = _places(path, pages, page_shift(printed), lines)
    typesetter = Typesetter(pages)
    ends = [place.start for place in places[1:]] + [len(lines)]
    return [
        _block(place, lines[place.end : end], typesetter)
        for place, end in zip(places, ends, strict=True)
    ]


def _places(
    path: Path, pages: Sequence[Sequence[Line]], shift: int, lines: Sequence[Line]
) -> list[Place]:
    for skeleton in (_outlined(path), printed_contents(pages, shift)):
        found = headings.locate(skeleton, lines)
        if skeleton and len(found) >= _TRUSTED * len(skeleton):
            return found
    return headings.by_look(lines)


def _outlined(path: Path) -> list[Heading]:
    return [
        Heading(*split_number(title), level=level, page=page) for level, title, page in outline(path)
    ]


def _block(place: Place, lines: Sequence[Line], typesetter: Typesetter) -> Block:
    last = lines[-1].page if lines else place.heading.page
    return Block(
        number=place.heading.number,
        title=place.heading.title,
        level=place.heading.level,
        text=typesetter.text(lines),
        page_start=place.heading.page + 1,
        page_end=last + 1,
    )
