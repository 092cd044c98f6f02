"""Decisions added, changed, and added again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from akkoord.errors import RecordError
from akkoord.records import Amount, Decision, Quote, Stage
from akkoord.store import Counts, Store

BRIDGE = Decision(
    "d1",
    "Brug",
    uri="https://example.org/d1",
    aliases=("VR 1",),
    date=dt.date(2021, 3, 1),
    text="De brug kost 5 euro.",
    source="a.jsonl",
)
ROAD = Decision("d2", "Weg", date=dt.date(2020, 1, 1))
UNDATED = Decision("d0", "Zonder datum")


def test_adding_again_changes_nothing(store: Store) -> None:
    assert store.add_decisions([BRIDGE, ROAD]) == Counts(added=2)
    before = store.fingerprint("decisions")
    assert store.add_decisions([BRIDGE, ROAD]) == Counts(unchanged=2)
    assert store.fingerprint("decisions") == before
    assert store.versions("d1") == []


def test_what_matching_worked_out_and_the_file_are_no_change(store: Store) -> None:
    amount = Amount(5, "EUR", Quote("5 euro", 13, 19))
    placed = replace(BRIDGE, stage=Stage.PRINCIPLE, dossier="x", amounts=(amount,))
    store.add_decisions([BRIDGE])
    store.replace_matching([placed], [], [])
    assert store.add_decisions([replace(BRIDGE, source="b.jsonl")]) == Counts(unchanged=1)
    assert store.decision("d1") == placed


def test_a_changed_decision_keeps_what_it_was(store: Store) -> None:
    store.add_decisions([BRIDGE])
    before, start = store.fingerprint("decisions"), dt.datetime.now(dt.UTC)
    texts = [replace(BRIDGE, text=text) for text in ("twee", "drie")]
    counts = [store.add_decisions([changed, ROAD]) for changed in texts]
    assert counts == [Counts(added=1, changed=1), Counts(changed=1, unchanged=1)]
    versions = store.versions("d1")
    assert [version.decision for version in versions] == [BRIDGE, texts[0]]
    assert start <= versions[0].replaced_at <= versions[1].replaced_at <= dt.datetime.now(dt.UTC)
    assert store.decision("d1") == texts[1]
    assert store.fingerprint("decisions") != before


def test_a_changed_decision_loses_amounts_that_were_read_in_its_former_text(store: Store) -> None:
    store.add_decisions([BRIDGE])
    amount = Amount(5, "EUR", Quote("5 euro", 13, 19))
    store.replace_matching([replace(BRIDGE, amounts=(amount,))], [], [])
    store.add_decisions([replace(BRIDGE, text="Anders.")])
    assert store.decisions()[0].amounts == ()


def test_of_two_with_one_id_the_last_counts(store: Store) -> None:
    assert store.add_decisions([BRIDGE, replace(BRIDGE, title="Tunnel")]) == Counts(added=1)
    assert [decision.title for decision in store.decisions()] == ["Tunnel"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_interruption_keeps_the_batches_that_were_finished(
    store: Store, error: type[BaseException]
) -> None:
    def interrupted() -> Iterator[Decision]:
        yield from (Decision(f"{number:04}", "Titel") for number in range(1100))
        raise error

    with pytest.raises(error):
        store.add_decisions(interrupted())
    assert [decision.id for decision in store.decisions()] == [f"{n:04}" for n in range(1000)]


def test_decisions_are_ordered_by_date_with_undated_ones_last(store: Store) -> None:
    store.add_decisions([UNDATED, BRIDGE, ROAD])
    assert store.decisions() == [ROAD, BRIDGE, UNDATED]


def test_decisions_are_given_in_the_order_they_are_asked_for(store: Store) -> None:
    many = [Decision(str(number), "Titel") for number in range(1200)]
    store.add_decisions(many)
    assert store.decisions(["7", "geen", "3"]) == [many[7], many[3]]
    assert store.decisions(str(n) for n in reversed(range(1200))) == many[::-1]
    assert store.decisions([]) == []


@pytest.mark.parametrize("name", ["d1", "https://example.org/d1", "VR 1"])
def test_a_decision_is_found_by_any_of_its_names(store: Store, name: str) -> None:
    store.add_decisions([BRIDGE, ROAD])
    assert store.decision(name) == BRIDGE


def test_a_name_that_was_taken_away_finds_nothing(store: Store) -> None:
    store.add_decisions([BRIDGE])
    store.add_decisions([replace(BRIDGE, aliases=("VR 2",))])
    assert store.decision("VR 1") is None
    assert store.decision("VR 2") is not None


def test_an_alias_of_several_is_not_guessed(store: Store) -> None:
    store.add_decisions([BRIDGE, replace(ROAD, aliases=("VR 1",))])
    with pytest.raises(RecordError, match="'VR 1' names several decisions; use an id: d1, d2"):
        store.decision("VR 1")
