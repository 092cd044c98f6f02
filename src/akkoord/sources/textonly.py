"""Records of which only an id and the running text survived.

The text holds the title, a space, the long title, two spaces and the body; without a long title
three spaces stand between title and body, and without a body the title stands alone. Nothing says
when or by whom it was decided.
"""

import re

from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import body, identifier, line, parts
from akkoord.sources.formats import Row

_GAP = re.compile(r" {2,}")


def matches(row: Row) -> bool:
    """Whether a row has an id and a text and nothing else."""
    return set(row) == {"id", "text"}


def decision(row: Row, government: Government) -> Decision:
    """An undated decision without link; raises RecordError when the record lacks an id."""
    head, gap, rest = _cut(" ".join(parts(row["text"])).strip())
    title, subtitle = _split(line(head), government) if len(gap) == 2 else (line(head), "")
    if not title:
        raise RecordError("has no text")
    return Decision(
        id=identifier(row["id"]), title=title, subtitle=subtitle, text=body(rest, government)
    )


def _cut(text: str) -> tuple[str, str, str]:
    """What stands before the first run of spaces, the run, and what stands after it."""
    gap = _GAP.search(text)
    return (text[: gap.start()], gap[0], text[gap.end() :]) if gap else (text, "", "")


def _split(head: str, government: Government) -> tuple[str, str]:
    """Short and long title; the long one opens with a formal word, as "Ontwerpbesluit van".

    Where no such word follows the first, the two cannot be told apart and stay together.
    """
    openings = government.formal_opening.finditer(head) if government.formal_opening else ()
    start = next((found.start() for found in openings if head[: found.start()].endswith(" ")), None)
    return (head, "") if start is None else (head[: start - 1], head[start:])
