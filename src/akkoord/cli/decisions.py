"""akkoord decisions"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord.cli.console import HERE, Folder, counted, stderr, stdout, writing
from akkoord.errors import AkkoordError, RecordError

# So many faulty records are named one by one.
NAMED = 20

app = typer.Typer(help="The decisions of the workspace.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """The decisions of the workspace."""


@app.command()
def add(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="JSON Lines, JSON, CSV or Parquet.")
    ],
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column holds a field."),
    ] = None,
    workspace: Folder = HERE,
) -> None:
    """Add the decisions of files; those that are there already change where the file differs."""
    problems: list[RecordError] = []
    with writing(workspace) as pipeline:
        counts = pipeline.add_decisions(files, _mapping(columns or []), problems.append)
    for problem in problems[:NAMED]:
        stderr.print(f"left out: {problem}", markup=False, soft_wrap=True)
    if len(problems) > NAMED:
        stderr.print(f"left out: {len(problems) - NAMED} more", markup=False)
    stdout.print(
        f"{counted(counts.added, 'decision')} added, {counts.changed} changed, "
        f"{counts.unchanged} unchanged, {counted(len(problems), 'problem')}.",
        highlight=False,
        soft_wrap=True,
    )


def _mapping(columns: list[str]) -> dict[str, str]:
    pairs = [entry.partition("=") for entry in columns]
    for field, sign, column in pairs:
        if not (field and sign and column):
            raise AkkoordError(f"--map {field}{sign}{column}: write FIELD=COLUMN, as date=datum")
    return {field: column for field, _, column in pairs}
