from pathlib import Path

import pytest

from akkoord.errors import GoldError
from akkoord.evaluate import chains
from akkoord.evaluate.chains import Chain
from akkoord.records import Decision, Stage

DECISIONS = [
    Decision("a", "a", stage=Stage.PRINCIPLE, dossier="one"),
    Decision("b", "b", stage=Stage.DEFINITIVE, dossier="one"),
    Decision("c", "c", stage=Stage.SINGLE, dossier="one"),
    Decision("d", "d", stage=Stage.RATIFIED),
]


def chain(candidates: str, same: str) -> Chain:
    return Chain(candidates=frozenset(candidates), same=frozenset(same))


def test_stages_are_right_or_wrong() -> None:
    labels = {"a": Stage.PRINCIPLE, "b": Stage.PRINCIPLE, "elsewhere": Stage.SINGLE}
    (accuracy,) = chains.stage_figures(labels, DECISIONS)
    assert (accuracy.value, accuracy.units) == (0.5, 2)
    assert accuracy.of("a") == 1


def test_pairs_of_all_chains_count_together() -> None:
    labels = {"a": chain("bcd", "bd"), "b": chain("acd", "a"), "d": chain("c", "")}
    precision, recall = chains.dossier_figures(labels, DECISIONS)
    assert precision.value == pytest.approx(2 / 4)
    assert recall.value == pytest.approx(2 / 3)
    assert precision.of("d") is None


def test_candidates_that_are_not_here_are_left_out() -> None:
    assert chains.dossier_figures({"elsewhere": chain("a", "a")}, DECISIONS) == ()
    _, recall = chains.dossier_figures({"a": chain("bx", "bx")}, DECISIONS)
    assert recall.value == 1


def test_files_of_labels_are_read(tmp_path: Path) -> None:
    stages, dossiers = tmp_path / "stages.json", tmp_path / "dossiers.json"
    stages.write_text('{"a": "principle"}')
    dossiers.write_text('{"a": {"candidates": ["b"], "same": ["b"], "related": []}}')
    assert chains.load_stages(stages) == {"a": Stage.PRINCIPLE}
    assert chains.load_dossiers(dossiers) == {"a": chain("b", "b")}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"a": "finished"}', '{"a": {"same": ["b"]}}'])
def test_a_file_without_labels_says_so(tmp_path: Path, text: str) -> None:
    file = tmp_path / "labels.json"
    file.write_text(text)
    for load in (chains.load_stages, chains.load_dossiers):
        with pytest.raises(GoldError, match="no labels of"):
            load(file)
