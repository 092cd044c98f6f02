"""Lists: sentences that are items under another one, as under "We will:"."""

import re
from collections.abc import Iterator, Sequence

BULLET = re.compile(r"[•▪●■–—\-*]\s+")


def leads(sentences: Sequence[str]) -> Iterator[int | None]:
    """For each sentence the place of the one it is listed under, None when it is in no list."""
    lead: int | None = None
    previous = ""
    for at, text in enumerate(sentences):
        if lead is not None and not _is_item(text, previous):
            lead = None
        yield lead
        lead = at if text.endswith(":") else lead
        previous = text


def _is_item(text: str, previous: str) -> bool:
    return BULLET.match(text) is not None or text.endswith(";") or previous.endswith(";")
