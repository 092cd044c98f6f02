"""What is shipped is what the sources in tools/demo give."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from akkoord import demo

SCRIPT = Path(__file__).parents[2] / "tools" / "demo.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except OSError:
        pytest.skip("Pango, with which the demo is printed, is not installed")
    return module


def test_the_agreement_is_its_chapters_in_order(script: ModuleType) -> None:
    chapters = [file.read_text("utf-8") for file in script.numbered("agreement", "md")]
    assert script.joined(chapters) == demo.MARKDOWN.read_text("utf-8")


def test_the_decisions_are_those_of_the_sources(script: ModuleType) -> None:
    shipped = [json.loads(line) for line in demo.DECISIONS.read_text("utf-8").splitlines()]
    assert script.checked_decisions(script.records("decisions")) == shipped


def test_the_judgements_are_those_of_the_sources(script: ModuleType) -> None:
    shipped = {file.stem: json.loads(file.read_text("utf-8")) for file in demo.GOLD.glob("*.json")}
    judged = {one["path"][-1].split()[0]: one for one in script.records("gold")}
    assert judged == shipped


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"id": "WH-19-1"}, "an id is WH-YEAR-NUMBER"),
        ({"date": "2020-01-14"}, "is none of its year"),
        ({"date": "2019-02-30"}, "is none of its year"),
        ({"kind": "Nota"}, "no kind is called 'Nota'"),
    ],
)
def test_a_wrong_decision_stops_with_one_line(
    script: ModuleType, wrong: dict[str, str], complaint: str
) -> None:
    right = {"id": "WH-2019-0019", "date": "2019-01-14", "kind": "Collegebesluit"}
    with pytest.raises(SystemExit, match=complaint):
        script.checked_decisions([right | wrong])


def test_an_id_stands_once(script: ModuleType) -> None:
    row = {"id": "WH-2019-0019", "date": None, "kind": "Mededeling"}
    with pytest.raises(SystemExit, match="stands twice"):
        script.checked_decisions([row, dict(row)])
