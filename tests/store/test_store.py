"""What is rebuilt is replaced as a whole; what people decided stays."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event, Thread

import pytest

from akkoord.errors import RecordError
from akkoord.records import (
    Claim,
    Decision,
    Dossier,
    Evidence,
    Kind,
    Pledge,
    Report,
    Review,
    Section,
    Stage,
    Step,
)
from akkoord.store import Store

from .conftest import Open

SECTION = Section("1", "1", "Wegen", ("1 Wegen",), 1, "We bouwen een brug. We dromen.")
PLEDGE = Pledge("1.a", "1", "We bouwen een brug.", 0, 19, "bouwen", Kind.ACTION, True)
OTHER = Pledge("2.b", "2", "We dromen.", 20, 30, "dromen", Kind.OUTCOME, False)
BRIDGE, ROAD = Decision("d1", "Brug"), Decision("d2", "Weg")
PLACED = replace(BRIDGE, stage=Stage.DEFINITIVE, dossier="x")
DOSSIER = Dossier("x", "Brug", Stage.DEFINITIVE, (Step("d1", Stage.DEFINITIVE),))
OF_SECTION = Evidence("1", None, "d1", 1, 0.9, True)
OF_PLEDGE = Evidence("1", "1.a", "d1", 1, 0.8, False)
ELSEWHERE = Evidence("2", None, "d2", 1, 0.7, False)
REPORT = Report("1", "Wegen", (Claim("De brug komt er.", citations=("d1",)),), ("d1",))
REVIEW = Review("r1", "1.a", "fulfilment", "full", "An", dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC))


@pytest.fixture
def full(store: Store) -> Store:
    """A store with something of every kind."""
    store.replace_agreement([SECTION], [PLEDGE, OTHER], {"title": "Akkoord"})
    store.add_decisions([BRIDGE, ROAD])
    store.replace_matching([PLACED, ROAD], [DOSSIER], [OF_SECTION, OF_PLEDGE, ELSEWHERE])
    store.replace_reports([REPORT])
    store.add_review(REVIEW)
    return store


def kept(store: Store) -> list[Sequence[object]]:
    """All that a store holds, but for decisions."""
    return [
        store.sections(),
        store.pledges(),
        store.dossiers(),
        store.evidence(),
        store.reports(),
        store.reviews(),
    ]


def test_what_was_stored_is_there_when_the_workspace_is_opened_again(
    full: Store, reopen: Open
) -> None:
    full.set_state("matching", "f1")
    full.close()
    again = reopen()
    assert again.agreement() == {"title": "Akkoord"}
    assert (again.sections(), again.pledges()) == ([SECTION], [PLEDGE, OTHER])
    assert (again.decisions(), again.dossiers()) == ([PLACED, ROAD], [DOSSIER])
    assert (again.reports(), again.reviews()) == ([REPORT], [REVIEW])
    assert again.state("matching") == "f1"


def test_an_empty_store_holds_nothing(store: Store) -> None:
    assert store.agreement() == {}
    assert kept(store) == [[], [], [], [], [], []]
    assert store.decisions() == []
    assert store.decision("d1") is None
    assert store.report("1") is None
    assert store.state("matching") is None


def test_records_are_narrowed_down(full: Store) -> None:
    assert full.pledges("2") == [OTHER]
    assert full.evidence("1") == [OF_SECTION, OF_PLEDGE]
    assert full.evidence("1", pledge=None) == [OF_SECTION]
    assert full.evidence(pledge="1.a") == [OF_PLEDGE]
    assert full.evidence(cited=True) == [OF_SECTION]
    assert full.evidence(cited=False) == [OF_PLEDGE, ELSEWHERE]
    assert full.report("1") == REPORT
    assert full.reviews("1.a") == [REVIEW]
    assert full.reviews("2.b") == []


def test_reviews_survive_every_replacement(full: Store) -> None:
    full.replace_agreement([], [])
    full.add_decisions([replace(BRIDGE, text="Anders.")])
    full.replace_matching([], [], [])
    full.replace_reports([])
    assert kept(full) == [[], [], [], [], [], [REVIEW]]


def test_a_decision_that_matching_leaves_out_is_no_longer_placed(full: Store) -> None:
    full.replace_matching([replace(ROAD, stage=Stage.SINGLE)], [], [])
    assert full.decisions() == [BRIDGE, replace(ROAD, stage=Stage.SINGLE)]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_interrupted_replacement_leaves_what_was_there(
    full: Store, error: type[BaseException]
) -> None:
    def interrupted() -> Iterator[Evidence]:
        yield OF_SECTION
        raise error

    with pytest.raises(error):
        full.replace_matching([BRIDGE], [], interrupted())
    assert full.decisions() == [PLACED, ROAD]
    assert full.dossiers() == [DOSSIER]
    assert full.evidence() == [OF_SECTION, OF_PLEDGE, ELSEWHERE]


def test_matching_cannot_place_a_decision_that_is_not_there(full: Store) -> None:
    with pytest.raises(RecordError, match="'d9': it is not in the workspace; add it first"):
        full.replace_matching([Decision("d9", "Geen")], [], [])
    assert full.decisions() == [PLACED, ROAD]


def test_two_sections_with_one_id_are_refused_together(full: Store) -> None:
    with pytest.raises(RecordError, match="two records with one id"):
        full.replace_agreement([SECTION, SECTION], [])
    assert full.pledges() == [PLEDGE, OTHER]


def test_a_review_is_added_once(full: Store) -> None:
    full.add_review(REVIEW)
    with pytest.raises(RecordError, match="review 'r1': this id is another's"):
        full.add_review(replace(REVIEW, value="none"))
    assert full.reviews() == [REVIEW]


def test_reviews_come_oldest_first(full: Store) -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    earlier = replace(REVIEW, id="r2", at=dt.datetime(2024, 5, 1, 13, 30, tzinfo=zone))
    full.add_review(earlier)
    assert full.reviews() == [earlier, REVIEW]


def test_a_review_needs_a_time_zone(store: Store) -> None:
    with pytest.raises(RecordError, match="has no time zone"):
        store.add_review(replace(REVIEW, at=REVIEW.at.replace(tzinfo=None)))


def test_the_fingerprint_of_the_agreement_tells_any_change(full: Store) -> None:
    def fingerprint(section: Section, pledge: Pledge) -> str:
        full.replace_agreement([section], [pledge])
        return full.fingerprint("agreement")

    before = fingerprint(SECTION, PLEDGE)
    assert fingerprint(SECTION, PLEDGE) == before
    assert fingerprint(replace(SECTION, title="Bruggen"), PLEDGE) != before
    assert fingerprint(SECTION, replace(PLEDGE, testable=False)) != before


def test_the_state_of_a_stage_is_kept_anew(store: Store) -> None:
    store.set_state("matching", "f1")
    store.set_state("report", "f2")
    store.set_state("matching", "f3")
    assert (store.state("matching"), store.state("report")) == ("f3", "f2")


def test_readers_see_the_former_records_while_others_are_written(full: Store) -> None:
    half_way, go_on = Event(), Event()
    later = replace(REPORT, title="Wegen en bruggen")

    def slowly() -> Iterator[Report]:
        half_way.set()
        assert go_on.wait(10)
        yield later

    def write() -> None:
        full.replace_reports(slowly())
        full.close()

    writer = Thread(target=write)
    writer.start()
    assert half_way.wait(10)
    seen = full.reports()
    go_on.set()
    writer.join()
    assert (seen, full.reports()) == ([REPORT], [later])
