from collections.abc import Callable
from pathlib import Path

import pytest

from akkoord import government, sources
from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.records import Decision


@pytest.fixture(scope="session")
def flanders() -> Government:
    return government.load("flanders-2019")


@pytest.fixture
def problems() -> list[RecordError]:
    return []


@pytest.fixture
def read(
    tmp_path: Path, flanders: Government, problems: list[RecordError]
) -> Callable[..., list[Decision]]:
    """Writes a file and reads it; `problems` holds what is reported meanwhile."""

    def write_and_read(
        name: str, content: str | bytes, mapping: dict[str, str] | None = None
    ) -> list[Decision]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(sources.read(path, flanders, problems.append, mapping))

    return write_and_read
