"""The levels of headings that print none, from how they look beside those above them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from akkoord.agreement.numbering import depth, styles

# Sizes of type and indents are the same when they differ by less, in points.
_SAME_SIZE, _SAME_INDENT = 0.4, 4.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the contents page, the outline or the body prints it; `page` counts from 0."""

    number: str | None
    title: str
    level: int
    page: int
    indent: float = 0.0
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    bold: bool
    indent: float
    style: str
    depth: int
    since: int  # how many styles of number the document showed before this one


def levelled(headings: Sequence[Heading]) -> list[Heading]:
    """The same headings with their levels: a heading is one below the nearest weightier one."""
    above: list[_Look] = []
    found: list[Heading] = []
    for heading, look in zip(headings, _looks(headings), strict=True):
        while above and not _is_below(look, above[-1]):
            above.pop()
        above.append(look)
        found.append(replace(heading, level=len(above)))
    return found


def _looks(headings: Sequence[Heading]) -> list[_Look]:
    written = styles([heading.number for heading in headings])
    order = {style: since for since, style in enumerate(dict.fromkeys(filter(None, written)))}
    return [
        _Look(h.size, h.bold, h.indent, style, depth(h.number), order.get(style, 0))
        for h, style in zip(headings, written, strict=True)
    ]


def _is_below(look: _Look, upper: _Look) -> bool:
    """Whether a heading of this look stands under one of the upper look.

    Size of type tells first, then the depth of numbers like 1.2.1, bold type, the indent, and of
    two ways to number that which came first.
    """
    if abs(look.size - upper.size) > _SAME_SIZE:
        return look.size < upper.size
    if look.style == upper.style == "1" and look.depth != upper.depth:
        return look.depth > upper.depth
    if look.style and look.style == upper.style:
        return False
    if look.bold != upper.bold:
        return upper.bold
    if abs(look.indent - upper.indent) > _SAME_INDENT:
        return look.indent > upper.indent
    return bool(look.style and upper.style) and look.since > upper.since
