"""The 244 recorded reports of the shared corpus, where it is present."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from akkoord.records import Decision
from akkoord.report.checker import Checked, Corpus, Fault, check_markdown, cited

FILE = Path(__file__).parents[4] / "shared/data/flanders-2019-2024/regeringsrobot-reports.jsonl.gz"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the shared Flemish corpus is absent")


@pytest.fixture(scope="module")
def recorded() -> list[dict[str, Any]]:
    with gzip.open(FILE, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


@pytest.fixture(scope="module")
def checked(recorded: list[dict[str, Any]]) -> list[Checked]:
    ids = sorted({id for one in recorded for id in one["prompt_ids"]})
    corpus = Corpus([Decision(id, id) for id in ids], (), (), (), "nl")
    return [check_markdown(one["response"], corpus, prompt=one["prompt_ids"]) for one in recorded]


def test_every_citation_outside_the_prompt_is_found(
    recorded: list[dict[str, Any]], checked: list[Checked]
) -> None:
    for one, report in zip(recorded, checked, strict=True):
        found = {item.words for item in report.findings if item.fault is Fault.UNRESOLVED}
        beyond = {number for number in bracketed(one) if number >= len(one["prompt_ids"])}
        assert found == {f"[{number}]" for number in beyond}


def test_every_bracketed_number_is_a_citation_or_opens_a_reference(
    recorded: list[dict[str, Any]], checked: list[Checked]
) -> None:
    for one, report in zip(recorded, checked, strict=True):
        references = cited.read(one["response"], "nl").references
        assert report.counts.citations + len(references) >= len(bracketed(one))


def bracketed(one: dict[str, Any]) -> list[int]:
    """Numbers alone in brackets, told without the code under test."""
    return [int(number) for number in re.findall(r"\[(\d+)\]", one["response"])]
