from dataclasses import replace

import pytest

from akkoord.errors import RecordError
from akkoord.publish import Edition
from akkoord.records import Report, Stage


def test_a_pledge_is_answered_by_all_steps_of_its_dossiers(edition: Edition) -> None:
    assert edition.answers["p-brug"] == ("B1", "B2", "B3", "X/1 é")
    assert "p-boom" not in edition.answers


def test_reached_is_the_furthest_stage_of_a_cited_dossier(edition: Edition) -> None:
    assert edition.reached("p-brug") is Stage.RATIFIED
    assert edition.reached("p-boom") is None


def test_stage_of_a_decision_without_dossier_is_its_own(edition: Edition) -> None:
    assert edition.stage("C1") is Stage.UNKNOWN


def test_citing_lists_the_sections_that_cite_a_decision(edition: Edition) -> None:
    assert edition.citing == {"B1": ("bruggen",), "B2": ("bruggen",), "X/1 é": ("bruggen",)}


def test_pledges_of_a_section_stand_in_the_order_of_its_text(edition: Edition) -> None:
    assert [item.id for item in edition.pledges_of["bruggen"]] == ["p-brug", "p-vaag", "p-boom"]


def test_check_accepts_a_whole_edition(edition: Edition) -> None:
    edition.check()


@pytest.mark.parametrize(
    ("field", "missing"),
    [("decisions", "decision 'B1'"), ("pledges", "pledge 'p-brug'"), ("sections", "section")],
)
def test_check_names_what_is_missing(edition: Edition, field: str, missing: str) -> None:
    with pytest.raises(RecordError, match=rf"names the {missing}.*akkoord build"):
        replace(edition, **{field: getattr(edition, field)[:0]}).check()


def test_check_wants_every_citation_among_the_references(edition: Edition) -> None:
    report = edition.reports[0]
    short = Report(report.section, report.title, report.claims, report.references[:1])
    with pytest.raises(RecordError, match="names the reference 'B2'"):
        replace(edition, reports=(short,)).check()
