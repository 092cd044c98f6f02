import datetime as dt

from akkoord.records import Stage
from akkoord.report import write

from .world import BRIDGES, TREES, VAGUE, World, decision

CHAIN = (
    decision("A", stage=Stage.PRINCIPLE, date=dt.date(2020, 7, 17)),
    decision("B", stage=Stage.DEFINITIVE, date=dt.date(2021, 5, 7)),
    decision("C", stage=Stage.RATIFIED, date=dt.date(2021, 7, 9)),
)


def test_a_dossier_is_one_bullet_with_its_core_and_its_steps() -> None:
    report = World(dossiers=[CHAIN], links=[(0, "A"), (0, "B")]).report()
    (bullet,) = (claim for claim in report.claims if claim.citations)
    assert bullet.lead == "Bomen langs gewestwegen"
    assert bullet.text == (
        "het besluit “dat de subsidie regelt voor gemeenten en verenigingen die inheemse soorten "
        "aanplanten”; principieel goedgekeurd op 17 juli 2020, definitief op 7 mei 2021, "
        "bekrachtigd en afgekondigd op 9 juli 2021."
    )
    assert bullet.citations == report.references == ("A", "B", "C")
    assert bullet.pledges == ("p0",)


def test_the_title_is_a_headline_without_the_period() -> None:
    assert World().report().title == "Groen: wat de Vlaamse Regering besliste"


def test_a_section_without_text_has_no_report() -> None:
    world = World(pledges=())
    found = write([world.section], [], [], [], [], government="Regering", language="nl")
    assert list(found) == []


def test_a_section_without_pledges_still_tells_its_decisions() -> None:
    report = World(pledges=("Groen is gezond.",), dossiers=[CHAIN], cited=["A"]).report()
    headings = [claim.heading for claim in report.claims if claim.citations]
    assert headings == ["Beslissingen in dit domein"]


def test_decisions_without_a_pledge_come_last() -> None:
    other = decision("X", "Bestuur van het bosmuseum")
    report = World(dossiers=[CHAIN, [other]], links=[(0, "A")], cited=["X"]).report()
    headings = [claim.heading for claim in report.claims if claim.citations]
    assert headings[-1] == "Andere beslissingen in dit domein"
    assert report.references[-1] == "X"


def test_a_promise_without_decision_is_listed_and_a_vague_one_is_not() -> None:
    world = World(pledges=(TREES, BRIDGES), vague=(VAGUE,), dossiers=[CHAIN], links=[(0, "A")])
    missing = [c for c in world.report().claims if c.heading and c.computed]
    assert [claim.heading for claim in missing] == [
        "Geen beslissing gevonden in dit corpus (tot 9 juli 2021)"
    ]
    assert [claim.records for claim in missing] == [("p1",)]


def test_many_promises_without_decision_are_folded() -> None:
    pledges = tuple(f"We bouwen brug nummer {number} over het kanaal." for number in range(30))
    missing = [claim for claim in World(pledges=pledges).report().claims if claim.heading]
    assert missing[-1].text == "en nog 18 andere beloften"
    assert {id for claim in missing for id in claim.records} == {f"p{n}" for n in range(30)}


def test_the_closing_says_what_the_corpus_holds() -> None:
    closing = World().report().claims[-1]
    assert closing.computed
    assert closing.heading is None
    assert "het bevat alleen persberichten" in closing.text


def test_another_language_has_its_own_words_and_the_sources_words() -> None:
    report = World(dossiers=[CHAIN], links=[(0, "A")]).report("en")
    (bullet,) = (claim for claim in report.claims if claim.citations)
    assert "approved in principle on 17 July 2020" in bullet.text
    assert bullet.text.startswith("“het besluit […] dat de subsidie regelt voor gemeenten")
