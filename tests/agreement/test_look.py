import pytest

from akkoord.agreement.lines import Line
from akkoord.agreement.look import by_look


def document(*marked: tuple[str, float, bool]) -> list[Line]:
    """Lines of print, three of text below each of those given, with white around those."""
    lines: list[Line] = []
    base = 800.0
    for text, size, bold in marked:
        base -= 20
        lines.append(Line(0, 60, base - 2, 300, base + 8, text, size, bold, base, 842))
        base -= 8
        for _ in range(3):
            base -= 13
            lines.append(
                Line(0, 60, base - 2, 500, base + 8, "Wij doen iets.", 11, False, base, 842)
            )
    return lines


def headings(*marked: tuple[str, float, bool]) -> list[tuple[int, str]]:
    return [(place.heading.level, place.heading.title) for place in by_look(document(*marked))]


def test_larger_type_first() -> None:
    assert headings(("Wonen", 20, False), ("Huren", 14, False), ("Vet", 11, True)) == [
        (1, "Wonen"),
        (2, "Huren"),
    ]


def test_then_bold_lines_that_stand_apart() -> None:
    assert headings(("Wonen", 11, True), ("1.1 Huren", 11, True)) == [(1, "Wonen"), (1, "Huren")]


def test_then_numbers_alone_in_their_order() -> None:
    marked = ["1. Wonen", "1.1 Huren", "7. Wij doen", "2. Leren", "1. wij", "3. Wij doen dit."]
    assert headings(*((text, 11, False) for text in marked)) == [
        (1, "Wonen"),
        (2, "Huren"),
        (1, "Leren"),
    ]


@pytest.mark.parametrize("size", [11, 16])
def test_a_long_bold_or_large_sentence_is_no_heading(size: float) -> None:
    sentence = "Wij bouwen in elke wijk van de stad huizen voor wie er wil wonen."
    marked = [("Wonen", size, True), (sentence, size, True), ("Leren", size, True)]
    assert headings(*marked) == [(1, "Wonen"), (1, "Leren")]
