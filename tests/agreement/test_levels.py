from akkoord.agreement.levels import Heading, levelled


def heading(title: str, number: str | None = None, size: float = 11, **look: float) -> Heading:
    bold = bool(look.get("bold", 0))
    return Heading(number, title, 0, 0, indent=look.get("indent", 0.0), size=size, bold=bold)


def levels(*headings: Heading) -> list[int]:
    return [found.level for found in levelled(headings)]


def test_larger_type_stands_above() -> None:
    assert levels(heading("a", size=20), heading("b", size=14), heading("c", size=20)) == [1, 2, 1]


def test_in_one_type_the_depth_of_the_number_tells() -> None:
    numbers = ["1", "1.1", "1.1.1", "1.2", "2"]
    assert levels(*(heading("x", number) for number in numbers)) == [1, 2, 3, 2, 1]


def test_a_preface_stands_beside_the_chapters() -> None:
    assert levels(heading("Voorwoord"), heading("a", "1"), heading("b", "1.1")) == [1, 1, 2]


def test_of_ways_to_number_the_first_stands_above() -> None:
    numbers = ["I", "A", "1", "2", "B", "II", "A"]
    assert levels(*(heading("x", number) for number in numbers)) == [1, 2, 3, 3, 2, 1, 2]


def test_bold_type_and_indents_tell_where_numbers_do_not() -> None:
    assert levels(heading("a", bold=1), heading("b"), heading("c", bold=1)) == [1, 2, 1]
    assert levels(heading("a"), heading("b", indent=20), heading("c", indent=1)) == [1, 2, 1]
