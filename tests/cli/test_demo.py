from pathlib import Path

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
