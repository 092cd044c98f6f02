import re
from collections import Counter

import pypdfium2

from akkoord import demo
from akkoord.records import Section

_NOTE = re.compile(r"^\[\^\d+\]: (.+)$", re.MULTILINE)
_BOX = re.compile(r"^> \*\*(.+?)\*\* (.+)$", re.MULTILINE)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def plain(section: Section) -> str:
    """The text of a section with white space collapsed."""
    return " ".join(section.text.split())


def held(wanted: Counter[str], text: str) -> float:
    """The share of the wanted words that a text holds."""
    return (wanted & words(text)).total() / wanted.total()


def test_it_has_at_least_twenty_pages_and_no_outline() -> None:
    with pypdfium2.PdfDocument(demo.AGREEMENT) as document:
        assert len(document) >= 20
        assert list(document.get_toc()) == []


def test_a_contents_page_names_every_heading(written: list[Section]) -> None:
    with pypdfium2.PdfDocument(demo.AGREEMENT) as document:
        contents = " ".join(document[1].get_textpage().get_text_bounded().split())
    for section in written:
        assert section.path[-1] in contents


def test_every_heading_is_read_alike_from_print_and_markdown(
    printed: list[Section], written: list[Section]
) -> None:
    assert [(s.path, s.number, s.title, s.level) for s in printed] == [
        (s.path, s.number, s.title, s.level) for s in written
    ]


def test_the_printed_sections_hold_the_written_text(
    printed: list[Section], written: list[Section]
) -> None:
    shares = [
        held(words(source.text), read.text)
        for read, source in zip(printed, written, strict=True)
        if source.text
    ]
    assert len(shares) == 36
    assert min(shares) >= 0.99
    assert sum(shares) / len(shares) >= 0.995


def test_footnotes_and_boxes_stand_in_the_section_they_belong_to(
    printed: list[Section], written: list[Section]
) -> None:
    source = demo.MARKDOWN.read_text("utf-8")
    boxes = [f"{lead} {text}" for lead, text in _BOX.findall(source)]
    notes = _NOTE.findall(source)
    assert (len(boxes), len(notes)) == (7, 6)
    for part in boxes + notes:
        homes = [[s.path for s in one if part in plain(s)] for one in (printed, written)]
        assert len(homes[0]) == 1
        assert homes[0] == homes[1]
