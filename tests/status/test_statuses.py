from akkoord import status
from akkoord.records import Evidence, Stage

from .world import decision, found, pledge, status_of

POSTPONED = "De start wordt uitgesteld tot 2026."


def test_a_pledge_without_evidence_has_no_stage() -> None:
    one = status_of([])
    assert (one.stage, one.decisions, one.silence, one.due) == (None, (), None, None)


def test_a_decision_without_dossier_is_one_by_itself() -> None:
    alone = decision("A", stage=Stage.DEFINITIVE)
    evidence = [Evidence("s", "p", "A", 1, 0.5, cited=True)]
    (one,) = status.find([], [pledge()], [alone], [], evidence, "nl").statuses
    assert (one.dossier, one.stage) == ("A", Stage.DEFINITIVE)


def test_a_survey_looks_at_what_is_near_and_not_cited() -> None:
    chains = [(decision("A"),), (decision("B", text=POSTPONED),), (decision("C", text=POSTPONED),)]
    (survey,) = found(chains, serving=["A"], near=["B"]).surveys
    assert survey.examined == ("A", "B")
    assert [one.decision for one in survey.found] == ["B"]


def test_a_survey_that_finds_nothing_says_what_it_looked_at() -> None:
    (survey,) = found([(decision("A"),)], serving=["A"]).surveys
    assert (survey.examined, survey.found) == (("A",), ())


def test_orphans_are_dossiers_that_no_section_cites() -> None:
    law = (decision("A", stage=Stage.PRINCIPLE), decision("B", stage=Stage.DEFINITIVE))
    orphans = found([law, (decision("C"),)], serving=["A"], near=["C"]).orphans
    assert [one.id for one in orphans] == ["C", "last"]


def test_a_corpus_without_dates_has_no_last_one() -> None:
    nothing = status.find([], [pledge(until="2020-01-01")], [], [], [], "nl")
    assert nothing.until is None
    assert nothing.statuses[0].due is None
