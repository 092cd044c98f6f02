from akkoord.agreement.headings import locate
from akkoord.agreement.levels import Heading
from akkoord.agreement.lines import Line


def line(text: str, page: int = 0, size: float = 11) -> Line:
    return Line(page, 60, 0, 500, 10, text, size, False, 0, 842)


TEXT = line("Wij bouwen huizen en scholen.")


def places(title: str, *lines: Line, number: str | None = None) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in locate([Heading(number, title, 1, 0)], [*lines, TEXT])]


def test_a_heading_may_be_cut_over_lines_with_its_number_apart() -> None:
    lines = (TEXT, line("1.2"), line("Huren, kopen en bou\u0002"), line("wen in de stad"), TEXT)
    assert places("Huren, kopen en bouwen in de stad", *lines, number="1.2") == [(1, 4)]


def test_a_heading_may_be_printed_a_little_otherwise() -> None:
    assert places("Een lagkrachtige stad", line("Een slagkrachtige stad")) == [(0, 1)]
    assert places("Een slagkrachtige stad", line("Wonen in de stad")) == []


def test_larger_type_is_the_heading_and_the_same_word_in_a_text_is_not() -> None:
    assert places("Media", line("media."), TEXT, line("Media", size=16)) == [(2, 3)]


def test_the_nearest_page_counts_and_far_ones_do_not() -> None:
    lines = (line("Visie", page=2), line("Visie", page=3))
    assert [p.heading.page for p in locate([Heading(None, "Visie", 1, 3)], lines)] == [3]
    assert locate([Heading(None, "Visie", 1, 6)], lines) == []


def test_headings_are_found_in_their_order() -> None:
    lines = [line("Visie"), TEXT, line("Visie"), TEXT]
    found = locate([Heading(None, "Visie", 1, 0)] * 2, lines)
    assert [place.start for place in found] == [0, 2]
