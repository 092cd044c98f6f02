"""Headings and the text between them -> the tree of sections."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from akkoord.agreement.numbering import split_number
from akkoord.records import Section, short_hash
from akkoord.text.words import fold

Piece = tuple[int, str]

_SLUG = 48
_CALL = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the text up to the next one; pages count from 1, None without pages."""

    number: str | None
    title: str
    level: int
    text: str
    page_start: int | None = None
    page_end: int | None = None


def gathered(pieces: Iterable[Piece], notes: Mapping[str, str]) -> list[Block]:
    """The headings with the paragraphs up to the next one, then the footnotes these call for.

    A piece is the level of a heading or 0, and a text; `[^mark]` in it calls for a footnote.
    What comes before the first heading belongs to none and is left out.
    """
    found: list[tuple[Block, list[str], list[str]]] = []
    for level, raw in pieces:
        called = [mark for mark in _CALL.findall(raw) if mark in notes]
        text = " ".join(_CALL.sub(lambda m: "" if m[1] in notes else m[0], raw).split())
        if level and text:
            found.append((Block(*split_number(text), level, ""), [], called))
        elif text and found:
            found[-1][1].append(text)
            found[-1][2].extend(called)
    return [
        replace(block, text="\n\n".join([*texts, *(f"{mark}. {notes[mark]}" for mark in called)]))
        for block, texts, called in found
    ]


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
