"""An agreement in Word's DOCX: headings by style, tables in their place."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from akkoord.agreement.numbering import split_number
from akkoord.agreement.tree import Block
from akkoord.errors import DocumentError


def blocks(path: Path) -> list[Block]:
    """The headings of a DOCX with their texts; raises DocumentError when it is damaged."""
    try:
        document = Document(str(path))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise DocumentError(f"{path}: is no DOCX or is damaged; save it again in Word") from error
    found: list[Block] = []
    for level, text in _pieces(document.iter_inner_content()):
        if level:
            number, title = split_number(text)
            found.append(Block(number, title, level, ""))
        elif found:
            last = found.pop()
            found.append(
                Block(last.number, last.title, last.level, f"{last.text}\n\n{text}".strip())
            )
    return found


def _pieces(content: Iterator[Paragraph | Table]) -> Iterator[tuple[int, str]]:
    """(level of heading or 0, text) of each paragraph and table row that holds any."""
    for item in content:
        if isinstance(item, Table):
            yield from (
                (0, " | ".join(cell.text.strip() for cell in row.cells)) for row in item.rows
            )
            continue
        text = " ".join(item.text.split())
        style = (item.style.name if item.style and item.style.name else "").lower()
        if text and not style.startswith("toc"):
            yield _level(style), f"• {text}" if style.startswith("list") else text


def _level(style: str) -> int:
    digits = style.removeprefix("heading ").strip()
    return int(digits) if style.startswith("heading ") and digits.isdigit() else 0
