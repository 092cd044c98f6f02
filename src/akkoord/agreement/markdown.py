"""An agreement in Markdown: headings by `#` or underlined, the text as written."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from akkoord.agreement.tree import Block, Piece, gathered
from akkoord.errors import DocumentError
from akkoord.text.clean import one_line

# A footnote, with the lines set in below it.
_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)


def blocks(path: Path) -> list[Block]:
    """The headings of a Markdown file with their texts; raises DocumentError when not UTF-8."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    notes = {mark: " ".join(text.split()) for mark, text in _NOTE.findall(source)}
    parser = MarkdownIt("commonmark").enable("table")
    return gathered(_pieces(parser.parse(_NOTE.sub("\n", source))), notes)


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    row: list[str] = []
    for at, token in enumerate(tokens):
        opened = tokens[at - 1]
        if token.type == "inline" and opened.type in {"td_open", "th_open"}:
            row.append(_plain(token))
        elif token.type == "tr_close":
            yield 0, " | ".join(row)
            row.clear()
        elif token.type == "inline" and opened.type == "heading_open":
            yield int(opened.tag[1]), _plain(token)
        elif token.type == "inline":
            yield 0, f"{_bullet(tokens[at - 2])}{_plain(token)}"
        elif token.type == "html_block":
            yield 0, one_line(token.content)
        elif token.type in {"fence", "code_block"}:
            yield 0, token.content


def _bullet(token: Token) -> str:
    """What opens the item of a list: "• ", or its number as written."""
    if token.type != "list_item_open":
        return ""
    return f"{token.info}{token.markup} " if token.info else "• "


def _plain(token: Token) -> str:
    """The words of a paragraph; of a picture those that stand for it."""
    return "".join(
        " " if child.type in {"softbreak", "hardbreak", "html_inline"} else child.content
        for child in token.children or ()
    )
