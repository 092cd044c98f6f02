"""akkoord evaluate"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from akkoord.cli.console import HERE, Folder, opened, stdout
from akkoord.evaluate import gold
from akkoord.evaluate.figures import Figure, Found, evidence_figures
from akkoord.pipeline import Pipeline


def evaluate(
    judgements: Annotated[
        Path, typer.Option("--gold", metavar="DIR", help="Folder of judged sections.")
    ],
    workspace: Folder = HERE,
) -> None:
    """Measure the evidence and the pledges against judgements by people."""
    with opened(workspace) as pipeline:
        figures = measured(pipeline, judgements)
    show(figures)


def measured(pipeline: Pipeline, judgements: Path) -> list[Figure]:
    """The figures of a workspace as built."""
    judged = gold.load(judgements)
    home = gold.align(judged, pipeline.store.sections())
    found = {}
    for name, section in home.items():
        evidence = pipeline.store.evidence(section=section.id, pledge=None)
        ids = [item.decision for item in evidence]
        found[name] = Found(ids, [item.decision for item in evidence if item.cited])
    return evidence_figures(judged, found)


def show(figures: Sequence[Figure]) -> None:
    """The figures as a table, each with its interval."""
    table = Table("figure", "value", "95 % interval", "sections", box=None)
    for figure in figures:
        interval = f"{figure.low:.3f} to {figure.high:.3f}"
        table.add_row(figure.name, f"{figure.value:.3f}", interval, str(figure.sections))
    stdout.print(table)
