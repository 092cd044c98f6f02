import re
from collections import Counter

import pypdfium2

from akkoord import demo
from akkoord.records import Section

_NOTE = re.compile(r"\[\^\d+\]:\s*(.+)")
_MARK = re.compile(r"\[\^\d+\]")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def without_notes(text: str) -> str:
    return _MARK.sub("", _NOTE.sub("", text))


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
        held(words(without_notes(source.text)), read.text)
        for read, source in zip(printed, written, strict=True)
        if source.text
    ]
    assert len(shares) == 36
    assert min(shares) >= 0.98
    assert sum(shares) / len(shares) >= 0.995


def test_footnotes_are_not_lost_in_print(printed: list[Section], written: list[Section]) -> None:
    notes = [note for section in written for note in _NOTE.findall(section.text)]
    assert len(notes) == 6
    whole = " ".join(" ".join(section.text.split()) for section in printed)
    assert [note for note in notes if note not in whole] == []


def test_boxes_stand_in_their_own_section_in_print(printed: list[Section]) -> None:
    boxes = re.findall(r"^> \*\*(.+?)\*\* (.+)$", demo.MARKDOWN.read_text("utf-8"), re.MULTILINE)
    texts = [" ".join(section.text.split()) for section in printed]
    assert len(boxes) == 7
    for lead, text in boxes:
        assert sum(f"{lead} {text}" in one for one in texts) == 1
