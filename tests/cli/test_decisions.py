from pathlib import Path

from .conftest import Akkoord


def test_adding_a_file_again_changes_nothing(
    akkoord: Akkoord, workspace: Path, decisions: Path
) -> None:
    assert "0 decisions added, 0 changed, 5 unchanged" in akkoord("decisions", "add", decisions).out


def test_one_bad_record_is_told_with_its_line_and_the_others_are_kept(
    akkoord: Akkoord, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text('{"id": "C1", "title": "Een"}\n{"id": \n{"title": "Geen id"}\n')
    told = akkoord("decisions", "add", file)
    assert told.code == 0
    assert "1 decision added" in told.out
    assert "more.jsonl, line 2" in told.err
    assert "more.jsonl, line 3" in told.err


def test_columns_are_mapped_by_name(akkoord: Akkoord, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("nummer;wat\nD1;Een besluit\n")
    assert akkoord("decisions", "add", file, "--map", "id=nummer", "--map", "title=wat").code == 0
    told = akkoord("decisions", "add", file, "--map", "nummer")
    assert (told.code, "FIELD=COLUMN" in told.err) == (2, True)


def test_a_missing_file_is_one_line(akkoord: Akkoord, workspace: Path) -> None:
    told = akkoord("decisions", "add", "nowhere.jsonl")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "nowhere.jsonl" in told.err
