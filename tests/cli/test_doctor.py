from pathlib import Path

from .conftest import Akkoord


def test_tells_what_is_out_of_date_and_what_is_missing(akkoord: Akkoord, workspace: Path) -> None:
    told = akkoord("doctor")
    assert told.code == 1
    assert told.out.count("akkoord build") == 4
    assert "408 are missing" in told.out


def test_tells_what_a_workspace_holds(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("doctor")
    assert "5, from 2020-03-02 to 2022-01-17" in told.out
    assert "akkoord build" not in told.out


def test_an_empty_workspace_says_what_to_add(akkoord: Akkoord, tmp_path: Path) -> None:
    akkoord("init", tmp_path / "w")
    told = akkoord("doctor", "-w", tmp_path / "w")
    assert "akkoord agreement add FILE" in told.out
    assert "akkoord decisions add FILE" in told.out
