"""akkoord doctor"""

import sqlite3
import sys
from collections.abc import Iterator
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from akkoord import __version__
from akkoord.cli.console import HERE, Folder, opened, stdout
from akkoord.errors import CheckError, EmbedderError
from akkoord.freshness import STAGES
from akkoord.pipeline import Pipeline


class Finding(NamedTuple):
    """What was looked at, what was found, and what to do about it when it is wrong."""

    what: str
    found: str
    remedy: str = ""


def doctor(workspace: Folder = HERE) -> None:
    """Look whether the workspace is sound: what it holds, what is missing, what is out of date."""
    with opened(workspace) as pipeline:
        findings = list(_findings(pipeline))
    table = Table("", "", "to do", box=None, pad_edge=False)
    for finding in findings:
        style = "yellow" if finding.remedy else ""
        table.add_row(*(Text(cell, style=style) for cell in finding))
    stdout.print(table, soft_wrap=True)
    if wrong := sum(bool(finding.remedy) for finding in findings):
        raise CheckError(f"{workspace}: {wrong} things to do")


def _findings(pipeline: Pipeline) -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding("Akkoord", f"{__version__}, Python {python}, SQLite {sqlite3.sqlite_version}")
    yield Finding("government", pipeline.government.name)
    yield from _agreement(pipeline)
    yield from _decisions(pipeline)
    yield from _embedder(pipeline)
    for stage in STAGES:
        current = pipeline.freshness.is_current(stage)
        yield Finding(
            stage, "up to date" if current else "out of date", "" if current else "akkoord build"
        )


def _agreement(pipeline: Pipeline) -> Iterator[Finding]:
    leaves = sum(1 for section in pipeline.store.sections() if section.text)
    if not leaves:
        yield Finding("agreement", "none", "akkoord agreement add FILE")
        return
    pledges = len(pipeline.store.pledges())
    name = pipeline.store.agreement().get("file", "")
    yield Finding("agreement", f"{name}: {leaves} sections with text, {pledges} pledges")
    yield from _expected(pipeline, "sections", leaves)


def _decisions(pipeline: Pipeline) -> Iterator[Finding]:
    decisions = pipeline.store.decisions()
    if not decisions:
        yield Finding("decisions", "none", "akkoord decisions add FILE")
        return
    dates = [decision.date for decision in decisions if decision.date]
    span = f", from {min(dates)} to {max(dates)}" if dates else ""
    yield Finding("decisions", f"{len(decisions)}{span}")
    yield Finding("  without date", str(len(decisions) - len(dates)))
    yield Finding("  without link", str(sum(decision.uri is None for decision in decisions)))
    yield Finding("  without text", str(sum(not decision.text for decision in decisions)))
    yield from _expected(pipeline, "decisions", len(decisions))


def _embedder(pipeline: Pipeline) -> Iterator[Finding]:
    """Whether the embedding model answers, and is of use."""
    named, knows = pipeline.workspace.settings.embedder, pipeline.workspace.weights.embedder
    if not named:
        return
    try:
        model = pipeline.workspace.model()
        size = model.embed([pipeline.government.agreement]).shape[1] if model else 0
    except EmbedderError as error:
        yield Finding("embedder", named.model, str(error))
        return
    yield Finding("embedder", f"{named.model} answers: {size} numbers a text")
    if not knows:
        yield Finding("  not used", "the weights are for none", "see Embeddings, docs/matching.md")


def _expected(pipeline: Pipeline, what: str, found: int) -> Iterator[Finding]:
    """Whether there are as many as the government's description expects."""
    expected = pipeline.government.expected.get(what)
    if expected and found < expected:
        yield Finding(f"  {what} expected", str(expected), f"{expected - found} are missing")
