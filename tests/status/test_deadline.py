import pytest

from akkoord.records import Decision, Due, Stage

from .world import decision, pledge, status_of


@pytest.mark.parametrize(
    ("steps", "due"),
    [
        ((), Due.OVER),
        ((decision("A", "2020-01-10", Stage.PRINCIPLE),), Due.OVER),
        ((decision("A", "2022-12-31", Stage.DEFINITIVE),), Due.IN_TIME),
        ((decision("A", "2023-01-01", Stage.DEFINITIVE),), Due.LATE),
        ((decision("A", None, Stage.DEFINITIVE),), Due.UNDATED),
    ],
)
def test_final_steps_are_held_against_the_end(steps: tuple[Decision, ...], due: Due) -> None:
    chains = [steps] if steps else []
    assert status_of(chains, pledge(until="2022-12-31")).due is due


def test_one_step_in_time_is_enough() -> None:
    chains = [
        (decision("A", "2022-01-10"),),
        (decision("B", "2023-06-10"),),
        (decision("C", None),),
    ]
    assert status_of(chains, pledge(until="2022-12-31")).due is Due.IN_TIME


def test_a_late_step_may_follow_one_without_date() -> None:
    chains = [(decision("A", "2023-06-10"),), (decision("B", None),)]
    assert status_of(chains, pledge(until="2022-12-31")).due is Due.UNDATED


def test_an_end_on_the_last_date_of_the_corpus_is_not_over() -> None:
    assert status_of([], pledge(until="2024-01-10")).due is Due.OPEN
    assert status_of([], pledge(until="2024-01-09")).due is Due.OVER


def test_without_deadline_there_is_nothing_to_hold() -> None:
    assert status_of([(decision("A"),)]).due is None
