import json
from pathlib import Path

from akkoord.text import memory


def _counted(word: str) -> int:
    _ASKED.append(word)
    return len(word)


_ASKED: list[str] = []


def test_a_word_is_worked_out_once() -> None:
    known = memory.words("test of words", _counted)
    assert [known["fiets"], known["fiets"]] == [5, 5]
    assert _ASKED.count("fiets") == 1


def test_a_text_is_worked_out_once() -> None:
    found = [memory.of_text("test of texts", "Een zin.", _counted) for _ in range(2)]
    assert found == [8, 8]
    assert _ASKED.count("Een zin.") == 1


def test_what_becomes_known_is_kept_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    with memory.kept(file):
        memory.of_text("test of keeping", "Nog een zin.", _counted)
    assert list(json.loads(file.read_text())[1]["test of keeping"].values()) == [12]
    assert [path.name for path in tmp_path.iterdir()] == ["memory.json"]


def test_what_a_file_holds_is_known(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    with memory.kept(file):
        memory.words("test of reading", _counted)["brug"]
    version, kinds = json.loads(file.read_text())
    file.write_text(json.dumps([version, {**kinds, "test of reading": {"brug": 7, "weg": 3}}]))
    with memory.kept(file):
        assert memory.words("test of reading", _counted)["brug"] == 7


def test_what_other_code_worked_out_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    file.write_text(json.dumps(["another version", {"test of versions": {"brug": 7}}]))
    with memory.kept(file):
        assert memory.words("test of versions", _counted)["brug"] == 4


def test_a_damaged_file_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "memory.json"
    file.write_text("[")
    with memory.kept(file):
        assert memory.words("test of damage", _counted)["brug"] == 4
