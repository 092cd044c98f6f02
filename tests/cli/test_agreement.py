from pathlib import Path

from .conftest import Akkoord


def test_tells_what_was_read(akkoord: Akkoord, workspace: Path, agreement: Path) -> None:
    told = akkoord("agreement", "add", agreement)
    assert told.out == "agreement.md: 3 headings, 2 sections with text, 3 pledges (3 testable).\n"


def test_an_agreement_that_cannot_be_read_leaves_the_one_before(
    akkoord: Akkoord, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    told = akkoord("agreement", "add", tmp_path / "broken.pdf")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "broken.pdf" in told.err
    assert "up to date" in akkoord("build").out
