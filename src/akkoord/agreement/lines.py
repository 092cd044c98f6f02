"""A PDF page -> its lines of print, in reading order, with place and size of type.

PDFium gives text in reading order, column by column, in runs of one font; a run that ends in a
marker was hyphenated at the end of its line. The rectangle of a run may cut in a letter that hangs
over from its neighbour, as an f or j does: the text of the page as a whole tells whose it is.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from akkoord.errors import DocumentError

Box = tuple[float, float, float, float]

HYPHEN = "\u0002"
_MARKERS = str.maketrans({"\ufffe": HYPHEN, "\u00ad": HYPHEN})
# A rectangle may have so many characters too many: (before, after).
_OVERHANG = tuple((before, after) for before in range(4) for after in range(2))
# Type smaller than this share of the line's is a note mark if it is raised.
_RAISED = 0.7
# Square and cubic metres are no notes.
_METRES = re.compile(r"(?:^|[\s\d/])[kdch]?m$")
_POWERS = "23"
_RAISED_POWERS = str.maketrans("23", "²³")
# The mark of the end stands in so many last bytes, for some programs write something behind it.
_TAIL = 4096
# So many characters of the stream may stand in no rectangle.
_SKIPPED = 200
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "medium", "black", "heavy", "semibold")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one font on one line; points, counted from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    size: float
    bold: bool
    base: float


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
    for run in _runs(page):
        if line and not _same_line(line, run):
            yield _line(line, number, height)
            line = []
        line.append(run)
    if line:
        yield _line(line, number, height)


def _runs(page: pdfium.PdfPage) -> Iterator[Run]:
    """The runs of a page; what no rectangle holds whole comes in its place all the same."""
    text = page.get_textpage()
    stream = text.get_text_range().translate(_MARKERS)
    at = 0
    for number in range(text.count_rects()):
        rectangle = text.get_rect(number)
        words = text.get_text_bounded(*rectangle).translate(_MARKERS)
        start, end = _span(words.strip(), stream, _past_blanks(stream, at))
        yield from _pieces(text, stream, at, start, None)
        yield from _pieces(text, stream, start, end, rectangle)
        at = end
    yield from _pieces(text, stream, at, len(stream), None)


def _pieces(
    text: pdfium.PdfTextPage, stream: str, start: int, end: int, box: Box | None
) -> Iterator[Run]:
    """The runs of stream[start:end], one a line."""
    lines = list(_LINE.finditer(stream, start, end))
    for line in lines:
        yield _run(text, stream, line.start(), line.end(), box if len(lines) == 1 else None)


def _span(words: str, stream: str, at: int) -> tuple[int, int]:
    """Where the own letters of a rectangle start and end in the stream, from `at` on."""
    for before, after in _OVERHANG:
        own = words[before : len(words) - after].lstrip()
        if own and stream.startswith(own, at):
            return at, at + len(own)
    if len(words) < 4 and stream[:at].rstrip().endswith(words):
        return at, at
    found = stream.find(words, at, at + len(words) + _SKIPPED)
    return (found, found + len(words)) if found > 0 else (at, at)


def _past_blanks(stream: str, at: int) -> int:
    while stream[at : at + 1].isspace():
        at += 1
    return at


def _run(text: pdfium.PdfTextPage, stream: str, start: int, end: int, box: Box | None) -> Run:
    """The run of stream[start:end], in its rectangle or, when that holds more, in its own."""
    index = raw.FPDFText_GetCharIndexFromTextIndex(text, start)
    size, bold, base = _type(text, index)
    if box is None:
        last = raw.FPDFText_GetCharIndexFromTextIndex(text, end - 1)
        left, right = text.get_charbox(index)[0], text.get_charbox(last)[2]
        box = left, base - 0.2 * size, right, base + 0.7 * size
    blanks = (
        " " if char == " " else "" for char in (stream[start - 1 : start], stream[end : end + 1])
    )
    return Run(*box, stream[start:end].join(blanks), size, bold, base)


def _type(text: pdfium.PdfTextPage, index: int) -> tuple[float, bool, float]:
    """Size in points (the font's own, scaled by the text matrix), whether it is bold, and the
    height of the base line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(100), ctypes.c_int()
    raw.FPDFText_GetMatrix(text, index, matrix)
    raw.FPDFText_GetFontInfo(text, index, name, 100, flags)
    bold = any(word in name.value.decode(errors="replace").lower() for word in _BOLD_NAMES)
    heavy = raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT
    size = raw.FPDFText_GetFontSize(text, index) * abs(matrix.d)
    return round(size, 1), bold or heavy, y.value


def _same_line(line: list[Run], run: Run) -> bool:
    top, bottom = max(r.top for r in line), min(r.bottom for r in line)
    overlap = min(top, run.top) - max(bottom, run.bottom)
    smaller = min(top - bottom, run.top - run.bottom)
    if run.left <= line[-1].left:
        return False
    # A lowered figure, as in CO2, may hang wholly below the letters before it.
    hangs_on = abs(run.left - line[-1].right) < 2 and overlap > -2
    return overlap > 0.4 * smaller or hangs_on


def _line(runs: list[Run], page: int, height: float) -> Line:
    main = max(runs, key=lambda run: (run.size > 0, len(run.text)))
    size = main.size
    floor = min(run.bottom for run in runs if run.size == size)
    body = list(_without_note_marks(runs, size, floor))
    text = " ".join("".join(_spaced(body)).split(" "))
    return Line(
        page=page,
        left=min(run.left for run in body),
        bottom=min(run.bottom for run in body),
        right=max(run.right for run in body),
        top=max(run.top for run in body),
        text=text.strip(" ").lstrip(HYPHEN),
        size=size,
        bold=sum(len(run.text) for run in body if run.bold) > len(text) / 2,
        base=main.base,
        height=height,
        marks=tuple(run.text.strip() for run in runs[1:] if _is_note_mark(run, size, floor)),
    )


def _is_note_mark(run: Run, size: float, floor: float) -> bool:
    """Small and raised above the foot of the line; a lowered figure, as in CO2, is text."""
    small = 0 < run.size < _RAISED * size
    return small and run.bottom > floor + 0.2 * size and run.text.strip().isdigit()


def _without_note_marks(runs: list[Run], size: float, floor: float) -> Iterator[Run]:
    """The runs of a line with its note marks emptied; what opens a note, and m², are text."""
    for at, run in enumerate(runs):
        if not at or not _is_note_mark(run, size, floor):
            yield run
        elif run.text.strip() in _POWERS and _METRES.search(runs[at - 1].text):
            yield replace(run, text=run.text.translate(_RAISED_POWERS))
        else:
            yield replace(run, text=" " * run.text.endswith(" "))


def _spaced(runs: list[Run]) -> Iterator[str]:
    """The text of runs, with a space where a gap on paper shows one that the text lacks."""
    for at, run in enumerate(runs):
        previous = runs[at - 1] if at else None
        gap = run.left - previous.right if previous else 0.0
        if previous and gap > 0.25 * max(run.size, 4) and not previous.text.endswith(" "):
            yield " "
        yield run.text
