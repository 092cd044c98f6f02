import json
from pathlib import Path

from akkoord.workspace import Workspace

from .conftest import Akkoord


def test_build_makes_reports_site_and_exports(built: Path) -> None:
    published = built / "published"
    assert (published / "index.html").is_file()
    assert len(list((published / "reports").glob("*.md"))) == 2
    evidence = (published / "data" / "evidence.jsonl").read_text(encoding="utf-8").splitlines()
    assert {"B1", "B2"} <= {json.loads(line)["decision"] for line in evidence}


def test_build_twice_does_nothing_the_second_time(akkoord: Akkoord, built: Path) -> None:
    before = (built / "published" / "publication.json").stat().st_mtime_ns
    assert "up to date" in akkoord("build").out
    assert (built / "published" / "publication.json").stat().st_mtime_ns == before


def test_build_goes_on_from_what_changed(akkoord: Akkoord, built: Path, decisions: Path) -> None:
    decisions.write_text('{"id": "B6", "title": "Fietsbrug open", "text": "De fietsbrug is open."}')
    assert "1 decision added" in akkoord("decisions", "add", decisions).out
    assert "match, report, index, publish" in akkoord("build").out


def test_a_publication_that_was_removed_is_made_again(akkoord: Akkoord, built: Path) -> None:
    (built / "published" / "publication.json").unlink()
    for file in sorted((built / "published").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert "Built: publish." in akkoord("build").out


def test_build_needs_an_agreement_and_decisions(
    akkoord: Akkoord, tmp_path: Path, agreement: Path
) -> None:
    akkoord("init", tmp_path / "w", "--government", "waterhoek-2019")
    told = akkoord("build", "-w", tmp_path / "w")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "akkoord agreement add" in told.err
    akkoord("agreement", "add", agreement, "-w", tmp_path / "w")
    assert "akkoord decisions add" in akkoord("build", "-w", tmp_path / "w").err


def test_a_stage_that_lacks_the_one_before_says_so(akkoord: Akkoord, workspace: Path) -> None:
    for verb in ("report", "publish"):
        told = akkoord(verb)
        assert told.code == 2
        assert "akkoord build" in told.err


def test_publish_writes_elsewhere_too(akkoord: Akkoord, built: Path, tmp_path: Path) -> None:
    assert str(tmp_path / "there") in akkoord("publish", "--to", tmp_path / "there").out
    assert (tmp_path / "there" / "index.html").is_file()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("x")
    told = akkoord("publish", "--to", tmp_path / "full")
    assert told.code == 2
    assert (tmp_path / "full" / "mine.txt").read_text() == "x"


def test_matching_again_puts_what_follows_out_of_date(akkoord: Akkoord, built: Path) -> None:
    akkoord("match")
    assert "out of date" in akkoord("publish").err
    assert "Built: report, index, publish." in akkoord("build").out


def test_two_do_not_write_at_once(akkoord: Akkoord, built: Path) -> None:
    with Workspace.open(built).alone():
        told = akkoord("build")
        assert (told.code, told.err.count("\n")) == (2, 1)
        assert "another akkoord" in told.err
        assert akkoord("search", "fietsbrug").code == 0
    assert akkoord("build").code == 0


def test_a_publication_with_others_files_in_it_is_left_alone(
    akkoord: Akkoord, built: Path, tmp_path: Path
) -> None:
    to = tmp_path / "site"
    assert akkoord("publish", "--to", to).code == 0
    assert akkoord("publish", "--to", to).code == 0
    (to / "CNAME").write_text("akkoord.example")
    told = akkoord("publish", "--to", to)
    assert (told.code, "CNAME" in told.err) == (2, True)
    assert (to / "CNAME").read_text() == "akkoord.example"


def test_nothing_is_told_from_evidence_of_another_agreement(
    akkoord: Akkoord, built: Path, agreement: Path
) -> None:
    agreement.write_text("# 1 Sport\n\nWe vernieuwen het dak van de sporthal.\n", encoding="utf-8")
    assert akkoord("agreement", "add", agreement).code == 0
    for verb in (["report"], ["publish"], ["export", "evidence"]):
        told = akkoord(*verb)
        assert (told.code, "akkoord build" in told.err) == (2, True)
    assert "match, report, index, publish" in akkoord("build").out
