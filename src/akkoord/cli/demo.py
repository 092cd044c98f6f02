"""akkoord demo"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import typer

from akkoord import demo as city
from akkoord.cli.console import stdout, writing
from akkoord.cli.figures import show
from akkoord.errors import WorkspaceError
from akkoord.evaluate import Judgements
from akkoord.workspace import FILE, Workspace


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder to make.")] = Path(
        "akkoord-demo"
    ),
) -> None:
    """Build the demo: a fictional city with its agreement, decisions and judgements."""
    _make(folder)
    with writing(folder) as pipeline:
        _check_agreement(folder, pipeline.store.agreement())
        sections, pledges = pipeline.add_agreement(city.AGREEMENT)
        pipeline.add_decisions([city.DECISIONS])
        pipeline.match()
        run = pipeline.evaluate(Judgements.load(city.GOLD))
        pipeline.keep(run)
        pipeline.build()
        edition = pipeline.edition()
    stdout.print(
        f"{edition.agreement}: {len(sections)} sections, {len(pledges)} pledges, "
        f"{len(edition.decisions)} decisions in {len(edition.dossiers)} dossiers; "
        f"{len(edition.citing)} decisions cited.",
        markup=False,
        highlight=False,
    )
    show(run.groups)
    site = (folder / "published" / "index.html").resolve()
    stdout.print(f"The site: {site}", markup=False, highlight=False, soft_wrap=True)


def _make(folder: Path) -> None:
    """The folder made the demo's; WorkspaceError when it is about another government."""
    if not (folder / FILE).exists():
        Workspace.create(folder, city.GOVERNMENT)
    elif Workspace.open(folder).settings.government != city.GOVERNMENT:
        raise WorkspaceError(f"{folder}: is a workspace of another government; name another folder")


def _check_agreement(folder: Path, held: Mapping[str, Any]) -> None:
    """Raises WorkspaceError when an agreement is held that is not the demo's."""
    if held and held["sha256"] != sha256(city.AGREEMENT.read_bytes()).hexdigest():
        raise WorkspaceError(
            f"{folder}: holds another agreement than the demo's ({held['file']}); "
            "name another folder"
        )
