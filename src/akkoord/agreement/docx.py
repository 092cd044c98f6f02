"""An agreement in Word's DOCX: headings by style, tables, boxes and footnotes in their place."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from akkoord.agreement.tree import Block, Piece, gathered
from akkoord.errors import DocumentError

# What a zip, its parts or their XML raise when bytes of them are wrong or missing.
_DAMAGED = (
    PackageNotFoundError,
    BadZipFile,
    zlib.error,
    NotImplementedError,
    SyntaxError,
    LookupError,
    ValueError,
    EOFError,
    OSError,
)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


def blocks(path: Path) -> list[Block]:
    """The headings of a DOCX with their texts; raises DocumentError when it is damaged."""
    try:
        document = Document(str(path))
        return gathered(_pieces(document, document.element.body), _notes(document))
    except _DAMAGED as error:
        raise DocumentError(f"{path}: is no DOCX or is damaged; save it again in Word") from error


def _pieces(document: DocumentObject, parent: BaseOxmlElement) -> Iterator[Piece]:
    """(level of heading or 0, text) of each paragraph and table row, in order."""
    for element in parent:
        if element.tag == qn("w:p"):
            yield from _paragraph(document, element)
        elif element.tag == qn("w:tbl"):
            for row in element.findall(qn("w:tr")):
                yield 0, " | ".join(_all(document, cell) for cell in row.findall(qn("w:tc")))
        elif element.tag in {qn("w:sdt"), qn("w:sdtContent")}:
            yield from _pieces(document, element)


def _paragraph(document: DocumentObject, element: BaseOxmlElement) -> Iterator[Piece]:
    paragraph = Paragraph(element, document)
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    text = _text(element)
    if not style.startswith("toc"):
        yield _level(paragraph), f"• {text}" if style.startswith("list") and text else text
    for box in element.iter(qn("w:txbxContent")):
        if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
            yield from _pieces(document, box)


def _all(document: DocumentObject, parent: BaseOxmlElement) -> str:
    return " ".join(text for _, text in _pieces(document, parent) if text)


def _text(element: BaseOxmlElement) -> str:
    """The words of a paragraph, what was inserted with it and what was deleted without."""
    return "".join(_words(node) for node in element.iter() if _owner(node) is element)


def _words(node: BaseOxmlElement) -> str:
    if node.tag == qn("w:t"):
        return node.text or ""
    if node.tag == qn("w:footnoteReference"):
        return f"[^{node.get(qn('w:id'))}]"
    return {qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}.get(node.tag, "")


def _owner(node: BaseOxmlElement) -> BaseOxmlElement | None:
    """The innermost paragraph that a node is in: that of a box is not the one it hangs on."""
    return next(node.iterancestors(qn("w:p")), None)


def _level(paragraph: Paragraph) -> int:
    """The level of a heading: its style's, or that of the style which its own is based on."""
    style = paragraph.style
    while isinstance(style, ParagraphStyle):
        if match := _HEADING.fullmatch(style.name or ""):
            return int(match[1])
        style = style.base_style
    return 0


def _notes(document: DocumentObject) -> dict[str, str]:
    """The footnotes by their ids."""
    parts = [
        relation.target_part
        for relation in document.part.rels.values()
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES
    ]
    return {
        note.get(qn("w:id")): " ".join(_text(p) for p in note.iter(qn("w:p"))).strip()
        for part in parts
        for note in parse_xml(part.blob).iter(qn("w:footnote"))
    }
