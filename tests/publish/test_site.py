import datetime as dt
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from akkoord.publish import Edition, publish
from akkoord.publish.addresses import anchor
from akkoord.publish.site.sections import marked
from akkoord.records import Claim, Decision, Dossier, Report, Stage, Step

from .conftest import BRIDGE, HOSTILE, TREES


@pytest.fixture(scope="module")
def pages(published: Path) -> dict[str, LexborHTMLParser]:
    """Every page by its path."""
    return {
        str(path.relative_to(published)): LexborHTMLParser(path.read_text(encoding="utf-8"))
        for path in published.rglob("*.html")
    }


def first(page: LexborHTMLParser, selector: str) -> LexborNode:
    """The first element that the selector finds; there must be one."""
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def text(page: LexborHTMLParser, selector: str) -> str:
    """The words of the first element, white space collapsed."""
    return " ".join(first(page, selector).text().split())


def test_every_kind_of_page_is_there(pages: dict[str, LexborHTMLParser]) -> None:
    paths = set(pages)
    assert {
        "index.html",
        "method.html",
        "data.html",
        "archive/index.html",
        "archive/2023.html",
        "archive/undated.html",
        "chapters/wegen.html",
        "sections/bruggen.html",
        "sections/fietsen.html",
        "decisions/B1.html",
        "dossiers/d-brug.html",
    } <= paths
    assert "sections/werken.html" not in paths
    assert len([path for path in paths if path.startswith("decisions/")]) == 5


def test_every_link_inside_the_site_resolves(
    pages: dict[str, LexborHTMLParser], published: Path
) -> None:
    for path, page in pages.items():
        for node in page.css("a[href], link[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            if not address.startswith("http"):
                _assert_resolves(address, path, pages, published)


def _assert_resolves(
    address: str, path: str, pages: dict[str, LexborHTMLParser], published: Path
) -> None:
    relative, fragment = urldefrag(address)
    target = (published / path).parent / unquote(relative) if relative else published / path
    assert target.is_file(), f"{path} links to {address}"
    if fragment:
        page = pages[str(target.resolve().relative_to(published.resolve()))]
        assert page.css_matches(f'[id="{fragment}"]'), f"{path} links to {address}"


def test_only_links_that_readers_follow_leave_the_site(pages: dict[str, LexborHTMLParser]) -> None:
    for page in pages.values():
        assert page.css("script, iframe, img, object") == []
        for node in page.css("link[href]"):
            assert "//" not in (node.attributes["href"] or "")
        outside = [node.attributes["href"] for node in page.css('a[href*=":"]')]
        assert set(outside) <= {"http://record.example/B1", "http://record.example/(1)"}


def test_every_page_can_be_found_and_read(pages: dict[str, LexborHTMLParser]) -> None:
    titles = [text(page, "title") for page in pages.values()]
    assert len(set(titles)) == len(titles)
    for path, page in pages.items():
        assert first(page, "html").attributes["lang"] == "nl"
        assert first(page, "meta[name=description]").attributes["content"]
        assert len(page.css("h1")) == 1, path
        assert len(page.css("main")) == 1
        assert page.css_matches("a.skip[href='#main']")
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(set(ids)) == len(ids), path


def test_hostile_text_is_shown_as_text(pages: dict[str, LexborHTMLParser]) -> None:
    assert text(pages["decisions/B2.html"], "h1") == HOSTILE
    assert HOSTILE in text(pages["sections/bruggen.html"], ".claims")
    assert HOSTILE in text(pages["sections/bruggen.html"], ".agreement")


def test_a_claim_cites_and_its_reference_leads_back(pages: dict[str, LexborHTMLParser]) -> None:
    page = pages["sections/bruggen.html"]
    links = [(node.text(), node.attributes["href"]) for node in page.css(".claims sup a")]
    assert links == [("[0]", "#ref-0"), ("[1]", "#ref-1"), ("[1]", "#ref-1"), ("[2]", "#ref-2")]
    first = {node.attributes["href"] for node in page.css("#ref-0 a")}
    assert first == {"../decisions/B1.html", "http://record.example/B1", "#cite-0"}
    assert "geen link in dit corpus" in text(page, "#ref-1")


def test_computed_claims_lead_to_their_records(pages: dict[str, LexborHTMLParser]) -> None:
    lists = pages["sections/bruggen.html"].css("details.basis")
    assert text(pages["sections/bruggen.html"], "details.basis summary").endswith("2 beloften")
    links = [[a.attributes["href"] for a in one.css("a")] for one in lists]
    pledge = f"#{anchor('p-brug')}"
    assert links == [
        [pledge, f"#{anchor('p-boom')}"],
        ["../dossiers/d-brug.html", "#ref-0", pledge],
    ]


def test_a_basis_of_one_record_says_what_it_is_and_none_is_the_page_itself(
    edition: Edition, tmp_path: Path
) -> None:
    told = (
        Claim("Eén uitspraak is te vaag.", computed=True, records=("p-brug", "bruggen")),
        Claim("Het corpus is klein.", computed=True, records=("bruggen",)),
    )
    report = replace(edition.reports[0], claims=told, references=())
    publish(replace(edition, reports=(report,)), tmp_path / "site")
    page = LexborHTMLParser((tmp_path / "site/sections/bruggen.html").read_text(encoding="utf-8"))
    assert [one.text().strip() for one in page.css(".bases small")] == [
        "Waarop dit steunt: belofte 1"
    ]


def test_each_pledge_says_how_far_it_came(pages: dict[str, LexborHTMLParser]) -> None:
    page = pages["sections/bruggen.html"]
    bridge, vague, trees = (
        text(page, f'[id="{anchor(id)}"]') for id in ("p-brug", "p-vaag", "p-boom")
    )
    assert BRIDGE in bridge
    assert "bekrachtigd en afgekondigd [0] [1] [2]" in bridge
    assert "tegen 31 december 2025 · bedrag: 5 miljoen euro" in bridge
    assert "niet te toetsen: een voornemen" in vague
    assert "aan zet: de gemeente (lokaal niveau)" in trees
    assert "Geen beslissing gevonden in dit corpus tot 10 januari 2024." in trees


def test_a_section_without_report_says_so(pages: dict[str, LexborHTMLParser]) -> None:
    assert "nog geen verslag" in text(pages["sections/fietsen.html"], ".standfirst")


def test_a_decision_shows_its_dossier_and_where_it_is_cited(
    pages: dict[str, LexborHTMLParser],
) -> None:
    page = pages["decisions/B1.html"]
    assert [" ".join(li.text().split()) for li in page.css(".chain li")] == [
        "principieel goedgekeurd 5 mei 2023 (deze beslissing)",
        "definitief goedgekeurd 1 september 2023",
        "bekrachtigd en afgekondigd datum onbekend",
    ]
    assert "1.1.1 Bruggen" in text(page, ".use h3")
    assert BRIDGE in text(page, ".use blockquote")
    assert "De regering keurt de bouw van bruggen goed." in text(page, ".use .passage")
    assert "Geen enkel verslag" in text(pages["decisions/C1.html"], "main")


def test_a_decision_without_date_or_link_says_so(pages: dict[str, LexborHTMLParser]) -> None:
    words = text(pages["decisions/B3.html"], "main")
    assert "onbekend in dit corpus" in words
    assert "Dit corpus bevat geen link naar het officiële verslag." in words


def test_a_dossier_tells_its_steps_through_time(pages: dict[str, LexborHTMLParser]) -> None:
    steps = [
        " ".join(li.text(separator=" ").split())
        for li in pages["dossiers/d-brug.html"].css(".timeline li")
    ]
    assert steps[0].startswith("5 mei 2023 principieel goedgekeurd Brug")
    assert steps[1].startswith("4 maanden later 1 september 2023 definitief goedgekeurd")
    assert "de plaats in de reeks is afgeleid" in steps[2]


def test_an_act_says_where_its_text_is_and_is_no_decision(edition: Edition, tmp_path: Path) -> None:
    act = replace(edition.decisions[-1], text="", signed=dt.date(2021, 7, 16))
    publish(replace(edition, decisions=(*edition.decisions[:-1], act)), tmp_path / "site")
    page = LexborHTMLParser((tmp_path / "site/decisions/C1.html").read_text(encoding="utf-8"))
    front = LexborHTMLParser((tmp_path / "site/index.html").read_text(encoding="utf-8"))
    assert [node.text() for node in front.css(".figures dd")][2] == "4"
    assert "alleen de titel van deze akte" in text(page, ".record")
    assert "Datum van de akte16 juli 2021" in text(page, ".facts")


def test_related_dossiers_link_to_each_other(pages: dict[str, LexborHTMLParser]) -> None:
    own, other = (
        pages["dossiers/d-brug.html"],
        next(page for page in pages.values() if text(page, "h1") == "X"),
    )
    links = [first(page, "#related ~ ul a") for page in (own, other)]
    assert [link.text() for link in links] == ["Los", "Bruggen"]
    assert links[1].attributes["href"] == "../dossiers/d-brug.html"
    assert not pages["decisions/B1.html"].css("#related")


def test_the_front_page_counts(pages: dict[str, LexborHTMLParser]) -> None:
    page = pages["index.html"]
    assert text(page, ".standfirst").startswith("Het akkoord telt 2 beloften")
    assert [node.text() for node in page.css(".figures dd")] == ["2", "1", "5", "3"]
    bar = first(page, ".overview [role=img]").attributes["aria-label"]
    assert bar == "1 bekrachtigd, 1 geen beslissing gevonden"
    latest = [node.text() for node in page.css(".latest h3")]
    assert latest == ["X", HOSTILE, "Brug"]


def test_marked_text_keeps_every_word(edition: Edition) -> None:
    section = edition.section["bruggen"]
    paragraphs = marked(section.text, edition.pledges_of["bruggen"])
    bare = [first(LexborHTMLParser(f"<p>{part}</p>"), "p") for part in paragraphs]
    assert [node.text() for node in bare] == section.text.split("\n\n")
    assert [a.text() for a in bare[1].css("a")] == [TREES]


def test_an_edition_of_nothing_is_still_a_site(edition: Edition, tmp_path: Path) -> None:
    empty = Edition("G", "A", "tlh", None, edition.built_at, (), (), (), (), (), ())
    publish(empty, tmp_path / "out")
    page = LexborHTMLParser((tmp_path / "out/index.html").read_text(encoding="utf-8"))
    assert first(page, "html").attributes["lang"] == "en"
    assert first(page, "main").attributes["lang"] == "tlh"
    assert "No pledges have been found" in text(page, ".standfirst")


def test_a_long_section_stays_light(edition: Edition, tmp_path: Path) -> None:
    """130 references, the most a report of a real agreement of 240 sections had, in 150 kB."""
    words = "Ontwerpbesluit over de organisatie van een lang genoemde dienst in de regio"
    many = tuple(
        Decision(
            id=f"5FBF819C20B66700{place:08}",
            uri=f"http://themis.example/id/nieuwsbrief-info/5FBF819C20B66700{place:08}",
            title=words,
            date=dt.date(2023, 1, 1),
            text=words * 20,
            stage=Stage.DEFINITIVE,
        )
        for place in range(130)
    )
    ids = tuple(decision.id for decision in many)
    claims = tuple(
        replace(edition.reports[0].claims[2], text=words * 2, citations=ids[at : at + 3])
        for at in range(0, 130, 3)
    )
    report = Report("bruggen", "Bruggen", claims, ids)
    steps = tuple(Step(id, Stage.DEFINITIVE) for id in ids)
    long = replace(
        edition,
        decisions=many,
        dossiers=(Dossier("d-lang", "Lang", Stage.DEFINITIVE, steps),),
        evidence=(),
        reports=(report,),
    )
    publish(long, tmp_path / "out")
    assert (tmp_path / "out/sections/bruggen.html").stat().st_size < 150_000
