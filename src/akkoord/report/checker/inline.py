"""A run of inline Markdown -> its text without citations, and where each citation stood."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from akkoord.report.checker.citations import marks

_NUMBER = re.compile(r"\s*\[?\s*\^?(\d{1,3})\s*\]?\s*")
_FOLD = re.compile(r"<(/?details)\b", re.IGNORECASE)
_BREAKS = {"softbreak", "hardbreak"}
# What may follow a citation without a space between it and the word before.
_CLOSING = ".,;:!?…)]»”’\"'"


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as written: its number, its link, or both."""

    number: int | None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A citation and the place in the text at which it stood."""

    at: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class Flow:
    """Inline text as a reader sees it; see `Passage`. `bold` when all its words are."""

    text: str
    source: str
    anchors: tuple[Anchor, ...] = ()
    breaks: tuple[int, ...] = ()
    folds: tuple[str, ...] = ()
    bold: bool = False
    line: int = 0

    @classmethod
    def joined(cls, flows: Sequence["Flow"]) -> "Flow":
        """Several on one line, parted by a semicolon."""
        text, anchors = "", list[Anchor]()
        for flow in flows:
            text = f"{text}; {flow.text}" if text and flow.text else text or flow.text
            start = len(text) - len(flow.text)
            anchors.extend(Anchor(start + anchor.at, anchor.citation) for anchor in flow.anchors)
        return cls(text, "; ".join(flow.source for flow in flows), tuple(anchors))


@dataclass(frozen=True, slots=True)
class _Link:
    start: int
    end: int
    address: str
    is_number: bool


def flow(tokens: Iterable[Token], language: str) -> Flow:
    """Read a run of inline tokens."""
    collector = _Collector()
    for token in tokens:
        collector.take(token)
    return _without_marks(collector, language)


class _Collector:
    """Gathers the text of tokens, with the links and line breaks in it."""

    def __init__(self) -> None:
        self.text = ""
        self.links: list[_Link] = []
        self.breaks: list[int] = []
        self.folds: list[str] = []
        self.plain_words = False
        self.has_bold = False
        self._address = ""
        self._from = 0
        self._bold = 0

    def take(self, token: Token) -> None:
        if token.type in _BREAKS:
            self.text += " "
            self.breaks.append(len(self.text))
        elif token.type == "link_open":
            self._address, self._from = str(token.attrs.get("href", "")), len(self.text)
        elif token.type == "link_close":
            self._close_link()
        elif token.type == "html_inline":
            self.folds.extend(tag.lower() for tag in _FOLD.findall(token.content))
        elif token.tag == "strong":
            self._bold += token.nesting
        elif token.type in {"text", "code_inline"}:
            self._write(token.content)

    def _write(self, words: str) -> None:
        self.text += words
        if any(ch.isalpha() for ch in words):
            self.has_bold |= self._bold > 0
            self.plain_words |= self._bold == 0

    def _close_link(self) -> None:
        """A link whose words are a number is a citation, in brackets or not."""
        number = _NUMBER.fullmatch(self.text[self._from :])
        if number:
            before = self.text[: self._from]
            inner = number[1] if before.endswith("[") else f"[{number[1]}]"
            self.text = before + inner
        self.links.append(_Link(self._from, len(self.text), self._address, number is not None))


def _without_marks(read: _Collector, language: str) -> Flow:
    source = read.text
    text, at = "", 0
    anchors: list[Anchor] = []
    moved: list[tuple[int, int]] = []
    for mark in marks(source, language):
        text = (text + source[at : mark.start]).rstrip()
        link = _link_of(mark.start, mark.end, read.links)
        anchors.extend(Anchor(len(text), Citation(number, link)) for number in mark.numbers)
        at = mark.end
        if source[at : at + 1] not in {"", " ", "[", *_CLOSING}:
            text += " "
        moved.append((at, len(text)))
    text += source[at:]
    anchors.extend(_worded(read.links, moved))
    return Flow(
        text=text.strip(),
        source=source.strip(),
        anchors=tuple(sorted(_shifted(anchors, text), key=lambda anchor: anchor.at)),
        breaks=tuple(_moved(at, moved) for at in read.breaks),
        folds=tuple(read.folds),
        bold=read.has_bold and not read.plain_words,
    )


def _link_of(start: int, end: int, links: list[_Link]) -> str | None:
    return next((link.address for link in links if link.start < end and start < link.end), None)


def _worded(links: list[_Link], moved: list[tuple[int, int]]) -> Iterable[Anchor]:
    for link in links:
        if not link.is_number:
            yield Anchor(_moved(link.end, moved), Citation(None, link.address))


def _shifted(anchors: list[Anchor], text: str) -> Iterable[Anchor]:
    lead = len(text) - len(text.lstrip())
    return (Anchor(max(anchor.at - lead, 0), anchor.citation) for anchor in anchors)


def _moved(at: int, moved: list[tuple[int, int]]) -> int:
    """Where an offset of the source lies once the marks are gone."""
    shift = 0
    for before, after in moved:
        if before <= at:
            shift = after - before
    return at + shift
