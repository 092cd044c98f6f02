import json
from dataclasses import replace
from pathlib import Path

import pytest

from akkoord.errors import RecordError, WorkspaceError
from akkoord.publish import Edition, publish
from akkoord.publish.publication import MARKER


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_holds_reports_exports_and_site(published: Path) -> None:
    assert (published / "reports/bruggen.md").is_file()
    assert (published / "index.html").is_file()
    exports = {path.name for path in (published / "data").iterdir()}
    assert len(exports) == 37
    assert {"evidence.jsonl", "evidence.trec", "decisions.parquet", "pledges.csv"} <= exports


def test_the_marker_tells_what_was_published(published: Path) -> None:
    told = json.loads((published / MARKER).read_text(encoding="utf-8"))
    assert told["corpus_date"] == "2024-01-10"
    assert told["records"] == {
        "sections": 5,
        "pledges": 3,
        "decisions": 5,
        "dossiers": 2,
        "evidence": 6,
        "reports": 1,
        "status": 3,
        "surveys": 3,
        "orphans": 1,
    }


def test_the_same_edition_gives_the_same_files(
    edition: Edition, published: Path, tmp_path: Path
) -> None:
    publish(edition, tmp_path / "again")
    assert _files(tmp_path / "again") == _files(published)


def test_a_new_publication_takes_the_place_of_the_old(edition: Edition, tmp_path: Path) -> None:
    publish(edition, tmp_path / "out")
    publish(replace(edition, reports=()), tmp_path / "out")
    assert list((tmp_path / "out/reports").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_interrupt_leaves_the_previous_publication(edition: Edition, tmp_path: Path) -> None:
    publish(edition, tmp_path / "out")
    before = _files(tmp_path / "out")

    def interrupt(what: str, done: int, of: int) -> None:
        if what == "site" and done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(replace(edition, government="Anders"), tmp_path / "out", interrupt)
    assert _files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_progress_is_told(edition: Edition, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    publish(edition, tmp_path / "out", lambda what, done, of: told.append((what, done, of)))
    assert [what for what, done, _ in told if done == 1] == ["exports", "reports", "site"]
    assert all(done <= of for _, done, of in told)


def test_a_folder_of_something_else_is_left_alone(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")
    with pytest.raises(WorkspaceError, match=r"holds other files.*choose an empty folder"):
        publish(edition, tmp_path)
    assert (tmp_path / "brief.txt").read_text() == "van mij"


def test_a_file_is_no_folder(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(WorkspaceError, match="is a file"):
        publish(edition, tmp_path / "out")


def test_a_broken_edition_is_not_published(edition: Edition, tmp_path: Path) -> None:
    with pytest.raises(RecordError):
        publish(replace(edition, decisions=()), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
