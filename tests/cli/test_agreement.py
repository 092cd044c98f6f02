import json
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


def test_an_earlier_agreement_is_kept_apart_and_shown_where_it_is_taken_over(
    akkoord: Akkoord, built: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older.md"
    bridge = "We bouwen een fietsbrug over de Rieme tussen Havenkaai en Kloosterwijk."
    older.write_text(f"# 1 Fietsen\n\n{bridge}\n")
    told = akkoord("agreement", "add", older, "--earlier", "Akkoord 2013")
    assert told.out.startswith("older.md: 1 heading, 1 section with text, 1 pledge")
    assert akkoord("build").out.startswith("Built: report, index, publish.")
    rows = [json.loads(line) for line in akkoord("export", "status").out.splitlines()]
    (carried,) = (row["carried_from"] for row in rows if row["carried_from"])
    assert carried["agreement"] == "Akkoord 2013"
    assert len(akkoord("export", "sections").out.splitlines()) == 3
    reports = "".join(path.read_text() for path in (built / "published/reports").iterdir())
    assert "in vergelijkbare woorden al in Akkoord 2013" in reports
    assert akkoord("check").code == 0
