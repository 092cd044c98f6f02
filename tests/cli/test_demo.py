from pathlib import Path

from akkoord.store import Store

from .conftest import Akkoord


def test_the_demo_is_built_measured_and_checked(akkoord: Akkoord, tmp_path: Path) -> None:
    told = akkoord("demo", tmp_path / "demo")
    assert told.code == 0
    assert "evidence F1" in told.out
    assert "0 of these 36 sections were used in fitting" in " ".join(told.out.split())
    assert str(tmp_path / "demo" / "published" / "index.html") in told.out
    assert "0 do neither" in akkoord("check", "-w", tmp_path / "demo").out.replace("\n", " ")


def test_the_demo_leaves_the_workspace_of_another_government_alone(
    akkoord: Akkoord, tmp_path: Path
) -> None:
    akkoord("init", tmp_path / "mine", "--government", "flanders-2019")
    told = akkoord("demo", tmp_path / "mine")
    assert told.code == 2
    assert "mine: is a workspace of another government" in told.err
    assert not (tmp_path / "mine" / "akkoord.sqlite3").exists()


def test_the_demo_leaves_another_agreement_alone(akkoord: Akkoord, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("# 1 Groen\n\nWe planten tegen 2023 duizend bomen.\n")
    akkoord("init", tmp_path / "mine", "--government", "waterhoek-2019")
    akkoord("agreement", "add", tmp_path / "own.md", "-w", tmp_path / "mine")
    told = akkoord("demo", tmp_path / "mine")
    assert told.code == 2
    assert "holds another agreement than the demo's (own.md)" in " ".join(told.err.split())
    with Store.open(tmp_path / "mine") as store:
        assert store.agreement()["file"] == "own.md"
