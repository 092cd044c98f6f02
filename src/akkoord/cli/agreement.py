"""akkoord agreement"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord.agreement import FORMATS
from akkoord.cli.console import HERE, Folder, counted, stderr, stdout, writing

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
    with writing(workspace) as pipeline:
        sections, pledges = pipeline.add_agreement(file)
        language = pipeline.government.language
    leaves = sum(1 for section in sections if section.text)
    testable = sum(pledge.testable for pledge in pledges)
    stdout.print(
        f"{file.name}: {counted(len(sections), 'heading')}, "
        f"{counted(leaves, 'section')} with text, "
        f"{counted(len(pledges), 'pledge')} ({testable} testable).",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    if not pledges:
        stderr.print(f"No pledge was found. Is the agreement in the language {language!r}?")
