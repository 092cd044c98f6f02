"""Records of which only an id and the running text survived.

The text holds title and long title, two spaces, and the body; nothing says when or by whom.
"""

import re
from collections.abc import Mapping

from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import identifier
from akkoord.sources.formats import Row
from akkoord.sources.jsonapi import without_noise
from akkoord.text.clean import clean, one_line


def matches(row: Row) -> bool:
    """Whether a row has an id and a text and nothing else."""
    return set(row) == {"id", "text"}


def decision(row: Row, government: Government, mapping: Mapping[str, str]) -> Decision:
    """An undated decision without link; raises RecordError when the record lacks an id."""
    head, _, body = str(row["text"] or "").partition("  ")
    title, subtitle = _split(one_line(head), government)
    return Decision(
        id=identifier(row.get("id")),
        title=title,
        subtitle=subtitle,
        text=without_noise(clean(body), government),
        source=f"textonly:{row['source']}",
    )


def _split(head: str, government: Government) -> tuple[str, str]:
    """Short and long title; the long one opens with a formal word, as "Ontwerpbesluit van"."""
    start = re.search(rf"(?<=\S )(?:{government.formal_opening})", head)
    if not government.formal_opening or start is None:
        return head, ""
    return head[: start.start()].strip(), head[start.start() :]
