import json
from pathlib import Path

import pytest

from .conftest import AGREEMENT, Akkoord


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Judgements of one section: two decisions serve its first pledge."""
    text = " ".join(AGREEMENT.split("## ")[1].split())
    quote = "We leggen 25 kilometer nieuwe fietspaden aan."
    grades = {"B1": 2, "B2": 2, "B3": 0, "B4": 0, "B5": 0}
    judged = {
        "path": ["1 Mobiliteit", "1.1 Fietsen"],
        "section": text,
        "pledges": [{"id": "p1", "quote": quote, "action": "fietspaden aanleggen"}],
        "judgments": {id: {"grade": grade, "pledges": []} for id, grade in grades.items()},
    }
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "1.json").write_text(json.dumps(judged), encoding="utf-8")
    return folder


def test_measures_what_was_built(akkoord: Akkoord, built: Path, gold: Path) -> None:
    told = akkoord("evaluate", "--gold", gold, "--per-section")
    assert told.code == 0
    assert "nDCG@10, strict (grade 2) 1.000" in " ".join(told.out.split())
    assert "0 of these 1 sections were used in fitting" in " ".join(told.out.split())
    assert "1.1 Fietsen" in told.out


def test_judgements_that_are_none_or_of_another_agreement_are_one_line(
    akkoord: Akkoord, built: Path, gold: Path, tmp_path: Path
) -> None:
    (tmp_path / "nothing").mkdir()
    assert "holds no judgements" in akkoord("evaluate", "--gold", tmp_path / "nothing").err
    file = gold / "1.json"
    file.write_text(file.read_text(encoding="utf-8").replace("fiets", "vlieg").replace("e", "x"))
    told = akkoord("evaluate", "--gold", gold)
    assert (told.code, told.err.count("\n")) == (2, 1)


def test_one_chapter_cannot_be_cross_validated(akkoord: Akkoord, built: Path, gold: Path) -> None:
    told = akkoord("evaluate", "--gold", gold, "--cross-validate")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "one chapter" in told.err
