"""Lines of print -> running text: furniture away, words joined, paragraphs told apart."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from akkoord.agreement.lines import Line
from akkoord.agreement.notes import NOTE_MARK
from akkoord.agreement.runs import HYPHEN

# Running heads and page numbers stand in these outer parts of a page.
_HEAD, _FOOT = 0.90, 0.08
# A place on the page is furniture when this share of what stands there comes back on other pages.
_REPEATED = 0.6
_GAP = 1.35
_INDENT = 12.0
# A letter is on average so wide, as a share of the size of type.
_LETTER = 0.45
_BULLET = re.compile(
    r"^(?:[•▪●■◦‣·»►➢✓-]|[–—](?=\s)|\(?[ivxIVX]{1,4}[).](?=\s)|\(?\d{1,2}\)(?=\s)|[a-z]\)(?=\s))\s*"
)
# What the lines below hang behind.
_ITEM = re.compile(r"^(?:\(?(?:\d{1,3}|[ivxIVX]{1,4}|[a-z])[.)]{0,2}|[•▪●■◦‣·»►➢✓–—-])\s")
# A dash opens an item only after a sentence; in the midst of one it is a dash.
_DASH = re.compile(r"^[–—-]\s")
_GLYPH = re.compile(r"^[•▪●■◦‣·»►➢✓–—-]\s*")
_ENDS = re.compile(r"[.!?:;…”\"’)]$")
_AND = re.compile(r"^(?:en|of|and|or|et|ou|und|oder|tot|as)\b")
# "welzijns- , onderwijs- en zorgsector": the space before the comma is the typesetter's.
_LOOSE = re.compile(r"- (?=[,;])")
# The pieces of a cut word that are next to the cut: "energie" of "zon-/energie".
_TAIL, _HEAD_OF = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_PAGE_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3})(?![\w.,])")
_LETTERS = re.compile(r"[\W\d_]+")


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without running heads, footers and page numbers."""
    places: dict[tuple[int, float], list[Line]] = defaultdict(list)
    for line in (line for page in pages for line in page if _is_outer(line)):
        places[_place(line)].append(line)
    furniture = {place for place, lines in places.items() if _comes_back(lines)}
    return [
        [line for line in page if not (_is_outer(line) and _place(line) in furniture)]
        for page in pages
    ]


def page_shift(pages: Sequence[Sequence[Line]]) -> int:
    """Printed page number minus index of the page, as most pages have it; 1 when none has one."""
    shifts = Counter(
        int(number) - line.page
        for page in pages
        for line in page
        if _is_outer(line)
        for number in {match[1] for match in _PAGE_NUMBER.finditer(line.text)}
    )
    return shifts.most_common(1)[0][0] if shifts else 1


def body_size(lines: Iterable[Line]) -> float:
    """The size of type of most of the text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def pitch(lines: Iterable[Line]) -> float:
    """The usual distance from one line to the next in a paragraph; most others are larger."""
    pairs = ((a, b) for a, b in pairwise(lines) if a.size == b.size and _is_below(b, a))
    steps = sorted(upper.base - lower.base for upper, lower in pairs)
    return steps[len(steps) // 4] if steps else 0.0


def joined(lines: Iterable[Line]) -> str:
    """Lines as one, each word that was cut at the end of a line made whole; for headings."""
    text = " ".join(line.text for line in lines)
    return " ".join(text.replace(f"{HYPHEN} ", "").replace(HYPHEN, "").split())


class Typesetter:
    """Joins lines into paragraphs, knowing the words of the whole document."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        self._pages = {page[0].page: page for page in pages if page}
        self.size = body_size(lines)
        self._pitch = pitch(lines)
        self._words = Counter(word for line in lines for word in _inner_words(line.text))
        self._opens = _Openings(self._words)

    def text(self, lines: Sequence[Line]) -> str:
        """Paragraphs parted by one blank line; footnotes follow at the end."""
        body = [line for line in lines if not line.note]
        notes = [line for line in lines if line.note]
        blocks = [*self._paragraphs(body), *self._notes(notes)]
        return "\n\n".join(block for block in blocks if block)

    def _paragraphs(self, lines: Sequence[Line]) -> Iterator[str]:
        paragraph: list[Line] = []
        for at, line in enumerate(lines):
            following = lines[at + 1] if at + 1 < len(lines) else None
            if paragraph and self._starts(line, paragraph[-1], following):
                yield self.join(paragraph)
                paragraph = []
            paragraph.append(line)
        yield self.join(paragraph)

    def _notes(self, lines: Sequence[Line]) -> Iterator[str]:
        note: list[Line] = []
        for line in lines:
            if note and NOTE_MARK.match(line.text):
                yield self.join(note)
                note = []
            note.append(line)
        yield self.join(note)

    def _starts(self, line: Line, previous: Line, following: Line | None) -> bool:
        """Whether a line opens a new paragraph after the line before it."""
        if previous.hyphenated:
            return False
        ended = bool(_ENDS.search(previous.text))
        if _BULLET.match(line.text) or (line.size and abs(line.size - previous.size) > 0.6):
            return ended or not _DASH.match(line.text)
        if not _is_below(line, previous):
            return ended and not line.text[:1].islower() and self._has_room(previous, line)
        if previous.base - line.base > _GAP * self._pitch:
            return True
        indented = line.left - previous.left > _INDENT and not _ITEM.match(previous.text)
        return indented and following is not None and line.left - following.left > _INDENT

    def _has_room(self, line: Line, following: Line) -> bool:
        """Whether the first word of the next column would have stood on a line, so that it ends."""
        edge = max(
            other.right
            for other in self._pages[line.page]
            if other.size == line.size and other.left < line.right and line.left < other.right
        )
        word = _first_word(following.text)
        return edge - line.right > _LETTER * line.size * (len(word) + 1)

    def join(self, lines: Sequence[Line]) -> str:
        """Lines as one text, words that were cut at the end of a line made whole."""
        text = ""
        for line in lines:
            text = self._append(text, _GLYPH.sub("• ", line.text) if not text else line.text)
        return _LOOSE.sub("-", " ".join(text.replace(HYPHEN, "").split()))

    def _append(self, text: str, line: str) -> str:
        if not text.endswith(HYPHEN):
            return f"{text} {line}" if text else line
        stem = text.rstrip(HYPHEN)
        if _AND.match(line):
            return f"{stem}- {line}"
        first, second = _last_word(stem), _first_word(line)
        return f"{stem}-{line}" if self._keeps_hyphen(first, second) else f"{stem}{line}"

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether "first-second" is how the document writes the word elsewhere, or must be."""
        tail, head = _TAIL.search(first), _HEAD_OF.match(second)
        if tail is None or head is None or head[0][0].isupper() or _is_acronym(first):
            return True
        hyphenated = self._words[f"{first}-{second}"] + self._words[f"{tail[0]}-{head[0]}"]
        whole = self._words[f"{first}{second}"] + self._words[f"{tail[0]}{head[0]}"]
        if hyphenated or whole:
            return hyphenated > whole
        return self._opens[f"{tail[0]}-"] > self._opens[tail[0]]


class _Openings:
    """How many words of the document open with some letters: with "niet-" many, with "niet" few."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sorted = sorted(words)

    def __getitem__(self, letters: str) -> int:
        """The number of words that go on with a letter after these."""
        first = bisect_left(self._sorted, f"{letters}a")
        return bisect_left(self._sorted, f"{letters}\U0010ffff") - first


def _is_acronym(word: str) -> bool:
    """Whether a word has capitals only, as "EU" and "O&O"."""
    return len(word) > 1 and word.isupper()


def _is_outer(line: Line) -> bool:
    middle = (line.top + line.bottom) / 2
    return middle > _HEAD * line.height or middle < _FOOT * line.height


def _place(line: Line) -> tuple[int, float]:
    return round(line.bottom / 4), line.size


def _comes_back(lines: Sequence[Line]) -> bool:
    """Whether what stands at one place of the pages is the same words, or just a number."""
    words = [_LETTERS.sub("", line.text).lower() for line in lines]
    counts = Counter(words)
    again = sum(1 for word in words if counts[word] > 1 or not word)
    return len({line.page for line in lines}) > 1 and again >= _REPEATED * len(lines)


def _is_below(line: Line, previous: Line) -> bool:
    return line.page == previous.page and line.base < previous.base


def _inner_words(text: str) -> Iterator[str]:
    """The words of a line that are surely whole: not the first, which may be the end of one."""
    yield from (word.strip(".,;:!?()“”\"'‘’") for word in text.split()[1:] if HYPHEN not in word)


def _last_word(text: str) -> str:
    return text.split()[-1].lstrip("(“\"'‘") if text.split() else ""


def _first_word(text: str) -> str:
    return text.split()[0].strip(".,;:!?()“”\"'’" + HYPHEN) if text.split() else ""
