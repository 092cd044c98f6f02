from pathlib import Path

from .conftest import Akkoord


def test_tells_the_reasons_in_words(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("explain", "1.1", "B1")
    assert "1.1 Fietsen  ←  Principiële goedkeuring fietsbrug Rieme" in told.out
    assert "The section and the decision use the same words." in told.out
    assert "Rank 1" in told.out or "Rank 2" in told.out


def test_an_unknown_section_or_decision_is_one_line(akkoord: Akkoord, built: Path) -> None:
    for names in (("9.9", "B1"), ("1.1", "B9")):
        told = akkoord("explain", *names)
        assert (told.code, told.err.count("\n")) == (2, 1)
