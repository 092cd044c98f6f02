"""An agreement in PDF."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from akkoord.agreement.contents import printed_contents, without_contents
from akkoord.agreement.headings import Place, locate
from akkoord.agreement.layout import Typesetter, page_shift, without_furniture
from akkoord.agreement.levels import Heading
from akkoord.agreement.lines import Line, outline, read_lines
from akkoord.agreement.look import by_look
from akkoord.agreement.notes import notes_in_place
from akkoord.agreement.numbering import split_number
from akkoord.agreement.tree import Block

# Fewer headings found than this share of those announced, and the skeleton is not trusted.
_TRUSTED = 0.6


def blocks(path: Path) -> list[Block]:
    """The headings of a PDF with their texts.

    The skeleton is the outline of the PDF or its printed contents page, whichever has more of the
    headings of the body, else the headings of larger type or with a number. Raises DocumentError
    when the PDF cannot be read or has no text.
    """
    printed = read_lines(path)
    pages = without_furniture(printed)
    typesetter = Typesetter(pages)
    flow = chain.from_iterable(without_contents(pages))
    lines = notes_in_place(list(flow), typesetter.size)
    places = _places(path, pages, page_shift(printed), lines)
    starts = [*(place.start for place in places), len(lines)]
    return [
        _block(place, lines[place.end : end], typesetter)
        for place, end in zip(places, starts[1:], strict=True)
    ]


def _places(
    path: Path, pages: Sequence[Sequence[Line]], shift: int, lines: Sequence[Line]
) -> list[Place]:
    skeletons = (_outlined(path), printed_contents(pages, shift))
    found = [locate(skeleton, lines) for skeleton in skeletons]
    trusted = [
        places
        for places, skeleton in zip(found, skeletons, strict=True)
        if places and len(places) >= _TRUSTED * len(skeleton)
    ]
    return max(trusted, key=len) if trusted else by_look(lines)


def _outlined(path: Path) -> list[Heading]:
    return [
        Heading(*split_number(title), level=level, page=page)
        for level, title, page in outline(path)
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
