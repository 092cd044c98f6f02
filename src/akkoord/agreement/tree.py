"""Headings and the text between them -> the tree of sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akkoord.records import Section, short_hash
from akkoord.text.words import fold

_SLUG = 48


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the text up to the next one; pages count from 1, None without pages."""

    number: str | None
    title: str
    level: int
    text: str
    page_start: int | None = None
    page_end: int | None = None


def sections(blocks: Sequence[Block]) -> list[Section]:
    """The sections in reading order. Levels are made gapless: a child is one below its parent."""
    found: list[Section] = []
    above: list[tuple[int, str]] = []
    taken: dict[str, int] = {}
    for block in blocks:
        above = [entry for entry in above if entry[0] < block.level]
        label = f"{block.number} {block.title}" if block.number else block.title
        above.append((block.level, label))
        path = tuple(entry[1] for entry in above)
        found.append(_section(block, path, taken))
    return found


def _section(block: Block, path: tuple[str, ...], taken: dict[str, int]) -> Section:
    id = f"{_slug(path[-1])}-{short_hash(*path)[:6]}"
    taken[id] = taken.get(id, 0) + 1
    return Section(
        id=id if taken[id] == 1 else f"{id}-{taken[id]}",
        number=block.number,
        title=block.title,
        path=path,
        level=len(path),
        text=block.text,
        page_start=block.page_start,
        page_end=block.page_end,
    )


def _slug(label: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-")
    return words if len(words) <= _SLUG else words[: _SLUG + 1].rsplit("-", 1)[0].strip("-")
