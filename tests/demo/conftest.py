import json

import pytest

from akkoord import agreement, demo, government
from akkoord.errors import RecordError
from akkoord.evaluate import gold
from akkoord.evaluate.gold import Judged
from akkoord.records import Decision, Section
from akkoord.sources import files


@pytest.fixture(scope="session")
def printed() -> list[Section]:
    """The sections of the printed agreement."""
    return agreement.read(demo.AGREEMENT)


@pytest.fixture(scope="session")
def written() -> list[Section]:
    """The sections of the Markdown agreement."""
    return agreement.read(demo.MARKDOWN)


@pytest.fixture(scope="session")
def decisions() -> list[Decision]:
    """All decisions; a record that cannot be read fails here."""
    problems: list[RecordError] = []
    read = list(files.read(demo.DECISIONS, government.load(demo.GOVERNMENT), problems.append))
    assert problems == []
    return read


@pytest.fixture(scope="session")
def judged() -> list[Judged]:
    return gold.load(demo.GOLD)


@pytest.fixture(scope="session")
def testable() -> set[tuple[str, str]]:
    """The testable pledges, by section number and pledge id."""
    raw = {file.stem: json.loads(file.read_text("utf-8")) for file in demo.GOLD.glob("*.json")}
    return {
        (number, pledge["id"])
        for number, one in raw.items()
        for pledge in one["pledges"]
        if pledge["testable"]
    }
