from dataclasses import replace
from pathlib import Path

import pytest

from akkoord.errors import GovernmentError, ThesaurusError, WorkspaceError
from akkoord.matching.weights import Weights
from akkoord.workspace import FILE, Settings, Workspace

GOOD = 'version = 1\ngovernment = "flanders-2019"'
TOY = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:x> skos:prefLabel "reuzenstoet"@nl ; skos:altLabel "Pier en Wanne"@nl .
"""


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
        (f'{GOOD}\n[embedder]\nkind = "oracle"\nmodel = "x"', r"embedder\.kind"),
        (f'{GOOD}\n[embedder]\nkind = "openai"\nmodel = "x"', "needs a base_url"),
        (f'{GOOD}\n[embedder]\nkind = "model2vec"\nmodel = "x"\nkey = "s"', r"embedder\.key"),
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


def test_its_own_thesaurus_stands_beside_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(TOY)
    (tmp_path / FILE).write_text(f'{GOOD}\nthesaurus = ["own.ttl"]')
    concepts = Workspace.open(tmp_path).thesaurus
    assert concepts.named("pier en wanne", "nl")
    assert concepts.named("sociale huurwoning", "nl")


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "no such file"), ("no turtle", "cannot be read"), ("", "no concept")],
    ids=["absent", "garbled", "empty"],
)
def test_a_thesaurus_that_is_none_is_told(tmp_path: Path, content: str | None, told: str) -> None:
    if content is not None:
        (tmp_path / "own.ttl").write_text(content)
    (tmp_path / FILE).write_text(f'{GOOD}\nthesaurus = ["own.ttl"]')
    with pytest.raises(ThesaurusError, match=rf"own\.ttl: .*{told}"):
        _ = Workspace.open(tmp_path).thesaurus


def test_weights_are_the_shipped_ones_or_its_own(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path, "flanders-2019")
    assert workspace.weights == Weights.shipped()
    own = replace(Weights.shipped(), sections=("mine",))
    (tmp_path / "mine.json").write_text(own.dump())
    (tmp_path / FILE).write_text(f'{GOOD}\nweights = "mine.json"')
    assert Workspace.open(tmp_path).weights == own


def test_a_workspace_that_names_no_model_has_none(tmp_path: Path) -> None:
    assert Workspace.create(tmp_path, "flanders-2019").model() is None
