import re
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from akkoord.publish import Edition, markdown
from akkoord.publish.words import Words

from .conftest import HOSTILE

REFERENCE = re.compile(
    r"\*\*(?:\[\\\[\d+\\\]\]\(\S+\)|\\\[\d+\\\])\*\*(?: \(.+?\))? : \*\*\(.+?\)\*\* "
)


@pytest.fixture(scope="module")
def report(edition: Edition) -> str:
    return markdown.write(edition.reports[0], edition, Words("nl"))


def shown(source: str) -> str:
    """What a reader sees of Markdown."""
    text = HTMLParser(MarkdownIt().render(source)).text()
    return " ".join(text.split())


def test_opens_with_the_title_and_the_section(report: str) -> None:
    head = report.splitlines()
    assert head[0] == "# Bruggen: wat beslist werd"
    assert head[2:4] == ["<details>", "        <summary>Regeerakkoord Sectie </summary>"]
    assert head[4].startswith("        <p>1.1.1 Bruggen We bouwen tegen eind 2025")
    assert head[5].startswith("        <p>Er komen duizend bomen bij. &lt;script&gt;")
    assert head[6] == "        </details>"


@pytest.mark.parametrize(
    ("language", "section", "references"),
    [
        ("nl", "Regeerakkoord Sectie ", " Referenties"),
        ("fr", "Section de l’accord de gouvernement", "Références"),
        ("en", "Agreement section", "References"),
    ],
)
def test_what_folds_says_what_it_holds(
    edition: Edition, language: str, section: str, references: str
) -> None:
    text = markdown.write(edition.reports[0], edition, Words(language))
    assert re.findall(r"<summary>(.*)</summary>", text) == [section, references]


def test_claims_without_heading_are_a_paragraph(report: str) -> None:
    assert "\n\nDit onderdeel bevat 2 beloften. Daarover gaan 3 beslissingen.\n\n" in report
    assert "\n\nHet corpus is klein.\n\n" in report


def test_a_group_quotes_each_pledge_once_before_its_first_claim(report: str) -> None:
    group = report.split("## Bruggen\n\n")[1].split("\n\n## ")[0].splitlines()
    assert group[0] == "> “We bouwen tegen eind 2025 tien bruggen voor 5 miljoen euro.”"
    assert group[2].startswith("- **Tien bruggen**: goedgekeurd ")
    assert group[2].endswith(r" \[0\]\[1\].")
    assert group[3] == r"- opnieuw besproken \[1\]\[2\]"
    assert len(group) == 4


@pytest.mark.parametrize(
    ("language", "quote", "lead"),
    [
        ("nl", "“We bouwen", "**Tien bruggen**: "),
        ("fr", "«\u00a0We bouwen", "**Tien bruggen**\u00a0: "),
        ("de", "„We bouwen", "**Tien bruggen**: "),
    ],
)
def test_marks_are_those_of_the_language(
    edition: Edition, language: str, quote: str, lead: str
) -> None:
    text = markdown.write(edition.reports[0], edition, Words(language))
    assert f"\n> {quote}" in text
    assert f"\n- {lead}" in text


def test_no_break_spaces_stay() -> None:
    assert (
        markdown.escape("«\u00a0x\u00a0» \u00a0 1\u202f200\n€ ") == "«\u00a0x\u00a0» 1\u202f200 €"
    )


def test_computed_claims_are_bullets_without_citation(report: str) -> None:
    assert "## Niet gevonden\n\n- Duizend bomen.\n\n" in report


def test_references_say_what_they_lack(report: str) -> None:
    listed = [line for line in report.splitlines() if REFERENCE.match(line)]
    assert listed[0].startswith(
        r"**[\[0\]](http://record.example/B1)** : **(2023-05-05)** Brug. De"
    )
    assert listed[1].startswith(r"**\[1\]** (zonder link in dit corpus) : **(2023-09-01)** ")
    assert listed[2].startswith(r"**[\[2\]](http://record.example/%281%29)** : **(2024-01-10)** X.")
    assert report.endswith("\n\n</details>\n")


def test_a_reference_without_date_says_so(edition: Edition) -> None:
    undated = tuple(replace(decision, date=None) for decision in edition.decisions)
    bare = replace(edition, decisions=undated)
    text = markdown.write(bare.reports[0], bare, Words("nl"))
    assert text.count("**(zonder datum in dit corpus)**") == 3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("woord\n" * 100, ("woord " * 33).rstrip() + "..."),
        ("woord " * 33 + "af meer", "woord " * 33 + "af..."),
        ("x" * 300, "x" * 200 + "..."),
        ("kort  woord", "kort woord"),
    ],
)
def test_an_excerpt_is_the_first_200_characters_in_whole_words(
    edition: Edition, text: str, shown: str
) -> None:
    assert markdown.excerpt(replace(edition.decision["B1"], text=text)) == shown


def test_hostile_text_stays_text(report: str) -> None:
    html = HTMLParser(MarkdownIt("commonmark").render(report))
    assert html.css_first("script") is None
    links = {node.attributes["href"] for node in html.css("a")}
    assert links == {"http://record.example/B1", "http://record.example/%281%29"}
    assert shown(report).count(HOSTILE) >= 3


# Surrogates and control characters cannot stand in a file of text.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(TEXT)
def test_escaped_text_shows_as_it_is(text: str) -> None:
    assert shown(f"- {markdown.escape(text)}") == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["1. een", "# kop", "- punt", "+ plus", "&amp;", "a*b*c", "===", "2) b"]
)
def test_marks_of_markdown_are_escaped(text: str) -> None:
    assert MarkdownIt().render(markdown.escape(text)) == f"<p>{escape(text, quote=False)}</p>\n"


def test_only_the_web_is_linked() -> None:
    assert markdown.web_address("https://a.example/x") == "https://a.example/x"
    assert markdown.web_address("javascript:alert(1)") is None
    assert markdown.web_address(None) is None
