"""The command line as a user types it, on a little city of five decisions."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_django import DjangoDbBlocker

from akkoord.cli import console, main

AGREEMENT = """# 1 Mobiliteit

## 1.1 Fietsen

Wie fietst, verdient ruimte. We bouwen tegen eind 2022 een fietsbrug over de Rieme tussen Havenkaai
en Kloosterwijk. We leggen 25 kilometer nieuwe fietspaden aan.

## 1.2 Parkeren

We keuren een nieuw parkeerplan goed voor de stationsomgeving.
"""
BRIDGE = (
    "De fietsbrug over de Rieme verbindt Havenkaai en Kloosterwijk voor fietsers en voetgangers."
)
DECISIONS = [
    ("B1", "2020-03-02", "Principiële goedkeuring fietsbrug Rieme", BRIDGE),
    ("B2", "2021-05-10", "Gunning van de werken aan de fietsbrug over de Rieme", BRIDGE),
    ("B3", "2021-06-14", "Aankoop van strooiwagens", "De stad koopt twee strooiwagens met pekel."),
    ("B4", "2022-01-17", "Toelage voor de muziekacademie", "De academie krijgt 5.000 euro."),
    ("B5", None, "Vernieuwing van de sporthal", "Het dak van de sporthal wordt hersteld."),
]


class Result(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Akkoord = Callable[..., Result]


@pytest.fixture(autouse=True)
def _allowed(django_db_blocker: DjangoDbBlocker | None) -> Iterator[None]:
    """These tests make their own databases, whatever the settings of Django are."""
    if django_db_blocker is None:
        yield
        return
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def akkoord(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Akkoord:
    """Runs a command and gives what it printed."""
    for output in (console.stdout, console.stderr):
        monkeypatch.setattr(output, "width", 100)
    monkeypatch.delenv("AKKOORD_DATABASE_URL", raising=False)

    def run(*arguments: str | Path) -> Result:
        capsys.readouterr()
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run


@pytest.fixture
def agreement(tmp_path: Path) -> Path:
    file = tmp_path / "agreement.md"
    file.write_text(AGREEMENT, encoding="utf-8")
    return file


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    file = tmp_path / "decisions.jsonl"
    names = ("id", "date", "title", "text")
    rows = [json.dumps(dict(zip(names, row, strict=True))) + "\n" for row in DECISIONS]
    file.write_text("".join(rows), encoding="utf-8")
    return file


@pytest.fixture
def workspace(
    akkoord: Akkoord,
    tmp_path: Path,
    agreement: Path,
    decisions: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A workspace with the agreement and the decisions added; verbs find it by themselves."""
    folder = tmp_path / "w"
    assert akkoord("init", folder, "--government", "waterhoek-2019").code == 0
    monkeypatch.setenv("AKKOORD_WORKSPACE", str(folder))
    assert akkoord("agreement", "add", agreement).code == 0
    assert akkoord("decisions", "add", decisions).code == 0
    return folder


@pytest.fixture
def built(akkoord: Akkoord, workspace: Path) -> Path:
    assert akkoord("build").code == 0
    return workspace
