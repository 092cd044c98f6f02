import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from akkoord.publish import Edition, publish
from akkoord.publish.words import Words, entries
from akkoord.quality import Figure, Group, Part, Place, Run, mean

SECTIONS = {"1": Place("bruggen", "1.1.1 Bruggen", 2), "2": Place("gone", "9 Weg <b>", 0)}


def evidence(*names: str) -> tuple[Figure, ...]:
    return tuple(mean(f"evidence {name}", {"1": 0.5, "2": 0.75}) for name in names)


GROUPS = (
    Group(
        "evidence, as built",
        (*evidence("precision", "recall", "F1"), mean("decisions cited", {"1": 4, "2": 3}, True)),
    ),
    Group("pledge sentences", (mean("pledge sentence recall", {"1": 0.9, "2": 0.8}),)),
    Group("dossiers", (Figure("dossier recall", {"B1": Part(3, 4)}),), units="decisions"),
)
CROSSED = Group(
    "evidence, cross-validated over chapters",
    tuple(mean(f"evidence {name}", {"1": 0.2, "2": 0.4}) for name in ("precision", "recall")),
    crossed=True,
)


def run(seen: int = 0, *more: Group) -> Run:
    return Run(
        akkoord="1.2",
        measured_at=dt.datetime(2024, 1, 31, 12, tzinfo=dt.UTC),
        government="Regering van Testland",
        agreement="Akkoord van Testland",
        built_from="now",
        judgements="",
        seen=seen,
        sections=SECTIONS,
        groups=(*GROUPS, *more),
    )


def page(edition: Edition, to: Path) -> LexborHTMLParser:
    publish(edition, to / "site")
    return LexborHTMLParser((to / "site/quality.html").read_text(encoding="utf-8"))


def words(found: LexborHTMLParser) -> str:
    assert found.body
    return " ".join(found.body.text().split())


def test_nothing_measured_is_not_spoken_of(published: Path) -> None:
    assert not (published / "quality.html").exists()
    assert "quality.html" not in (published / "method.html").read_text(encoding="utf-8")


def test_figures_are_told_with_their_intervals(edition: Edition, tmp_path: Path) -> None:
    told = words(page(replace(edition, quality=run(), built_from="now"), tmp_path))
    assert "van de citaten hoort waar het staat (tussen 50 % en 75 %)62 %" in told
    assert "Van elke tien citaten zijn er dus ongeveer 4 naast de kwestie" in told
    assert "Citaten per onderdeel3,5tussen 3 en 42" in told
    assert "geen van deze 2 onderdelen diende daarbij als voorbeeld" in told
    assert "Gemeten op 31 januari 2024 met Akkoord 1.2, op het bewijs dat deze site toont" in told


def test_figures_of_other_evidence_say_so(edition: Edition, tmp_path: Path) -> None:
    told = words(page(replace(edition, quality=run(), built_from="later"), tmp_path))
    assert "van een eerdere uitgave: gemeten op 31 januari 2024 met Akkoord 1.2" in told
    assert "op het bewijs dat deze site toont" not in told


def test_sections_that_were_fitted_on_are_told_and_crossed_figures_lead(
    edition: Edition, tmp_path: Path
) -> None:
    found = page(replace(edition, quality=run(1, CROSSED)), tmp_path)
    told = words(found)
    assert "Van deze 2 onderdelen dienden er 1 als voorbeeld" in told
    assert "Daarom is ook gekruist gemeten" in told
    first = found.css_first("dl.figures dd")
    assert first
    assert first.text() == "30\u00a0%"
    heading = found.css_first("h3")
    assert heading
    assert heading.text() == "Citaten, gekruist gemeten"


def test_without_crossed_figures_the_page_says_that_too(edition: Edition, tmp_path: Path) -> None:
    told = words(page(replace(edition, quality=run(2)), tmp_path))
    assert "van deze 2 onderdelen wel: alle dienden als voorbeeld" in told
    assert "Reken voor andere onderdelen dus op minder" in told


def test_each_section_leads_to_its_page_while_there_is_one(
    edition: Edition, tmp_path: Path
) -> None:
    found = page(replace(edition, quality=run()), tmp_path)
    assert [a.attributes["href"] for a in found.css("tbody th a")] == ["sections/bruggen.html"]
    assert "9 Weg <b>" in words(found)


def test_the_page_is_linked_and_the_figures_can_be_had(edition: Edition, tmp_path: Path) -> None:
    page(replace(edition, quality=run()), tmp_path)
    site = tmp_path / "site"
    assert 'href="quality.html"' in (site / "method.html").read_text(encoding="utf-8")
    section = (site / "sections/bruggen.html").read_text(encoding="utf-8")
    assert 'href="../quality.html"' in section
    assert json.loads((site / "data/quality.json").read_bytes())["akkoord"] == "1.2"


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_the_page_speaks_every_language(language: str, edition: Edition, tmp_path: Path) -> None:
    found = page(replace(edition, quality=run(1, CROSSED), language=language), tmp_path)
    heading = found.css_first("h1")
    assert heading
    assert heading.text() == entries(language)["quality.title"]


def test_percentages_are_those_of_the_language() -> None:
    assert Words("nl").percent(0.634) == "63\u00a0%"
    assert Words("en").percent(0.634) == "63%"
