import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from akkoord.agreement import read
from akkoord.records import Section

Printed = Callable[..., Path]
Heading = tuple[int, str]

GERMAN = [
    (1, "Präambel"),
    (1, "1. Wirtschaft"),
    (2, "1.1 Arbeit und Fachkräfte"),
    (2, "1.2 Industrie"),
    (1, "2. Klima"),
    (2, "2.1 Energie"),
    (3, "2.1.1 Wind"),
    (3, "2.1.2 Sonne und Erdwärme, die in unseren Städten und Gemeinden noch viel zu oft fehlen"),
    (2, "2.2 Verkehr"),
]
FRENCH = [
    (1, "I. Une économie forte"),
    (2, "A. Emploi"),
    (3, "1. Formation"),
    (3, "2. Jeunes"),
    (2, "B. Industrie"),
    (2, "C. Commerce"),
    (1, "II. Un climat sain"),
    (2, "A. Énergie"),
    (2, "B. Mobilité"),
]
DUTCH = [(1, "Onderwijs"), (2, "Kwaliteit"), (2, "Leraren"), (1, "Wonen"), (2, "Huren")]
BODY_SIZE = "h1, h2, h3 {font-size: 11pt; margin: 14pt 0 8pt; font-weight: %s}"
DOTS = (
    ".contents a {color: black; text-decoration: none}"
    ".contents a::after {content: leader('.') target-counter(attr(href), page)}"
    ".of2 {margin-left: 8mm} .of3 {margin-left: 16mm}"
)


BEGIN = ("school", "water", "woon", "fiets", "bos", "zorg", "jeugd", "kunst", "haven", "spoor")
END = ("plan", "beleid", "fonds", "net", "dienst", "kader", "loket", "werk", "punt", "decreet")


def paragraphs(at: int) -> str:
    """Two paragraphs whose sentences all differ, so that a lost or misplaced line shows."""
    chance = Random(at)
    words = [f"{chance.choice(BEGIN)}{chance.choice(END)}" for _ in range(320)]
    sentences = [f"Zin {at}.{n} {' '.join(words[n * 14 : n * 14 + 14])}." for n in range(22)]
    return f"<p>{' '.join(sentences[:6])}</p><p>{' '.join(sentences[6:])}</p>"


def body(headings: list[Heading]) -> str:
    return "".join(
        f"<h{level} id=h{at}>{title}</h{level}>{paragraphs(at)}"
        for at, (level, title) in enumerate(headings)
    )


def contents(headings: list[Heading]) -> str:
    lines = (
        f"<div class=of{level}><a href='#h{at}'>{title}</a></div>"
        for at, (level, title) in enumerate(headings)
    )
    return f"<section class=contents><h1>Inhalt</h1>{''.join(lines)}</section>"


def text(at: int) -> str:
    return "\n\n".join(paragraphs(at).removeprefix("<p>").removesuffix("</p>").split("</p><p>"))


def headings(sections: list[Section]) -> list[Heading]:
    return [(section.level, section.path[-1]) for section in sections]


def unnumbered(found: list[Heading]) -> list[Heading]:
    """Headings as sections name them: without the point after a number."""
    return [(level, title.replace(". ", " ", 1)) for level, title in found]


LOOKS = {
    "contents page with dots": (
        GERMAN,
        contents(GERMAN) + "<div style='break-before: page'></div>" + body(GERMAN),
        DOTS,
    ),
    "contents page without looks": (
        FRENCH,
        contents(FRENCH) + "<div style='break-before: page'></div>" + body(FRENCH),
        DOTS + ".of2, .of3 {margin: 0}" + BODY_SIZE % "normal",
    ),
    "contents page at the end": (
        GERMAN,
        body(GERMAN) + "<div style='break-before: page'></div>" + contents(GERMAN),
        DOTS,
    ),
    "larger type": (DUTCH, body(DUTCH), "h1 {font-size: 20pt} h2 {font-size: 14pt}"),
    "bold type": (GERMAN, body(GERMAN), BODY_SIZE % "bold"),
    "bold French numbers": (FRENCH, body(FRENCH), BODY_SIZE % "bold"),
    "numbers alone": (FRENCH, body(FRENCH), BODY_SIZE % "normal"),
    "two columns": (DUTCH, f"<main>{body(DUTCH)}</main>", "main {columns: 2; column-gap: 9mm}"),
}


@pytest.mark.parametrize("look", LOOKS)
def test_an_agreement_of_any_look_is_read_whole_and_in_order(printed: Printed, look: str) -> None:
    wanted, html, css = LOOKS[look]
    sections = read(printed(html, css))
    assert headings(sections) == unnumbered(wanted)
    assert [section.text for section in sections] == [text(at) for at in range(len(wanted))]


def test_an_outline_gives_levels_and_pages(printed: Printed) -> None:
    apart = "h1, h2 {font-size: 11pt; break-before: page}"
    sections = read(printed(body(DUTCH), apart, outline=True))
    assert headings(sections) == DUTCH
    assert [section.page_start for section in sections] == [1, 2, 3, 4, 5]
    assert [section.page_end for section in sections] == [1, 2, 3, 4, 5]


def test_front_matter_may_have_roman_page_numbers(printed: Printed) -> None:
    rows = [("Voorwoord", "i"), *((title, at + 1) for at, (_, title) in enumerate(GERMAN))]
    contents = "".join(f"<div class=row data-page={page}>{title}</div>" for title, page in rows)
    preface = text(99).split("\n\n")[0]
    front = f"<h1>Voorwoord</h1><p>{preface}</p>{contents}<div class=text></div>"
    css = (
        "@page {@bottom-center {content: counter(page, lower-roman)}} h1, h2, h3 {page: text}"
        "@page text {@bottom-center {content: counter(page)}} .text {counter-reset: page}"
        ".row::after {content: leader('.') attr(data-page)} h1, h2, h3 {break-before: page}"
    )
    sections = read(printed(front + body(GERMAN), css))
    assert headings(sections) == [(1, "Voorwoord"), *unnumbered(GERMAN)]
    assert sections[0].text == preface


def test_words_before_a_number_are_part_of_it(printed: Printed) -> None:
    chapter = "<h1>Hoofdstuk {0}<br>{1}</h1><h2>{0}.1 Visie</h2><p>Wij {1}.</p>"
    html = chapter.format(1, "leren") + chapter.format(2, "wonen")
    sections = read(printed(html + body(DUTCH), ""))
    assert [s.path for s in sections[:4]] == [
        ("1 leren",),
        ("1 leren", "1.1 Visie"),
        ("2 wonen",),
        ("2 wonen", "2.1 Visie"),
    ]


def test_notes_follow_the_section_that_calls_them_and_boxes_stay(printed: Printed) -> None:
    html = (
        "<h1>Water</h1><p>Wij zuiveren het water<span class=note>Zie het decreet.</span> snel.</p>"
        "<div class=box>Doel: 100 m<sup>2</sup> vijver.</div><p>Tot slot.</p>"
        f"<h1>Lucht</h1><p>Wij zuiveren de lucht van CO<sub>2</sub>-gas.</p>{paragraphs(1)}"
    )
    css = (
        ".note {float: footnote; font-size: 9pt} .box {border: 1pt solid; margin: 6pt 0}"
        "sup, sub {font-size: 7pt}"
    )
    water, air = read(printed(html, css))
    assert water.text.split("\n\n") == [
        "Wij zuiveren het water snel.",
        "Doel: 100 m² vijver.",
        "Tot slot.",
        "1. Zie het decreet.",
    ]
    assert air.text == f"Wij zuiveren de lucht van CO2-gas.\n\n{text(1)}"


def test_title_pages_running_heads_and_page_numbers_are_no_text(printed: Printed) -> None:
    title = "<p class=huge>Bestuursakkoord</p><p class=large>Stad Waterhoek, 2031-2036</p>"
    html = f"{title}<div class=new></div>{body(DUTCH)}"
    css = ".huge {font-size: 30pt} .large {font-size: 18pt} .new {break-before: page}"
    sections = read(printed(html, css))
    assert headings(sections)[0] == (1, "Bestuursakkoord")
    assert headings(sections)[1:] == [(level + 1, title) for level, title in DUTCH]
    assert [section.text for section in sections] == ["", *(text(at) for at in range(len(DUTCH)))]


DATA = Path(os.environ.get("AKKOORD_SHARED", Path(__file__).parents[3] / "shared" / "data"))
FLANDERS = DATA / "flanders-2019-2024" / "regeerakkoord-2019-2024.pdf"


@pytest.mark.skipif(not FLANDERS.exists(), reason="the real agreement is not here (../shared/data)")
def test_the_real_agreement_is_read() -> None:
    sections = read(FLANDERS)
    assert len(sections) == 292
    assert {section.level for section in sections} == {1, 2, 3, 4, 5}
    full = "\n".join(section.text for section in sections)
    assert "O&O&I-systeem" in full
    assert "geïntegreerd" in full
    assert not [char for char in full if ord(char) < 32 and char != "\n"]
