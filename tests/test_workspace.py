from pathlib import Path

import pytest

from akkoord.errors import GovernmentError, WorkspaceError
from akkoord.workspace import FILE, Settings, Workspace


def test_a_new_workspace_knows_its_government(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w", "flanders-2019")
    assert Workspace.open(tmp_path / "w").government.id == "flanders-2019"


def test_a_folder_that_describes_a_government_is_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "government.toml").write_text(
        'name = "M"\nagreement = "A"\nlanguage = "nl"\ntimezone = "Europe/Brussels"\n'
    )
    workspace = Workspace.create(tmp_path / "w", "mine")
    monkeypatch.chdir("/")
    assert Workspace.open(workspace.folder).government.name == "M"


def test_an_unknown_government_makes_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(GovernmentError, match="utopia"):
        Workspace.create(tmp_path / "w", "utopia")
    assert not (tmp_path / "w").exists()


def test_a_workspace_is_not_made_twice(tmp_path: Path) -> None:
    Workspace.create(tmp_path, "flanders-2019")
    with pytest.raises(WorkspaceError, match="already"):
        Workspace.create(tmp_path, "waterhoek-2019")


def test_a_folder_that_is_none_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="akkoord init"):
        Workspace.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        Workspace.create(tmp_path / "file" / "w", "flanders-2019")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('version = 2\ngovernment = "flanders-2019"', "newer Akkoord"),
        ("version = 1", "government"),
        ('version = 1\ngovernment = "flanders-2019"\ncolour = "red"', "colour"),
        ('version = "x"\ngovernment = "flanders-2019"', "version"),
        ("version = = 1", "cannot be read"),
    ],
)
def test_a_wrong_description_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(WorkspaceError, match=told) as error:
        Workspace.open(tmp_path)
    assert "\n" not in str(error.value)


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKKOORD_DATABASE_URL", "postgresql://there/records")
    settings = Settings(version=1, government="flanders-2019", database_url="postgresql://here/x")
    assert settings.database_url == "postgresql://there/records"
