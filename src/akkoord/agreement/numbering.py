"""The numbers of headings: "1.2", "IV", "B", and what they say of each other."""

import re

# Words before a number that belong to it, in Dutch, French, German and English.
_LABELS = "hoofdstuk|deel|titel|chapitre|partie|titre|kapitel|teil|abschnitt|chapter|part|section"
LABEL = re.compile(rf"^(?:{_LABELS})\s+(?=(?:\d+|[IVXLC]+|[A-Z])\b)", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?P<number>(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+(?=[.)\s:])|[A-Z](?=[.)]))[.)]?)"
    r"(?:\s*[—–:-])?\s+(?=\S)"
)
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
