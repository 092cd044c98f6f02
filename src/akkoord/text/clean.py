"""Official HTML or plain text -> clean text."""

import html
import re
import unicodedata

from selectolax.lexbor import LexborHTMLParser

_UNSEEN = "script, style, template, noscript, iframe"
_BLOCK = re.compile(
    "</?(?:br|hr|p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|caption|pre|blockquote|section|article"
    r"|aside|header|footer|main|nav|figure|figcaption|address)\b[^<>]*>",
    re.IGNORECASE,
)
_CELL = re.compile(r"</?(?:td|th|option)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<!|</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
# Control characters but white space, soft hyphen, zero width, direction, surrogates, the mark of
# a byte order and non-characters: nobody sees them and all of them break words.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffc\ufffe\uffff]"
)
# A point, but not that of an ellipsis; colons and the like rightly follow a space in French.
_GAP = re.compile(r" +(?!\.\.)([,.)\]]+(?:[\s;:!?]|$))")
_GAP_BEFORE_TAG = re.compile(r"(?:\s|&nbsp;)+((?:<[^<>]*>)+)(?!\.\.)(?=[,.;:!?)\]]+(?:[\s<&]|$))")


def clean(text: str | None) -> str:
    """Plain text of what a source publishes, whether HTML or not.

    Tags, comments and invisible characters go, without leaving a gap within words or gluing two;
    blocks become paragraphs, parted by one blank line; other white space becomes single spaces.
    What only looks like a tag after entities are decoded ("&lt;p&gt;") is text and stays.
    """
    if not text:
        return ""
    visible = _INVISIBLE.sub("", text)
    plain = _without_tags(visible) if _TAG.search(visible) else _ENTITY.sub(_decoded, visible)
    return _paragraphs(unicodedata.normalize("NFC", _INVISIBLE.sub("", plain)))


def one_line(text: str | None) -> str:
    """The same on a single line, for titles."""
    return " ".join(clean(text).split())


def _decoded(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _without_tags(markup: str) -> str:
    """The text of HTML: white space as a browser shows it, a blank line for each block tag.

    Block tags are replaced before parsing, because a parser passes over those without partner.
    """
    flowing = _GAP_BEFORE_TAG.sub(r"\1", " ".join(markup.split()))
    tree = LexborHTMLParser(_BLOCK.sub("\n\n", _CELL.sub(" ", flowing)))
    for node in tree.css(_UNSEEN):
        node.decompose()
    return tree.body.text() if tree.body else ""


def _paragraphs(text: str) -> str:
    lines = (_GAP.sub(r"\1", " ".join(block.split())) for block in re.split(r"\n\s*\n", text))
    return "\n\n".join(line for line in lines if line)
