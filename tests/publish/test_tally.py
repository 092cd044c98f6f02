import pytest

from akkoord.publish import Edition
from akkoord.publish.tally import milestone, outcome, tally
from akkoord.records import Stage


def test_only_testable_pledges_count(edition: Edition) -> None:
    counted = tally(edition.pledges, edition)
    assert (counted.pledges, counted.answered) == (2, 1)
    assert {name: n for name, n in counted.outcomes.items() if n} == {"ratified": 1, "none": 1}


@pytest.mark.parametrize(
    ("stage", "steps", "name"),
    [
        (Stage.ANNOUNCED, 0, "announced"),
        (Stage.SINGLE, 0, "decided"),
        (Stage.UNKNOWN, 0, "announced"),
        (Stage.ADVICE, 1, "principle"),
        (Stage.PARLIAMENT, 2, "definitive"),
        (Stage.PUBLISHED, 3, "ratified"),
    ],
)
def test_stages_pass_formal_steps(stage: Stage, steps: int, name: str) -> None:
    assert milestone(stage) == steps
    assert outcome(stage) == name


def test_no_stage_is_no_decision() -> None:
    assert outcome(None) == "none"
