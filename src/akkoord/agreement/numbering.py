"""The numbers of headings: "1.2", "IV", "B", and what they say of each other."""

import re

# Words before a number that belong to it, in Dutch, French, German and English.
_LABELS = "hoofdstuk|deel|titel|chapitre|partie|titre|kapitel|teil|abschnitt|chapter|part|section"
LABEL = re.compile(rf"^(?:{_LABELS})\s+(?=(?:\d+|[IVXLC]+|[A-Z])\b)", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?P<number>(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+(?=[.)\s:])|[A-Z](?=[.)]))[.)]?)"
    r"(?:\s*[—–:-])?\s+(?=\S)"
)
_FIRST = {"1", "I", "A"}
# A series may lack so many headings, less one.
_MISSED = 3
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})|[CX]{1,4}")


def split_number(text: str) -> tuple[str | None, str]:
    """The number of a heading and its title: "1.2 Kwaliteit" -> ("1.2", "Kwaliteit")."""
    bare = LABEL.sub("", text)
    match = _NUMBER.match(bare)
    if match is None:
        return None, text
    return match["number"].rstrip(".)"), bare[match.end() :]


def depth(number: str | None) -> int:
    """How many parts a number has: 2 for "1.2", 1 for "IV", 0 for none."""
    return number.count(".") + 1 if number else 0


def styles(numbers: list[str | None]) -> list[str]:
    """How each number of a list is written: "1", "I" or "A", "" for none.

    A letter that may be a Roman number too counts as a letter when the one before it in the
    alphabet came before it.
    """
    found: list[str] = []
    letters: set[str] = set()
    for number in numbers:
        style = _style(number, letters)
        if style == "A" and number:
            letters.add(number)
        found.append(style)
    return found


def _style(number: str | None, letters: set[str]) -> str:
    if number is None:
        return ""
    if number[0].isdigit():
        return "1"
    follows = len(number) == 1 and chr(ord(number) - 1) in letters
    return "I" if _ROMAN.fullmatch(number) and not follows else "A"


class Count:
    """The numbers of headings met so far that may still go on, such as 1, 1.2 and A."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def takes(self, number: str) -> bool:
        """Whether a number is next: it follows an open one, or is the first of a new series."""
        for at in reversed(range(len(self._open))):
            if _follows(number, self._open[at]):
                self._open[at:] = [number]
                return True
        begins = self._begins(number)
        if begins:
            self._open.append(number)
        return begins

    def _begins(self, number: str) -> bool:
        head, _, last = number.rpartition(".")
        if head:
            return last == "1" and head in self._open
        written = {_style(before, set()) for before in self._open}
        return number in _FIRST and _style(number, set()) not in written


def _follows(number: str, before: str) -> bool:
    """Whether a number comes next in a series, or soon, should a heading have been missed."""
    head, _, last = number.rpartition(".")
    above, _, earlier = before.rpartition(".")
    if last.isdigit() and earlier.isdigit():
        return head == above and 0 < int(last) - int(earlier) <= _MISSED
    if len(number) == len(before) == 1 and ord(number) - ord(before) == 1:
        return True
    both_roman = _ROMAN.fullmatch(number) and _ROMAN.fullmatch(before)
    return bool(both_roman) and 0 < roman(number) - roman(before) <= _MISSED


def roman(number: str) -> int:
    """The value of a Roman number: "xiv" -> 14."""
    values = [_VALUES[letter] for letter in number.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
