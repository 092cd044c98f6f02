"""akkoord agreement"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord.agreement import FORMATS
from akkoord.cli.console import HERE, Folder, opened, stdout

app = typer.Typer(help="The agreement of the workspace.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """The agreement of the workspace."""


@app.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=f"The document ({', '.join(FORMATS)}).")
    ],
    workspace: Folder = HERE,
) -> None:
    """Read an agreement into sections and pledges; it takes the place of the one before."""
    with opened(workspace) as pipeline:
        sections, pledges = pipeline.add_agreement(file)
    leaves = sum(1 for section in sections if section.text)
    stdout.print(
        f"{file.name}: {len(sections)} headings, {leaves} sections with text, "
        f"{len(pledges)} pledges ({sum(pledge.testable for pledge in pledges)} testable).",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
