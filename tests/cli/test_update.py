"""A workspace that grew is the same as one that was built at once."""

from pathlib import Path

from akkoord import demo

from .conftest import Akkoord

NEW = 40


def _exports(workspace: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (workspace / "published/data").iterdir()}


def _built(akkoord: Akkoord, folder: Path, batches: list[Path]) -> dict[str, bytes]:
    assert akkoord("init", folder, "--government", demo.GOVERNMENT).code == 0
    assert akkoord("agreement", "add", demo.MARKDOWN, "-w", folder).code == 0
    for batch in batches:
        assert akkoord("decisions", "add", batch, "-w", folder).code == 0
        assert akkoord("build", "-w", folder).code == 0
    return _exports(folder)


def test_decisions_that_are_added_later_give_the_same(akkoord: Akkoord, tmp_path: Path) -> None:
    lines = demo.DECISIONS.read_text(encoding="utf-8").splitlines()
    parts = {"old": lines[:-NEW], "new": lines[-NEW:], "all": lines}
    for name, part in parts.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "decisions.jsonl").write_text("\n".join(part), encoding="utf-8")
    old, new, every = (tmp_path / name / "decisions.jsonl" for name in parts)
    grown = _built(akkoord, tmp_path / "grown", [old, new])
    assert grown == _built(akkoord, tmp_path / "at-once", [every])


def test_a_build_without_memory_gives_the_same(akkoord: Akkoord, built: Path) -> None:
    before = _exports(built)
    (built / "memory.json").unlink()
    akkoord("match")
    akkoord("build")
    assert _exports(built) == before
    assert (built / "memory.json").exists()
