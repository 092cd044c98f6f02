"""What verbs share: the screen, the bars of progress, and the option that names the workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from akkoord.pipeline import Pipeline
from akkoord.workspace import Workspace

stdout = Console()
stderr = Console(stderr=True)

Folder: TypeAlias = Annotated[
    Path,
    typer.Option("-w", "--workspace", envvar="AKKOORD_WORKSPACE", help="Folder of the workspace."),
]
HERE = Path()

LABELS = {
    "read": "Reading",
    "pledges": "Finding pledges",
    "add": "Adding decisions",
    "embed": "Reading for meaning",
    "match": "Matching sections",
    "report": "Writing reports",
    "hold": "Checking reports",
    "check": "Checking",
    "index": "Indexing",
    "exports": "Publishing exports",
    "reports": "Publishing reports",
    "site": "Publishing pages",
}


@contextmanager
def opened(folder: Path) -> Iterator[Pipeline]:
    """The pipeline of a workspace to read from, with bars that show how far it is."""
    workspace = Workspace.open(folder)
    with workspace.store() as store, bars() as show:
        yield Pipeline(workspace, store, show)


@contextmanager
def writing(folder: Path) -> Iterator[Pipeline]:
    """The same to write to, by one process at a time."""
    with Workspace.open(folder).alone(), opened(folder) as pipeline:
        yield pipeline


def counted(number: int, noun: str) -> str:
    """As "1 pledge", "2 pledges"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Bars:
    """A bar for each kind of work, from when it is first told of."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, what: str, done: int, of: int) -> None:
        """So many of the work are done."""
        if what not in self._tasks:
            self._tasks[what] = self._progress.add_task(LABELS[what], total=of)
        self._progress.update(self._tasks[what], completed=done, total=of)


@contextmanager
def bars() -> Iterator[Bars]:
    """Bars on the error stream, so that output can be piped; none where no one looks."""
    columns = (
        TextColumn("{task.description:<20}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=stderr, disable=not stderr.is_terminal) as progress:
        yield Bars(progress)
