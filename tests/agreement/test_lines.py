from collections.abc import Callable
from pathlib import Path

from akkoord.agreement.lines import outline, read_lines
from akkoord.agreement.runs import HYPHEN

Printed = Callable[..., Path]
SIZES = "<p>gewoon</p><p style='font-size: 22pt'>groot</p><p><b>vet</b></p>"


def texts(pdf: Path) -> list[str]:
    """The lines of the first page without the running head and the page number."""
    return [line.text for line in read_lines(pdf)[0] if 40 < line.base < 790]


def test_lines_know_page_size_weight_and_place(printed: Printed) -> None:
    page = read_lines(printed(SIZES))[0]
    plain, large, bold = (next(x for x in page if x.text == t) for t in ("gewoon", "groot", "vet"))
    assert (plain.page, plain.size, large.size) == (0, 11, 22)
    assert (plain.bold, bold.bold) == (False, True)
    assert plain.base > large.base > bold.base
    assert plain.height > 800


def test_pieces_of_one_line_are_joined_with_their_gaps(printed: Printed) -> None:
    html = "<p>We <b>bou</b>wen <i>fijne</i> huizen, 100 m<sup>2</sup>, CO<sub>2</sub>-vrij.</p>"
    small = "sup, sub {font-size: 7pt}"
    assert texts(printed(html, small)) == ["We bouwen fijne huizen, 100 m², CO2-vrij."]


def test_emoji_leave_size_and_weight_of_what_follows_as_they_are(printed: Printed) -> None:
    html = "<p>fiets 🚲🚲🚲 en 😀😀😀😀</p><p style='font-size: 22pt'>Groot</p><p><b>Vet</b></p>"
    found = {line.text: line for line in read_lines(printed(html))[0]}
    assert found["Groot"].size == 22
    assert (found["Vet"].size, found["Vet"].bold) == (11, True)


def test_marks_of_notes_are_kept_apart(printed: Printed) -> None:
    html = "<p>We bouwen<sup>3</sup>, snel<sup>12</sup>.</p>"
    line = next(line for line in read_lines(printed(html, "sup {font-size: 7pt}"))[0])
    assert (line.text, line.marks) == ("We bouwen, snel.", ("3", "12"))


def test_a_word_cut_by_the_typesetter_is_marked(printed: Printed) -> None:
    html = "<p lang=nl>Onze waterzuiveringsinstallaties en overheidsopdrachten.</p>"
    found = read_lines(printed(html, "p {width: 40mm; hyphens: auto}"))[0]
    assert [line.hyphenated for line in found[:3]] == [True, False, True]
    whole = "".join(line.text for line in found[:2])
    assert whole.replace(HYPHEN, "") == "Onze waterzuiveringsinstallaties en"


def test_the_outline_gives_levels_titles_and_pages(printed: Printed) -> None:
    html = "<h1>Wonen</h1><h2>Huren</h2><h1 style='break-before: page'>Leren</h1>"
    assert outline(printed(html, outline=True)) == [
        (1, "Wonen", 0),
        (2, "Huren", 0),
        (1, "Leren", 1),
    ]
    assert outline(printed(html)) == []
