"""Official HTML or plain text -> clean text."""

import re
import unicodedata

from selectolax.lexbor import LexborHTMLParser

_BLOCKS = "p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, tr, table, blockquote, section, article"
_BREAK = "\x1e"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\x00-\x08\x0b\x0e-\x1d\x1f]")
_SPACE_BEFORE_POINT = re.compile(r" +([,.;:!?)\]](?:\s|$))")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def clean(text: str | None) -> str:
    """Plain text of what a source publishes, whether HTML or not.

    Tags, comments and invisible characters go, without leaving a gap within words or gluing two;
    blocks become paragraphs, parted by one blank line; other white space becomes single spaces.
    """
    if not text:
        return ""
    plain = _without_markup(text) if _MARKUP.search(text) else text
    return _paragraphs(_INVISIBLE.sub("", unicodedata.normalize("NFC", plain)))


def one_line(text: str | None) -> str:
    """The same on a single line, for titles."""
    return " ".join(clean(text).split())


def _without_markup(html: str) -> str:
    tree = LexborHTMLParser(" ".join(html.split()))
    tree.strip_tags(["script", "style"], recursive=True)
    for node in tree.css("br"):
        node.replace_with("\n")
    for node in tree.css(_BLOCKS):
        node.insert_before(_BREAK)
        node.insert_after(_BREAK)
    return tree.body.text() if tree.body else ""


def _paragraphs(text: str) -> str:
    blocks = re.split(rf"{_BREAK}|\n\s*\n", text)
    lines = (_SPACE_BEFORE_POINT.sub(r"\1", " ".join(block.split())) for block in blocks)
    return "\n\n".join(line for line in lines if line)
