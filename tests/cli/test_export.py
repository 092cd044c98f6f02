import json
from pathlib import Path

import pyarrow.parquet as pq

from .conftest import Akkoord


def test_writes_records_to_a_file(akkoord: Akkoord, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "decisions.parquet"
    assert akkoord("export", "decisions", "--format", "parquet", "-o", file).code == 0
    assert pq.read_table(file).column("id").to_pylist() == ["B1", "B2", "B3", "B4", "B5"]


def test_a_trec_run_has_six_columns(akkoord: Akkoord, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "run.trec"
    akkoord("export", "evidence", "--format", "trec", "-o", file)
    rows = [line.split() for line in file.read_text().splitlines()]
    assert {(len(row), row[1], row[5]) for row in rows} == {(6, "Q0", "akkoord")}


def test_a_quote_of_a_pledge_stands_at_its_offsets(
    akkoord: Akkoord, built: Path, tmp_path: Path
) -> None:
    for kind in ("sections", "pledges"):
        akkoord("export", kind, "-o", tmp_path / kind)
    sections, pledges = (
        [json.loads(line) for line in (tmp_path / kind).read_text().splitlines()]
        for kind in ("sections", "pledges")
    )
    texts = {section["id"]: section["text"] for section in sections}
    assert len(pledges) == 3
    for pledge in pledges:
        assert texts[pledge["section"]][pledge["start"] : pledge["end"]] == pledge["quote"]


def test_an_unknown_kind_or_format_names_what_there_is(akkoord: Akkoord, built: Path) -> None:
    assert "sections, pledges" in akkoord("export", "songs").err
    assert "jsonl, json, csv or parquet" in akkoord("export", "reports", "--format", "mp3").err


def test_what_was_added_can_be_had_before_anything_is_built(
    akkoord: Akkoord, workspace: Path, tmp_path: Path
) -> None:
    assert akkoord("export", "pledges", "-o", tmp_path / "pledges").code == 0
    assert len((tmp_path / "pledges").read_text().splitlines()) == 3
    assert "akkoord build" in akkoord("export", "evidence").err
    akkoord("match")
    assert akkoord("export", "evidence", "-o", tmp_path / "evidence").code == 0
    assert "akkoord build" in akkoord("export", "reports").err
