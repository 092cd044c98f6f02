import pytest

from akkoord.records import Kind, Pledge
from akkoord.report.headings import Headings
from akkoord.report.patterns import load


def phrases(quote: str) -> list[str]:
    """The headings of a promise whose action is its quote."""
    pledge = Pledge("p", "s", quote, 0, len(quote), quote, Kind.ACTION, True)
    return Headings([pledge], load("en"), "en").of_group([pledge], [])


@pytest.mark.parametrize(
    ("quote", "heading"),
    [
        ("Deliver 9,000 new social homes", "Deliver 9,000 new social homes"),
        ("Provide grants of up to €40,000 for roofs", "Provide grants of up to €40,000 for roofs"),
    ],
)
def test_an_action_with_a_sum_is_its_own_heading(quote: str, heading: str) -> None:
    assert phrases(quote)[0] == heading


def test_a_number_is_not_cut_at_its_comma() -> None:
    found = phrases("It is agreed that what was promised, 9,000 new social homes, is built.")
    assert "9,000 new social homes" in found
    assert not any(heading.startswith("000") for heading in found)


def test_a_comma_between_words_is_a_gap() -> None:
    assert phrases("Build homes, roads and schools")[0] != "Build homes, roads and schools"
