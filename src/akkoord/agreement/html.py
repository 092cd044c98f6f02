"""An agreement as a web page: headings by h1 to h6."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from akkoord.agreement.tree import Block, Piece, gathered
from akkoord.errors import DocumentError
from akkoord.text.clean import one_line

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
}  # fmt: skip
_UNSEEN = ["script", "style", "template", "noscript", "iframe", "nav", "form", "button", "dialog"]
_FURNITURE = "header, footer, aside"
# Within these a header, footer or aside is part of the text.
_TEXT = {"main", "article", "section"}


def blocks(path: Path) -> list[Block]:
    """The headings of an HTML page with their texts; raises DocumentError when not UTF-8."""
    try:
        tree = LexborHTMLParser(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    tree.strip_tags(_UNSEEN, recursive=True)
    for node in tree.css(_FURNITURE):
        if not _is_within_text(node):
            node.decompose()
    text = tree.css_first("main") or tree.body
    return gathered(_pieces(text) if text else (), {})


def _pieces(node: LexborNode) -> Iterator[Piece]:
    """The headings and paragraphs within a node, in order; what stands loose is a paragraph."""
    loose: list[str] = []
    for child in node.iter(include_text=True):
        tag = str(child.tag)
        if tag not in _HEADINGS | _BLOCKS | {"tr"}:
            loose.append(" " if tag == "br" else child.html or "")
            continue
        yield 0, one_line("".join(loose))
        loose.clear()
        if tag in _HEADINGS:
            yield int(tag[1]), one_line(child.html)
        elif tag == "tr":
            yield 0, " | ".join(one_line(cell.html) for cell in child.iter())
        elif tag == "li":
            yield from _item(child)
        else:
            yield from _pieces(child)
    yield 0, one_line("".join(loose))


def _item(node: LexborNode) -> Iterator[Piece]:
    """The pieces of an item of a list, the first with a bullet."""
    pieces = [piece for piece in _pieces(node) if piece[1]]
    for at, (level, text) in enumerate(pieces):
        bullet = at == 0 and not level and not text.startswith("•")
        yield level, f"• {text}" if bullet else text


def _is_within_text(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _TEXT:
            return True
        above = above.parent
    return False
