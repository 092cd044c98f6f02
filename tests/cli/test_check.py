import json
from pathlib import Path

import pytest

from .conftest import Akkoord


@pytest.fixture
def report(built: Path) -> Path:
    return next(
        file
        for file in (built / "published" / "reports").glob("*.md")
        if "Rieme" in file.read_text(encoding="utf-8")
    )


def test_published_reports_pass(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("check")
    assert told.code == 0
    assert "2 reports" in told.out
    assert "0 do neither" in told.out.replace("\n", " ")


def test_a_sentence_without_citation_fails_with_its_place(akkoord: Akkoord, report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    report.write_text(f"{text}\nDe brug kostte 80 miljoen euro.\n", encoding="utf-8")
    told = akkoord("check", report)
    assert told.code == 1
    assert f"{report.name}:{text.count(chr(10)) + 2}: uncited: “De brug kostte" in told.out


def test_json_gives_every_finding(akkoord: Akkoord, report: Path) -> None:
    report.write_text("# T\n\nDe stad bouwt een brug [7].\n", encoding="utf-8")
    told = akkoord("check", report, "--json")
    assert told.code == 1
    findings = json.loads(told.out)["findings"]
    assert "unresolved" in {finding["fault"] for finding in findings}


def test_a_file_that_cannot_be_read_is_one_line(akkoord: Akkoord, built: Path) -> None:
    told = akkoord("check", "nowhere.md")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "nowhere.md" in told.err


def test_a_file_that_is_not_utf8_is_one_line(akkoord: Akkoord, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "latin.md"
    file.write_bytes("# Cafés\n".encode("latin-1"))
    told = akkoord("check", file)
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "latin.md: not UTF-8 (byte 5)" in told.err


def test_before_anything_is_published_there_is_nothing_to_check(
    akkoord: Akkoord, workspace: Path
) -> None:
    assert akkoord("check").code == 2
