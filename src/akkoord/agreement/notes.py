"""Footnotes: told from the text, and brought to where their mark stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from akkoord.agreement.lines import Line

# Type below this share of the body's is a note; a little smaller is one at the foot of its column.
_NOTE, _SMALLER = 0.75, 0.95
NOTE_MARK = re.compile(r"^(\d{1,3}|[*†])[.)]?\s")


def notes_in_place(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines, with notes known as such and following the line that holds their mark.

    Notes are of much smaller type than the text, whose `size` is given, or of somewhat smaller
    type when their mark is on their page or the one before; others stay where they are printed.
    """
    flow: list[Line] = []
    for group in _groups(lines, size):
        small = 0 < group[0].size < _NOTE * size
        smaller = 0 < group[0].size < _SMALLER * size and _is_lowest(group[-1], lines)
        home = _home(group[0], flow) if small or smaller else None
        note = small or home is not None
        at = len(flow) if home is None else home
        flow[at:at] = [replace(line, note=note) for line in group]
    return flow


def _groups(lines: Sequence[Line], size: float) -> Iterator[list[Line]]:
    """Lines one by one, but those of small type together, up to the next mark."""
    group: list[Line] = []
    for line in lines:
        goes_on = group and line.page == group[-1].page and line.size == group[-1].size
        if not (goes_on and line.size < _SMALLER * size) or NOTE_MARK.match(line.text):
            if group:
                yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_lowest(last: Line, lines: Sequence[Line]) -> bool:
    """Whether nothing of larger type stands below a line in its column."""
    return not any(
        line.page == last.page
        and line.size > last.size
        and line.base < last.base
        and line.left < last.right
        and last.left < line.right
        for line in lines
    )


def _home(first: Line, flow: Sequence[Line]) -> int | None:
    """Where a note belongs that opens with this line: after the line that holds its mark."""
    mark = NOTE_MARK.match(first.text)
    for at in reversed(range(len(flow))):
        if mark is None or flow[at].page < first.page - 1:
            return None
        if mark[1] in flow[at].marks:
            return at + 1
    return None
