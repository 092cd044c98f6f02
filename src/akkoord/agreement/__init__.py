"""A document -> sections -> pledges."""

from collections.abc import Callable
from pathlib import Path

from akkoord.agreement import docx, html, markdown, pdf
from akkoord.agreement.tree import Block, sections
from akkoord.errors import DocumentError
from akkoord.records import Section

FORMATS: dict[str, Callable[[Path], list[Block]]] = {
    ".pdf": pdf.blocks,
    ".md": markdown.blocks,
    ".markdown": markdown.blocks,
    ".docx": docx.blocks,
    ".html": html.blocks,
    ".htm": html.blocks,
}


def read(path: Path) -> list[Section]:
    """The sections of an agreement in reading order, parents before children.

    Raises DocumentError when the file is missing, of another kind, cannot be read, or has no
    heading under which there is text.
    """
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(f"{path}: Akkoord reads {', '.join(FORMATS)}; save it as one of these")
    _open(path)
    found = sections(reader(path))
    if not any(section.text for section in found):
        raise DocumentError(
            f"{path}: has no headings that Akkoord can tell; give it headings (an outline, "
            "a contents page, larger or numbered titles), or convert it to Markdown with # titles"
        )
    return found


def _open(path: Path) -> None:
    """Raise DocumentError when there is no such file, or nothing to read in it."""
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except FileNotFoundError as error:
        raise DocumentError(f"{path}: no such file; check the name") from error
    except IsADirectoryError as error:
        raise DocumentError(f"{path}: is a folder; name the file in it") from error
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror}; check the file and its rights") from error
    if empty:
        raise DocumentError(f"{path}: is empty; get another copy")
