"""A PDF -> its lines of print, in reading order, with place and type; and its outline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from akkoord.agreement.runs import HYPHEN, Run, runs
from akkoord.errors import DocumentError

# Type smaller than this share of the line's is a note mark if it is raised.
_RAISED = 0.7
# Square and cubic metres are no notes.
_METRES = re.compile(r"(?:^|[\s\d/])[kdch]?m$")
_POWERS = "23"
_RAISED_POWERS = str.maketrans("23", "²³")
# A hyphen at the end of a line that PDFium left, as those of other typesetters.
_CUT = re.compile(r"(?<=\w)[-\u2010]$")
_SPACES = re.compile(" +")
# The mark of the end stands in so many last bytes, for some programs write something behind it.
_TAIL = 4096


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print. `page` counts from 0; `height` is that of the page, `base` where the line
    stands, which letters with a tail go below; `marks` are those of the notes it calls for, and
    `note` tells that it is of one."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    text: str
    size: float
    bold: bool
    base: float
    height: float
    marks: tuple[str, ...] = ()
    note: bool = False

    @property
    def hyphenated(self) -> bool:
        """Whether the last word goes on in the next line."""
        return self.text.endswith(HYPHEN)


def read_lines(path: Path) -> list[list[Line]]:
    """The lines of each page. Raises DocumentError when the PDF cannot be read or has no text."""
    if not _is_whole(path):
        raise DocumentError(f"{path}: is no whole PDF, its end is missing; get another copy")
    try:
        with pdfium.PdfDocument(path) as document:
            pages = [list(_lines(document[number], number)) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        reason = "it is locked with a password" if "assword" in str(error) else "it is damaged"
        raise DocumentError(f"{path}: cannot be read, {reason}; get another copy") from error
    if not any(pages):
        raise DocumentError(
            f"{path}: holds no text, only pictures of pages; run text recognition (OCR) on it first"
        )
    return pages


def _is_whole(path: Path) -> bool:
    """Whether a file ends as PDFs do; PDFium reads one that was cut off, without its last pages."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _TAIL, 0))
        return b"%%EOF" in file.read()


def outline(path: Path) -> list[tuple[int, str, int]]:
    """The bookmarks of a PDF: (level from 1, title, page from 0)."""
    with pdfium.PdfDocument(path) as document:
        marks = []
        for mark in document.get_toc():
            target = mark.get_dest()
            page = target.get_index() if target else None
            if page is not None and mark.get_title().strip():
                marks.append((mark.level + 1, " ".join(mark.get_title().split()), page))
        return marks


def _lines(page: pdfium.PdfPage, number: int) -> Iterator[Line]:
    height = page.get_height()
    line: list[Run] = []
    for run in runs(page):
        if line and not _same_line(line, run):
            yield _line(line, number, height)
            line = []
        line.append(run)
    if line:
        yield _line(line, number, height)


def _same_line(line: list[Run], run: Run) -> bool:
    top, bottom = max(r.top for r in line), min(r.bottom for r in line)
    overlap = min(top, run.top) - max(bottom, run.bottom)
    smaller = min(top - bottom, run.top - run.bottom)
    if run.left <= line[-1].left:
        return False
    # A lowered figure, as in CO2, may hang wholly below the letters before it.
    hangs_on = abs(run.left - line[-1].right) < 2 and overlap > -2
    return overlap > 0.4 * smaller or hangs_on


def _line(parts: list[Run], page: int, height: float) -> Line:
    main = max(parts, key=lambda run: (run.size > 0, len(run.text)))
    size = main.size
    floor = min(run.bottom for run in parts if run.size == size)
    body = list(_without_note_marks(parts, size, floor))
    text = _SPACES.sub(" ", "".join(_spaced(body)))
    return Line(
        page=page,
        left=min(run.left for run in body),
        bottom=min(run.bottom for run in body),
        right=max(run.right for run in body),
        top=max(run.top for run in body),
        text=_CUT.sub(HYPHEN, text.strip(" ").lstrip(HYPHEN)).replace("\u2010", "-"),
        size=size,
        bold=sum(len(run.text) for run in body if run.bold) > len(text) / 2,
        base=main.base,
        height=height,
        marks=tuple(run.text.strip() for run in parts[1:] if _is_note_mark(run, size, floor)),
    )


def _is_note_mark(run: Run, size: float, floor: float) -> bool:
    """Small and raised above the foot of the line; a lowered figure, as in CO2, is text."""
    small = 0 < run.size < _RAISED * size
    return small and run.bottom > floor + 0.2 * size and run.text.strip().isdigit()


def _without_note_marks(parts: list[Run], size: float, floor: float) -> Iterator[Run]:
    """The runs of a line with its note marks emptied; what opens a note, and m², are text."""
    for at, run in enumerate(parts):
        if not at or not _is_note_mark(run, size, floor):
            yield run
        elif run.text.strip() in _POWERS and _METRES.search(parts[at - 1].text):
            yield replace(run, text=run.text.translate(_RAISED_POWERS))
        else:
            yield replace(run, text=" " * run.text.endswith(" "))


def _spaced(parts: list[Run]) -> Iterator[str]:
    """The text of runs, with a space where a gap on paper shows one that the text lacks."""
    for at, run in enumerate(parts):
        previous = parts[at - 1] if at else None
        gap = run.left - previous.right if previous else 0.0
        if previous and gap > 0.25 * max(run.size, 4) and not previous.text.endswith(" "):
            yield " "
        yield run.text
