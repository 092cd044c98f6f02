"""akkoord evaluate"""

from pathlib import Path
from typing import Annotated

import typer

from akkoord.cli.console import HERE, Folder, opened, stdout, writing
from akkoord.cli.figures import show, show_changes, show_sections
from akkoord.errors import GoldError
from akkoord.evaluate import Judgements, compare
from akkoord.quality import Run

File = Path | None


def evaluate(
    gold: Annotated[
        File, typer.Option("--gold", metavar="DIR", help="Folder of judged sections (*.json).")
    ] = None,
    stages: Annotated[
        File, typer.Option(metavar="FILE", help="Labelled stages: {decision: stage}.")
    ] = None,
    dossiers: Annotated[
        File,
        typer.Option(metavar="FILE", help="Labelled dossiers: {decision: {candidates, same}}."),
    ] = None,
    cross_validate: Annotated[
        bool,
        typer.Option(
            "--cross-validate",
            help="Also by weights fitted anew on the other chapters; takes a minute.",
        ),
    ] = False,
    per_section: Annotated[
        bool, typer.Option("--per-section", help="Also a row for each judged section.")
    ] = False,
    saved: Annotated[
        File, typer.Option(metavar="FILE", help="Take figures saved before, instead of --gold.")
    ] = None,
    save: Annotated[
        File, typer.Option(metavar="FILE", help="Save the figures, section by section.")
    ] = None,
    against: Annotated[
        File, typer.Option(metavar="FILE", help="Compare with figures saved before.")
    ] = None,
    publish: Annotated[
        bool, typer.Option("--publish", help="Show the figures on the site.")
    ] = False,
    workspace: Folder = HERE,
) -> None:
    """Measure evidence, pledges, stages and dossiers against judgements by people."""
    earlier = Run.load(against) if against else None
    if saved:
        run = Run.load(saved)
    elif gold:
        with opened(workspace) as pipeline:
            run = pipeline.evaluate(Judgements.load(gold, stages, dossiers), cross_validate)
    else:
        raise GoldError("nothing to measure against; name judgements with `--gold DIR`")
    show(run.groups)
    if per_section:
        show_sections(run)
    if earlier:
        show_changes(compare(run, earlier))
    if save:
        run.save(save)
    if publish:
        _publish(run, workspace)


def _publish(run: Run, workspace: Path) -> None:
    with writing(workspace) as pipeline:
        pipeline.keep(run)
        pipeline.build()
        page = pipeline.workspace.published / "quality.html"
    stdout.print(f"Published: {page}", markup=False, soft_wrap=True)
    if run.seen and not any(group.crossed for group in run.groups):
        stdout.print(
            f"{run.seen} of these sections were used in fitting the weights: figures of "
            "`--cross-validate` say more, and the site then shows those too."
        )
