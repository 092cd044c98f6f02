from pathlib import Path

from .conftest import Akkoord


def test_shows_what_is_found_with_its_sentence(akkoord: Akkoord, built: Path) -> None:
    found = akkoord("search", "strooiwagen")
    assert "2021-06-14  Aankoop van strooiwagens" in found.out
    assert "decision B3" in found.out
    assert "B1" not in found.out


def test_narrows_to_a_kind(akkoord: Akkoord, built: Path) -> None:
    assert "decision" not in akkoord("search", "fietsbrug", "--kind", "pledge").out
    told = akkoord("search", "fietsbrug", "--kind", "song")
    assert (told.code, "decision, pledge, section" in told.err) == (2, True)


def test_says_when_nothing_is_found(akkoord: Akkoord, built: Path) -> None:
    assert "Nothing is found" in akkoord("search", "ruimtevaart").out


def test_needs_an_index(akkoord: Akkoord, workspace: Path) -> None:
    assert "akkoord build" in akkoord("search", "brug").err
