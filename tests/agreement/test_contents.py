import pytest

from akkoord.agreement.contents import contents_pages, printed_contents, without_contents
from akkoord.agreement.lines import Line

TITLES = ["1 Wonen", "1.1 Huren", "1.2 Kopen", "2 Leren", "2.1 Scholen", "2.2 Leraren"]


def line(text: str, at: int, right: float = 500, size: float = 11) -> Line:
    base = 800 - 14 * at
    return Line(0, 60, base - 2, right, base + 9, text, size, False, base, 842)


def contents(sign: str = " .... ") -> list[Line]:
    return [line(f"{title}{sign}{at + 3}", at) for at, title in enumerate(TITLES)]


def text(lines: int = 30) -> list[Line]:
    return [line("Wij bouwen in 2030 huizen en scholen voor", at, 480) for at in range(lines)]


@pytest.mark.parametrize("sign", [" .... ", " ", "…", " · · · "])
def test_entries_give_number_title_level_and_page(sign: str) -> None:
    found = printed_contents([contents(sign), *[text()] * 9], shift=1)
    assert [f"{h.number} {h.title}" for h in found] == TITLES
    assert [h.level for h in found] == [1, 2, 2, 1, 2, 2]
    assert [h.page for h in found] == [2, 3, 4, 5, 6, 7]


def test_an_entry_may_run_over_lines_and_name_a_roman_page() -> None:
    page = [line("Voorwoord .... ii", 0), *contents()]
    page = [*page, line("3 Een lange titel die niet op één", 7, 400), line("regel past .... 9", 8)]
    found = printed_contents([page, *[text()] * 9], shift=1)
    assert (found[0].title, found[0].page) == ("Voorwoord", 1)
    assert found[-1].title == "Een lange titel die niet op één regel past"


def test_contents_stand_in_front_or_at_the_end() -> None:
    assert contents_pages([text(), contents(), contents(), *[text()] * 20]) == [1, 2]
    assert contents_pages([*[text()] * 20, contents()]) == [20]
    assert contents_pages([text()] * 20) == []


def test_a_table_of_figures_is_no_contents_page() -> None:
    figures = [line(f"Gemeente {at} {at * 37 % 100}", at) for at in range(20)]
    assert contents_pages([figures, *[text()] * 3]) == []


def test_what_stands_beside_the_contents_stays() -> None:
    title = line("Inhoud", 0, 200, size=18)
    page, *rest = without_contents([[title, *contents()], text(), text()])
    assert page == []
    assert rest == [text(), text()]
    preface = [line(f"Wij zijn met velen, zei {name}.", 0) for name in "abcde"]
    assert without_contents([[*preface, title, *contents()], text()])[0] == preface
