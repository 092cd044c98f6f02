"""The state of all pledges: every number leads to as many records as it says."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from akkoord.earlier import Earlier
from akkoord.publish import Edition, publish
from akkoord.publish.site.listing import MOST, sheets
from akkoord.records import Decision, Evidence, Stage


@pytest.fixture(scope="module")
def turned(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition with one decision more, which serves a pledge, names money and postpones."""
    text = (
        "De regering trekt een budget van 5 miljoen euro uit. De start wordt uitgesteld tot 2026."
    )
    late = Decision(
        "U1",
        "Uitstel van de bomen",
        date=dt.date(2022, 1, 1),
        text=text,
        themes=("Natuur & bos",),
        ministers=("An Peeters", "Bo Claes"),
        stage=Stage.ANNOUNCED,
    )
    evidence = (*edition.evidence, Evidence("bruggen", "p-boom", "U1", 1, 0.5, cited=True))
    lonely = replace(late, id="U2", title="Zonder onderdeel", date=dt.date(2023, 1, 1))
    folder = tmp_path_factory.mktemp("turned") / "published"
    decisions = (*edition.decisions, late, lonely)
    publish(replace(edition, decisions=decisions, evidence=evidence), folder)
    return folder


def _page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def _words(path: Path, selector: str = "main") -> str:
    found = _page(path).css_first(selector)
    assert found is not None
    return " ".join(found.text().split())


def _counts(path: Path) -> dict[str, str]:
    """What is counted, with the number that is shown."""
    told = [" ".join(item.text().split()) for item in _page(path).css(".counts li")]
    return {line.rpartition(" ")[0]: line.rpartition(" ")[2] for line in told}


def test_testable_pledges_are_counted_by_what_the_corpus_holds(turned: Path) -> None:
    counts = _counts(turned / "states/index.html")
    assert counts["bekrachtigd"] == "1"
    assert counts["aangekondigd of meegedeeld"] == "1"
    assert counts["geen beslissing gevonden"] == "0"
    assert counts["begonnen, en stilgevallen"] == "1"
    assert counts["een beslissing vóór het einde van de termijn"] == "1"
    assert counts["uitstel"] == "1"
    assert counts["intrekking"] == "0"


@pytest.mark.parametrize("index", ["states/index.html", "orphans/index.html"])
def test_every_number_leads_to_as_many_records(turned: Path, index: str) -> None:
    links = _page(turned / index).css(".counts a")
    assert links
    for link in links:
        path = (turned / index).parent / (link.attributes["href"] or "")
        if path.name != "index.html":
            listed = _page(path).css(".states > li, .list > li")
            assert len(listed) == int(link.text()), path.name


def test_a_pledge_is_listed_with_what_is_known_of_it(turned: Path) -> None:
    told = _words(turned / "states/silence-silent.html")
    assert "Er komen duizend bomen bij." in told
    assert "aangekondigd 1 januari 2022 · 24 maanden stil" in told
    assert "uitstel: De start wordt uitgesteld tot 2026." in told


def test_pledges_of_an_earlier_agreement_are_listed_with_its_words(
    edition: Edition, tmp_path: Path
) -> None:
    older = replace(edition.pledge["p-boom"], id="o1", quote="Er komen duizend bomen bij.")
    publish(replace(edition, earlier=Earlier("Akkoord 2014", (), (older,))), tmp_path / "site")
    assert _counts(tmp_path / "site/states/index.html")["overgenomen uit een eerder akkoord"] == "1"
    told = _words(tmp_path / "site/states/earlier-carried.html")
    assert "Stond al in Akkoord 2014: Er komen duizend bomen bij." in told


def test_what_no_section_cites_is_listed_by_theme_and_minister(turned: Path) -> None:
    counts = _counts(turned / "orphans/index.html")
    assert counts == {
        "Natuur & bos": "1",
        "Openbare werken": "1",
        "An Peeters": "2",
        "Bo Claes": "1",
    }
    assert "2 beslissingen" in _words(turned / "orphans/index.html", ".standfirst")
    assert "Zonder onderdeel" in _words(turned / "orphans/all.html", ".list")


def test_long_lists_are_cut_into_pages() -> None:
    found = list(sheets("states/none", range(MOST * 2 + 1)))
    assert [len(sheet.items) for sheet in found] == [MOST, MOST, 1]
    assert [sheet.path for sheet in found][:2] == ["states/none.html", "states/none~2.html"]
    assert [item for sheet in found for item in sheet.items] == list(range(MOST * 2 + 1))


def test_an_empty_list_has_one_page() -> None:
    nothing: list[Decision] = []
    (sheet,) = sheets("states/none", nothing)
    assert (sheet.path, sheet.total) == ("states/none.html", 0)
