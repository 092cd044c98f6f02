"""Markdown -> passages: what stands in one paragraph, bullet, quotation, row or heading.

markdown-it tells the blocks. HTML within is read for what folds (`<details>`, `<summary>`) and
for its paragraphs; the rest of it is Markdown again, as writers of reports mean it. So is what
stands between fences: models like to hand over a whole report as code.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from akkoord.report.checker.inline import Anchor, Flow, flow


class Place(Enum):
    """Where a passage stands."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    QUOTATION = auto()


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text as a reader sees it, without its citations.

    `anchors` are the citations and where each stood; `source` is the text with its marks still
    in it. `line` counts from 1, `breaks` are the offsets at which its next lines begin. `fold`
    numbers the fold it is in, None outside; `number` is that of a numbered item; `level` that
    of a heading.
    """

    place: Place
    text: str
    source: str
    anchors: tuple[Anchor, ...]
    line: int
    breaks: tuple[int, ...] = ()
    fold: int | None = None
    number: int | None = None
    level: int = 0

    def line_at(self, offset: int) -> int:
        """The line on which a character of `text` stands."""
        return self.line + sum(start <= offset for start in self.breaks)


@dataclass(frozen=True, slots=True)
class Definition:
    """A link that Markdown defines apart: `[3]: http://…`."""

    label: str
    link: str
    line: int


def read(markdown: str, language: str) -> tuple[list[Passage], list[Definition]]:
    """The passages of a document in order, and the links defined apart."""
    reader = _Reader(language)
    reader.markdown(markdown, 0)
    return reader.passages, reader.definitions


def _parser() -> MarkdownIt:
    # Without indented code: reports indent what they fold, and have no code to show.
    return MarkdownIt("commonmark").enable("table").disable("code")


class _Reader:
    """Walks the blocks with what is open around them."""

    def __init__(self, language: str) -> None:
        self.passages: list[Passage] = []
        self.definitions: list[Definition] = []
        self._language = language
        self._parser = _parser()
        self._in_html = _parser().disable("html_block")
        self._folds = 0
        self._open_folds: list[int] = []
        self._open: list[Token] = []
        self._row: list[Flow] = []

    def markdown(self, text: str, line: int, in_html: bool = False) -> None:
        """Read Markdown that begins after so many lines; what is in HTML holds no block of it."""
        known: dict[str, dict[str, dict[str, object]]] = {}
        parser = self._in_html if in_html else self._parser
        for token in parser.parse(text, known):
            self._token(token, line)
        for label, defined in known.get("references", {}).items():
            self.definitions.append(Definition(label, str(defined["href"]), line + 1))

    def fold(self, tag: str) -> None:
        """Follow a tag that opens or closes a fold."""
        if tag == "details":
            self._folds += 1
            self._open_folds.append(self._folds)
        elif tag == "/details" and self._open_folds:
            self._open_folds.pop()

    def plain(self, text: str, line: int) -> None:
        """Read a paragraph of HTML; within a fold it is the agreement's, and holds no marks."""
        shown = " ".join(text.split())
        if shown and not self._open_folds:
            self.markdown(text, line - 1, in_html=True)
        elif shown:
            self._keep(Passage(Place.PARAGRAPH, shown, shown, (), line))

    def _token(self, token: Token, base: int) -> None:
        if token.type == "html_block":
            _Html(self, base + (token.map or [0])[0]).read(token.content)
        elif token.type == "fence":
            self.markdown(token.content, base + (token.map or [0])[0] + 1, in_html=True)
        elif token.type == "inline":
            self._inline(token, base)
        elif token.type == "tr_close":
            self._close_row(token)
        if token.nesting == 1:
            self._open.append(token)
        elif token.nesting == -1:
            self._open.pop()

    def _inline(self, token: Token, base: int) -> None:
        read = flow(token.children or [], self._language)
        line = base + (token.map or [0])[0] + 1
        place = self._place()
        if any(opened.type == "tr_open" for opened in self._open):
            self._row.append(replace(read, line=line))
        elif read.text or read.anchors:
            self._keep(self._passage(read, line, Place.HEADING if _is_heading(read) else place))
        for tag in read.folds:
            self.fold(tag)

    def _close_row(self, token: Token) -> None:
        """A row of a table is one passage; the row of headings is a heading."""
        cells, self._row = self._row, []
        filled = [cell for cell in cells if cell.text or cell.anchors]
        if filled:
            is_head = any(opened.type == "thead_open" for opened in self._open)
            place = Place.HEADING if is_head else Place.ITEM
            self._keep(self._passage(Flow.joined(filled), filled[0].line, place))

    def _passage(self, read: Flow, line: int, place: Place) -> Passage:
        opened = self._open[-1] if self._open else None
        is_heading = opened is not None and opened.type == "heading_open"
        return Passage(
            place=place,
            text=read.text,
            source=read.source,
            anchors=read.anchors,
            line=line,
            breaks=read.breaks,
            number=self._number() if place is Place.ITEM else None,
            level=int(opened.tag[1:]) if opened and is_heading else 7,
        )

    def _place(self) -> Place:
        for opened in reversed(self._open):
            if opened.type in _PLACES:
                return _PLACES[opened.type]
        return Place.PARAGRAPH

    def _number(self) -> int | None:
        items = [opened for opened in self._open if opened.type == "list_item_open"]
        return int(items[-1].info) if items and items[-1].info.isdigit() else None

    def _keep(self, passage: Passage) -> None:
        fold = self._open_folds[-1] if self._open_folds else None
        self.passages.append(replace(passage, fold=fold))


def _is_heading(read: Flow) -> bool:
    """Whether a block is bold from end to end, and no sentence."""
    return read.bold and not read.text.endswith((".", "!", "?", "…"))


_PLACES = {
    "heading_open": Place.HEADING,
    "list_item_open": Place.ITEM,
    "blockquote_open": Place.QUOTATION,
}


class _Html(HTMLParser):
    """Reads a block of HTML: folds are followed, paragraphs kept, the rest is Markdown again."""

    def __init__(self, reader: _Reader, line: int) -> None:
        super().__init__()
        self._reader = reader
        self._line = line
        self._inside = ""

    def read(self, block: str) -> None:
        """The whole block."""
        self.feed(block)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._reader.fold(tag)
        if tag in {"p", "summary"}:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._reader.fold(f"/{tag}")
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        line = self._line + self.getpos()[0] - 1
        if self._inside == "p":
            self._reader.plain(data, line + 1)
        elif not self._inside and data.strip():
            self._reader.markdown(data, line, in_html=True)


def folded(passages: list[Passage]) -> Iterator[list[Passage]]:
    """The passages of each fold."""
    folds = {passage.fold: None for passage in passages if passage.fold is not None}
    for fold in folds:
        yield [passage for passage in passages if passage.fold == fold]
