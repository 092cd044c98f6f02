import datetime as dt

import pytest

from akkoord.report.checker import cited
from akkoord.report.checker.cited import CitedReport, Sentence
from akkoord.report.checker.passages import Place


def read(*lines: str) -> CitedReport:
    return cited.read("\n".join(lines), "nl")


def numbers(sentence: Sentence) -> list[int | None]:
    return [citation.number for citation in sentence.citations]


def pairs(report: CitedReport) -> list[tuple[str, list[int | None]]]:
    return [(sentence.text, numbers(sentence)) for sentence in report.sentences]


@pytest.mark.parametrize(
    "text",
    [
        r"Er komt een brug \[0\]\[1\].",
        "Er komt een brug [0, 1].",
        "Er komt een brug [0-1].",
        "Er komt een brug. [0][1]",
        "Er komt [0] een brug[1].",
        "Er komt een brug [[0]](http://a.example) [1](http://b.example).",
        r"Er komt een brug [\[0\]](http://a.example) \[[1](http://b.example)\].",
        "Er komt een **brug [0]** *[1]*.",
        "Er komt een brug [^0][^1].",
    ],
)
def test_a_citation_may_have_many_forms(text: str) -> None:
    assert pairs(read(text)) == [("Er komt een brug.", [0, 1])]


def test_a_citation_after_the_final_mark_belongs_to_the_sentence_before() -> None:
    report = read("Er komt een brug. [0] Er komt een weg [1]. Er komt niets.")
    assert pairs(report) == [
        ("Er komt een brug.", [0]),
        ("Er komt een weg.", [1]),
        ("Er komt niets.", []),
    ]


def test_citations_at_the_end_of_a_bullet_cover_it_back_to_those_before() -> None:
    report = read("- Er komt een brug [0]. Zij is lang. Zij is breed [1]. Zij is mooi.")
    assert [cited for _, cited in pairs(report)] == [[0], [1], [1], []]


def test_in_a_paragraph_each_sentence_cites_by_itself() -> None:
    report = read("Zij is lang. Zij is breed [1].")
    assert [cited for _, cited in pairs(report)] == [[], [1]]


def test_lines_of_sentences_are_told() -> None:
    report = read("# Titel", "", "Een zin [0].", "Een tweede", "zin.", "", "1. punt", "2. punt")
    assert [sentence.line for sentence in report.sentences] == [3, 4, 7, 8]
    assert report.title == "Titel"


def test_what_is_bold_from_end_to_end_is_a_heading() -> None:
    report = read("**Bruggen:**", "", "- **Leie**: er komt een brug [0].", "- **Kop**")
    assert pairs(report) == [("Leie: er komt een brug.", [0])]


def test_a_bold_sentence_is_a_sentence() -> None:
    assert pairs(read("**Er komt een brug.**")) == [("Er komt een brug.", [])]


def test_a_report_handed_over_as_code_is_read() -> None:
    report = read("```markdown", "# Titel", "", "- Er komt een brug [3].", "```")
    assert (report.title, pairs(report)) == ("Titel", [("Er komt een brug.", [3])])
    assert report.sentences[0].line == 4


def test_a_sentence_among_the_references_is_a_sentence() -> None:
    report = read("<details>", "", "[0] Brug.", "", "Er komt een weg.", "", "</details>")
    assert [one.number for one in report.references] == [0]
    assert pairs(report) == [("Er komt een weg.", [])]


def test_a_paragraph_of_html_is_read_with_its_citations() -> None:
    assert pairs(read("<p>Er komt een brug [3].</p>")) == [("Er komt een brug.", [3])]


def test_a_row_of_a_table_is_one_passage() -> None:
    report = read("| wat | bron |", "| --- | --- |", "| Een brug | [0] |", "| Een weg | [1], [2] |")
    assert [(text.rstrip("; ,"), cited) for text, cited in pairs(report)] == [
        ("Een brug", [0]),
        ("Een weg", [1, 2]),
    ]


def test_quotations_are_kept_whole() -> None:
    report = read('> "We bouwen. Snel." · "We slopen." [3]')
    [quotation] = report.quotations
    assert quotation.passage.place is Place.QUOTATION
    assert quotation.text == '"We bouwen. Snel." · "We slopen."'
    assert numbers(quotation) == [3]
    assert not report.sentences


FOLDED = r"""# Titel

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>1.1 Bruggen We bouwen &lt;tien&gt; bruggen [1]. </p>
        <p>Dat is veel. </p>
        </details>

Een zin \[0\].

<details>
        <summary> Referenties</summary>
        **[\[0\]](http://a.example/0)** : **(2021-05-07)** (Nieuwe) brug. Tekst...

**[\[1\]](http://a.example/1)** : **(2021-05-08)** Weg.

**\[2\]** (zonder link in dit corpus) : **(zonder datum in dit corpus)** (Oud) pad.
        </details>
"""


def test_what_is_folded_is_the_section_or_the_references() -> None:
    report = cited.read(FOLDED, "nl")
    assert report.section == "1.1 Bruggen We bouwen <tien> bruggen [1].\n\nDat is veel."
    assert pairs(report) == [("Een zin.", [0])]
    assert [(one.number, one.link, one.date, one.text, one.line) for one in report.references] == [
        (0, "http://a.example/0", dt.date(2021, 5, 7), "(Nieuwe) brug. Tekst...", 13),
        (1, "http://a.example/1", dt.date(2021, 5, 8), "Weg.", 15),
        (2, None, None, "(Oud) pad.", 17),
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["[1] Brug, http://a.example/1", "", "[2] Weg"],
        ["- [1]: Brug", "- [2]: Weg"],
        ["1. Brug", "2. [Weg](http://a.example/2)"],
        ["- [1](http://a.example/1) Brug", "- [2](http://a.example/2) Weg"],
    ],
)
def test_references_may_stand_under_a_heading(entries: list[str]) -> None:
    report = read("# Titel", "", "Een zin [1][2].", "", "## Bronnen", "", *entries)
    assert [one.number for one in report.references] == [1, 2]
    assert [text for text, _ in pairs(report)] == ["Een zin."]


def test_links_defined_apart_are_references() -> None:
    report = read("Een zin [1].", "", "[1]: http://a.example/1")
    assert report.references[0].link == "http://a.example/1"
    assert report.sentences[0].citations[0].link == "http://a.example/1"


def test_a_fold_with_citations_is_part_of_the_report() -> None:
    report = read("<details><summary>Nog meer</summary>", "", "- Een zin [3].", "", "</details>")
    assert pairs(report) == [("Een zin.", [3])]
    assert report.section == ""
