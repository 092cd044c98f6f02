"""akkoord agreement"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from akkoord.agreement import FORMATS
from akkoord.cli.console import HERE, Folder, counted, stderr, stdout, writing
from akkoord.records import Pledge, Section

app = typer.Typer(help="The agreement of the workspace.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """The agreement of the workspace."""


@app.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=f"The document ({', '.join(FORMATS)}).")
    ],
    earlier: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="It is an earlier agreement, called so; kept apart, to show what is taken over.",
        ),
    ] = None,
    workspace: Folder = HERE,
) -> None:
    """Read an agreement into sections and pledges; it takes the place of the one before."""
    with writing(workspace) as pipeline:
        language = pipeline.government.language
        if earlier:
            kept = pipeline.add_earlier(file, earlier)
            _tell(file, kept.sections, kept.pledges, language)
        else:
            _tell(file, *pipeline.add_agreement(file), language)


def _tell(
    file: Path, sections: Sequence[Section], pledges: Sequence[Pledge], language: str
) -> None:
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
