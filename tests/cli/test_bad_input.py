"""Whatever a user gives: one clear line, exit code 2, and nothing lost."""

import gzip
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from akkoord.store.database import FILE

from .conftest import Akkoord, Result


def scanned(file: Path) -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(200, 300)
    document.save(file)


AGREEMENTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.pdf": (lambda file: file.write_bytes(b""), "is empty"),
    "damaged.pdf": (lambda file: file.write_bytes(b"%PDF-1.7\n\x00\x01"), "damaged"),
    "scanned.pdf": (scanned, "OCR"),
    "plain.md": (lambda file: file.write_text("Zonder kop, alleen tekst."), "headings"),
    "latin.md": (lambda file: file.write_bytes(b"# Titel\n\nGedei\xefnd"), "UTF-8"),
    "agreement.odt": (lambda file: file.write_text("x"), "save it as one of these"),
}

DECISIONS: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut.jsonl.gz": (lambda file: file.write_bytes(gzip.compress(b"x" * 99)[:12]), "cut off"),
    "latin.csv": (lambda file: file.write_bytes(b"id,title\n1,gedei\xefnd\n"), "UTF-8"),
    "none.jsonl": (lambda file: file.write_text("\n"), "no decision"),
    "songs.mp3": (lambda file: file.write_bytes(b"x"), ".mp3"),
    "broken.json": (lambda file: file.write_text("{"), "JSON"),
}


def refused(told: Result, words: str) -> bool:
    return (told.code, told.out, told.err.count("\n")) == (2, "", 1) and words in told.err


@pytest.mark.parametrize("name", AGREEMENTS)
def test_an_agreement_that_cannot_be_read(
    akkoord: Akkoord, workspace: Path, tmp_path: Path, name: str
) -> None:
    make, words = AGREEMENTS[name]
    make(tmp_path / name)
    assert refused(akkoord("agreement", "add", tmp_path / name), words)
    assert "3 pledges" in akkoord("agreement", "add", tmp_path / "agreement.md").out


@pytest.mark.parametrize("name", DECISIONS)
def test_decisions_that_cannot_be_read(
    akkoord: Akkoord, workspace: Path, tmp_path: Path, name: str
) -> None:
    make, words = DECISIONS[name]
    make(tmp_path / name)
    told = akkoord("decisions", "add", tmp_path / name)
    assert told.code == 2
    assert words in told.err.splitlines()[-1]
    assert "5 unchanged" in akkoord("decisions", "add", tmp_path / "decisions.jsonl").out


def test_a_database_that_is_none(akkoord: Akkoord, workspace: Path) -> None:
    (workspace / FILE).write_bytes(b"no database at all" * 99)
    assert refused(akkoord("build"), FILE)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write whatever the permissions say")
def test_a_workspace_that_may_not_be_written(akkoord: Akkoord, workspace: Path) -> None:
    (workspace / FILE).chmod(0o400)
    workspace.chmod(0o500)
    try:
        assert refused(akkoord("build"), "permissions")
    finally:
        workspace.chmod(0o700)


def test_a_full_disk_loses_nothing(akkoord: Akkoord, workspace: Path, tmp_path: Path) -> None:
    """No file may grow beyond a limit, which is how a full disk looks from here."""
    more = tmp_path / "more.jsonl"
    lines = (
        f'{{"id": "M{n}", "title": "Besluit {n}", "text": "{"woord " * 200}"}}\n'
        for n in range(999)
    )
    more.write_text("".join(lines))
    size = max(file.stat().st_size for file in workspace.iterdir())

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

    command = [sys.executable, "-m", "akkoord", "decisions", "add", str(more)]
    told = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert "disk" in told.stderr
    assert "5 unchanged" in akkoord("decisions", "add", tmp_path / "decisions.jsonl").out
