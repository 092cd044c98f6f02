from pathlib import Path

import pytest

from akkoord.earlier import Earlier
from akkoord.errors import WorkspaceError
from akkoord.records import Kind, Pledge, Section

SECTION = Section("s", "1", "Groen", ("1 Groen",), 1, "We planten bomen.")
PLEDGE = Pledge("p", "s", "We planten bomen.", 0, 17, "bomen planten", Kind.ACTION, True)


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    kept = Earlier("Akkoord 2014", (SECTION,), (PLEDGE,))
    kept.save(tmp_path / "earlier.json")
    assert Earlier.load(tmp_path / "earlier.json") == kept
    assert [path.name for path in tmp_path.iterdir()] == ["earlier.json"]


def test_a_file_that_holds_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "earlier.json").write_text("{}")
    with pytest.raises(WorkspaceError, match=r"earlier\.json: holds no earlier agreement"):
        Earlier.load(tmp_path / "earlier.json")
