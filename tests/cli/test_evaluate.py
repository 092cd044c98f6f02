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


def test_labels_of_stages_and_dossiers_are_measured(
    akkoord: Akkoord, built: Path, gold: Path, tmp_path: Path
) -> None:
    stages, dossiers = tmp_path / "stages.json", tmp_path / "dossiers.json"
    stages.write_text('{"B1": "principle", "B4": "ratified"}')
    dossiers.write_text('{"B1": {"candidates": ["B3"], "same": []}}')
    options = ("--stages", stages, "--dossiers", dossiers)
    told = " ".join(akkoord("evaluate", "--gold", gold, *options).out.split())
    assert "stage accuracy 0.500" in told
    assert "dossier precision" in told
    stages.write_text('{"elsewhere": "principle"}')
    failed = akkoord("evaluate", "--gold", gold, *options)
    assert (failed.code, failed.err.count("\n")) == (2, 1)


def test_runs_are_saved_and_compared(
    akkoord: Akkoord, built: Path, gold: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run.json"
    akkoord("evaluate", "--gold", gold, "--save", run)
    earlier = json.loads(run.read_text(encoding="utf-8"))
    for group in earlier["groups"]:
        for figure in group["figures"]:
            figure["parts"] = {unit: [0.25, 1.0] for unit in figure["parts"]}
    (tmp_path / "earlier.json").write_text(json.dumps(earlier), encoding="utf-8")
    told = akkoord("evaluate", "--saved", run, "--against", tmp_path / "earlier.json")
    assert "nDCG@10, strict (grade 2) 0.250 1.000 +0.750" in " ".join(told.out.split())
    assert "1 section lost" in told.out
    assert "1.1 Fietsen" in told.out


def test_files_that_hold_no_figures_are_one_line(
    akkoord: Akkoord, built: Path, gold: Path, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}")
    for name in ("x.json", "nowhere.json"):
        told = akkoord("evaluate", "--gold", gold, "--against", tmp_path / name)
        assert (told.code, told.err.count("\n")) == (2, 1)
        assert name in told.err
    assert "--gold DIR" in akkoord("evaluate").err


def test_figures_are_published_and_kept_by_later_builds(
    akkoord: Akkoord, built: Path, gold: Path, decisions: Path
) -> None:
    page = built / "published" / "quality.html"
    assert not page.exists()
    assert akkoord("evaluate", "--gold", gold, "--publish").code == 0
    assert "op het bewijs dat deze site toont" in page.read_text(encoding="utf-8")
    assert "up to date" in akkoord("build").out
    row = {"id": "B6", "date": "2022-03-01", "title": "Fietspaden", "text": "Nieuwe fietspaden."}
    decisions.write_text(json.dumps(row) + "\n", encoding="utf-8")
    akkoord("decisions", "add", decisions)
    akkoord("build")
    assert "van een eerdere uitgave" in page.read_text(encoding="utf-8")


def test_figures_of_another_agreement_are_not_published(
    akkoord: Akkoord, built: Path, gold: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run.json"
    akkoord("evaluate", "--gold", gold, "--save", run)
    agreement = json.loads(run.read_bytes())["agreement"]
    run.write_text(run.read_text(encoding="utf-8").replace(agreement, "Another agreement"))
    told = akkoord("evaluate", "--saved", run, "--publish")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "Another agreement" in told.err


def test_one_chapter_cannot_be_cross_validated(akkoord: Akkoord, built: Path, gold: Path) -> None:
    told = akkoord("evaluate", "--gold", gold, "--cross-validate")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "one chapter" in told.err
