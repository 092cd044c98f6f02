"""akkoord evaluate"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from akkoord.cli.console import HERE, Folder, opened, stdout
from akkoord.evaluate import Group, SectionFigures


def evaluate(
    judgements: Annotated[
        Path, typer.Option("--gold", metavar="DIR", help="Folder of judged sections (*.json).")
    ],
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
    workspace: Folder = HERE,
) -> None:
    """Measure evidence and pledges against judgements by people."""
    with opened(workspace) as pipeline:
        groups = pipeline.evaluate(judgements, cross_validate)
        rows = list(pipeline.evaluate_sections(judgements)) if per_section else []
    show(groups)
    if rows:
        stdout.print(_sections(rows))


def show(groups: Iterable[Group]) -> None:
    """The figures in tables, each with its interval."""
    for group in groups:
        table = Table(title=Text(group.name), title_justify="left", box=None, pad_edge=False)
        for name in ("", "value", "95 % interval", "sections"):
            table.add_column(name, justify="right" if name else "left")
        for figure in group.figures:
            interval = f"{figure.low:.3f} to {figure.high:.3f}"
            table.add_row(figure.name, f"{figure.value:.3f}", interval, str(figure.sections))
        stdout.print(table)
        stdout.print(f"{group.note[:1].upper()}{group.note[1:]}.\n" if group.note else "")


def _sections(rows: Sequence[SectionFigures]) -> Table:
    names = ("", "section", "relevant", "cited", "nDCG@10", "recall@60", "P", "R", "F1")
    table = Table(*names, box=None, pad_edge=False)
    for row in rows:
        ranking = (row.ndcg_10, row.recall_60)
        choice = (row.precision, row.recall, row.f1)
        cells = (row.name, row.path[-1] if row.path else "", str(row.relevant), str(row.cited))
        table.add_row(*cells, *("" if x is None else f"{x:.2f}" for x in (*ranking, *choice)))
    return table
