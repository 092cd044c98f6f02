"""A PDF page -> its runs of text of one font, in reading order, with place and type.

PDFium gives text in reading order, column by column; a run that ends in a marker was hyphenated at
the end of its line. The rectangle of a run may cut in a letter that hangs over from its neighbour,
as an f or j does: the text of the page as a whole, its stream, tells whose it is.
"""

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

Box = tuple[float, float, float, float]

HYPHEN = "\u0002"
_MARKERS = str.maketrans({"\ufffe": HYPHEN, "\u00ad": HYPHEN})
# A rectangle may have so many characters too many: (before, after).
_OVERHANG = tuple((before, after) for before in range(4) for after in range(2))
# So many characters of the stream may stand in no rectangle.
_SKIPPED = 200
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_FIRST_PLANE = 0xFFFF
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


class _Stream:
    """The text of a page as a whole, and which character of the page each of its own is.

    PDFium counts two for a character beyond the first plane, such as an emoji.
    """

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self.text: str = page.get_text_range().translate(_MARKERS)
        self._page = page
        self._wide = [at for at, char in enumerate(self.text) if ord(char) > _FIRST_PLANE]

    def index(self, at: int) -> int:
        """The number of a character on the page."""
        counted = at + bisect_left(self._wide, at)
        return max(int(raw.FPDFText_GetCharIndexFromTextIndex(self._page, counted)), 0)


def runs(page: pdfium.PdfPage) -> Iterator[Run]:
    """The runs of a page; what no rectangle holds whole comes in its place all the same."""
    text = page.get_textpage()
    stream = _Stream(text)
    at = 0
    for number in range(text.count_rects()):
        rectangle = text.get_rect(number)
        words = text.get_text_bounded(*rectangle).translate(_MARKERS)
        start, end = _span(words.strip(), stream.text, _past_blanks(stream.text, at))
        yield from _pieces(text, stream, at, start, None)
        yield from _pieces(text, stream, start, end, rectangle)
        at = end
    yield from _pieces(text, stream, at, len(stream.text), None)


def _pieces(
    text: pdfium.PdfTextPage, stream: _Stream, start: int, end: int, box: Box | None
) -> Iterator[Run]:
    """The runs of stream[start:end], one a line."""
    lines = list(_LINE.finditer(stream.text, start, end))
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


def _run(text: pdfium.PdfTextPage, stream: _Stream, start: int, end: int, box: Box | None) -> Run:
    """The run of stream[start:end], in its rectangle or, when that holds more, in its own."""
    first = stream.index(start)
    size, bold, base = _type(text, first)
    if box is None:
        left, right = text.get_charbox(first)[0], text.get_charbox(stream.index(end - 1))[2]
        box = left, base - 0.2 * size, right, base + 0.7 * size
    around = (stream.text[start - 1 : start], stream.text[end : end + 1])
    blanks = (" " if char == " " else "" for char in around)
    return Run(*box, stream.text[start:end].join(blanks), size, bold, base)


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
