"""An agreement in Markdown: headings by `#`, the text as written."""

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from akkoord.agreement.numbering import split_number
from akkoord.agreement.tree import Block
from akkoord.errors import DocumentError


def blocks(path: Path) -> list[Block]:
    """The headings of a Markdown file with their texts; raises DocumentError when not UTF-8."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    found: list[Block] = []
    paragraphs: list[str] = []
    tokens = MarkdownIt("commonmark").parse(source)
    for at, token in enumerate(tokens):
        if token.type != "inline" or not token.content.strip():
            continue
        if tokens[at - 1].type == "heading_open":
            _close(found, paragraphs)
            number, title = split_number(_plain(token))
            found.append(Block(number, title, int(tokens[at - 1].tag[1]), ""))
        else:
            bullet = "• " if _opens_item(tokens, at) else ""
            paragraphs.append(bullet + _plain(token))
    _close(found, paragraphs)
    return found


def _close(found: list[Block], paragraphs: list[str]) -> None:
    """Give the text gathered so far to the last heading; text before any heading is a preface."""
    if found and paragraphs:
        last = found.pop()
        found.append(Block(last.number, last.title, last.level, "\n\n".join(paragraphs)))
    paragraphs.clear()


def _opens_item(tokens: list[Token], at: int) -> bool:
    return (
        at > 1
        and tokens[at - 1].type == "paragraph_open"
        and tokens[at - 2].type == "list_item_open"
    )


def _plain(token: Token) -> str:
    parts = (
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in token.children or ()
    )
    return " ".join("".join(parts).split())
