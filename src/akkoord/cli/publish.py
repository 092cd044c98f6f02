"""akkoord publish"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord.cli.console import HERE, Folder, stdout, writing


def publish(
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Folder to write instead.")
    ] = None,
    workspace: Folder = HERE,
) -> None:
    """Write the site, the Markdown reports and all exports."""
    with writing(workspace) as pipeline:
        folder = pipeline.publish(to)
    stdout.print(f"Published: {folder / 'index.html'}", markup=False, soft_wrap=True)
