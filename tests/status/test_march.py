import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.records import Stage
from akkoord.status import march

from .world import day, decision, status_of

DATES = st.dates(dt.date(1990, 1, 1), dt.date(2050, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ("2023-01-10", "2024-01-10", 12),
        ("2023-01-11", "2024-01-10", 11),
        ("2023-01-31", "2023-02-28", 0),
        ("2024-01-10", "2024-01-10", 0),
    ],
)
def test_months_are_whole(start: str, end: str, whole: int) -> None:
    assert march.months(day(start), day(end)) == whole


@given(DATES, DATES, DATES)
def test_a_later_end_has_no_fewer_months(a: dt.date, b: dt.date, c: dt.date) -> None:
    start, end, later = sorted((a, b, c))
    assert 0 <= march.months(start, end) <= march.months(start, later)


def test_the_furthest_dossier_gives_the_stage_and_its_dates() -> None:
    law = (
        decision("A", "2020-01-02", Stage.PRINCIPLE),
        decision("B", "2020-06-05", Stage.DEFINITIVE),
        decision("C", "2020-09-01", Stage.DEFINITIVE),
    )
    status = status_of([(decision("X", "2023-12-01"),), law])
    assert (status.stage, status.dossier) == (Stage.DEFINITIVE, "d-A")
    assert [status.began, status.reached, status.moved] == [
        day("2020-01-02"),
        day("2020-06-05"),
        day("2020-09-01"),
    ]
    assert status.last == day("2023-12-01")


def test_of_two_that_came_as_far_the_later_counts() -> None:
    early, late = decision("A", "2020-01-02"), decision("B", "2021-01-02")
    assert status_of([(late,), (early,)]).dossier == "d-B"


@pytest.mark.parametrize("before", [Stage.UNKNOWN, Stage.ANNOUNCED, Stage.PRINCIPLE, Stage.ADVICE])
def test_what_is_decided_in_one_go_is_further_than_what_is_not_decided(before: Stage) -> None:
    status = status_of([(decision("A", "2020-01-02"),), (decision("B", "2021-01-02", before),)])
    assert (status.stage, status.reached) == (Stage.SINGLE, day("2020-01-02"))


@pytest.mark.parametrize("after", [Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.PUBLISHED])
def test_what_is_decided_in_one_go_has_no_further_step(after: Stage) -> None:
    assert status_of([(decision("A"),), (decision("B", stage=after),)]).stage is after


def test_all_steps_of_the_dossiers_are_its_decisions() -> None:
    law = (decision("A", stage=Stage.PRINCIPLE), decision("B", stage=Stage.DEFINITIVE))
    status = status_of([law, (decision("C"),)])
    assert status.dossiers == ("d-A", "d-C")
    assert status.decisions == ("A", "B", "C")


def test_silence_counts_from_the_last_step_of_all_dossiers() -> None:
    chains = [
        (decision("A", "2021-01-10", Stage.ANNOUNCED),),
        (decision("B", "2022-12-10", Stage.PRINCIPLE),),
    ]
    status = status_of(chains)
    assert (status.silence, status.silent) == (13, True)
    assert not status_of(chains, last="2023-11-30").silent


def test_who_has_decided_is_not_silent() -> None:
    status = status_of([(decision("A", "2020-01-10", Stage.DEFINITIVE),)])
    assert (status.silence, status.silent) == (48, False)


def test_a_last_step_without_date_leaves_silence_unknown() -> None:
    chain = (
        decision("A", "2020-01-10", Stage.PRINCIPLE),
        decision("B", None, Stage.PRINCIPLE),
    )
    status = status_of([chain])
    assert (status.silence, status.silent) == (None, False)
    assert status.last == day("2020-01-10")
