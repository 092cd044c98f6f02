"""akkoord init"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord import government
from akkoord.cli.console import stdout
from akkoord.workspace import Workspace


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to make.")],
    about: Annotated[
        str,
        typer.Option(
            "--government",
            help=f"A government that Akkoord knows ({', '.join(government.names())}), "
            "or a folder that describes one.",
        ),
    ] = "flanders-2019",
) -> None:
    """Make a workspace: a folder for one government's agreement, decisions and reports."""
    workspace = Workspace.create(folder, about)
    stdout.print(f"{folder}: a workspace about {workspace.government.name}.", soft_wrap=True)
    stdout.print(
        f"Next: akkoord agreement add FILE -w {folder}, akkoord decisions add FILE… -w {folder}, "
        f"akkoord build -w {folder}",
        markup=False,
        soft_wrap=True,
    )
