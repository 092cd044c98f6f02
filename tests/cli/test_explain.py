from pathlib import Path

import pytest

from .conftest import Akkoord


def test_tells_the_reasons_in_words(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("explain", "1.1", "B1")
    assert "1.1 Fietsen  ←  2020-03-02  Principiële goedkeuring fietsbrug Rieme" in told.out
    assert "The section and the decision use the same words." in told.out
    assert "rank 1," in told.out or "rank 2," in told.out


def test_reasons_add_up_to_the_probability(akkoord: Akkoord, built: Path) -> None:
    lines = akkoord("explain", "1.1", "B1").out.splitlines()
    numbers = [float(line.split()[0]) for line in lines if line.startswith(("  +", "  -"))]
    *parts, total = numbers
    assert sum(parts) == pytest.approx(total, abs=0.005 * len(parts))


def test_says_where_the_cut_fell(akkoord: Akkoord, built: Path) -> None:
    told = {id: akkoord("explain", "Fietsen", id).out for id in ("B1", "B2", "B3", "B4", "B5")}
    cited = [out for out in told.values() if "\nCited: rank" in out]
    others = [out for out in told.values() if "Not cited: rank" in out]
    assert len(cited) + len(others) == 5
    assert others
    assert all("is cited" in out or "are to be expected" in out for out in others)


def test_names_the_pledge_and_the_words(akkoord: Akkoord, built: Path) -> None:
    out = akkoord("explain", "1.1", "B1").out
    assert "Its nearest words: “De fietsbrug over de Rieme verbindt" in out
    assert ("It serves the pledge “" in out) == ("\nCited" in out)


@pytest.mark.parametrize(
    ("names", "near"),
    [
        (("9.9", "B1"), "no section with text; see `akkoord export sections`"),
        (("Fietse", "B1"), "near it: "),
        (("1.1", "B11"), "no such decision; near it: B1 ("),
        (("1.1", "strooiwagen"), "near it: B3 (Aankoop van strooiwagens)"),
        (("1.1", "qqqqq"), "find it with `akkoord search`"),
    ],
)
def test_an_unknown_section_or_decision_is_one_line_with_what_is_near(
    akkoord: Akkoord, built: Path, names: tuple[str, str], near: str
) -> None:
    told = akkoord("explain", *names)
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert near in told.err


def test_a_word_spelled_wrong_finds_the_section(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("explain", "fiettsen", "B1")
    assert "near it: " in told.err
    assert "(1.1 Fietsen)" in told.err
