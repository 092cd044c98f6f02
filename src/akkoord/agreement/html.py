"""An agreement as a web page: headings by h1 to h6."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from akkoord.agreement.numbering import split_number
from akkoord.agreement.tree import Block
from akkoord.errors import DocumentError
from akkoord.text.clean import one_line

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TEXTS = {"p", "li", "td", "th", "blockquote", "figcaption", "dt", "dd"}
_FURNITURE = ["script", "style", "nav", "header", "footer", "form", "aside"]


def blocks(path: Path) -> list[Block]:
    """The headings of an HTML page with their texts; raises DocumentError when not UTF-8."""
    try:
        tree = LexborHTMLParser(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    tree.strip_tags(_FURNITURE, recursive=True)
    found: list[Block] = []
    for node in tree.css(", ".join(sorted(_HEADINGS | _TEXTS))):
        text = one_line(node.html)
        if not text:
            continue
        if node.tag in _HEADINGS:
            number, title = split_number(text)
            found.append(Block(number, title, int(str(node.tag)[1]), ""))
        elif found and not _holds_another(node):
            last = found.pop()
            line = f"• {text}" if node.tag == "li" else text
            found.append(
                Block(last.number, last.title, last.level, f"{last.text}\n\n{line}".strip())
            )
    return found


def _holds_another(node: LexborNode) -> bool:
    """Whether the text will come again with a piece inside, as that of an li that holds a p."""
    return any(inner.tag in _TEXTS and inner != node for inner in node.css(", ".join(_TEXTS)))
