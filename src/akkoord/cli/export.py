"""akkoord export"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from akkoord.cli.console import HERE, Folder, opened
from akkoord.freshness import MATCH, REPORT
from akkoord.publish import exports
from akkoord.publish.formats import FORMATS
from akkoord.publish.rows import KINDS

# What must be built before a kind can be had; the others are there when they were added.
NEEDS = {
    "dossiers": MATCH,
    "evidence": MATCH,
    "reports": REPORT,
    "status": MATCH,
    "surveys": MATCH,
    "orphans": MATCH,
}


def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"What: {', '.join(KINDS)}.")],
    format: Annotated[
        str, typer.Option("--format", help=", ".join(form.name for form in FORMATS))
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="File to write.")
    ] = None,
    workspace: Folder = HERE,
) -> None:
    """Write one kind of records in a format that others read."""
    exports.check(kind, format)
    with opened(workspace) as pipeline:
        edition = pipeline.edition(NEEDS.get(kind))
    if output is None:
        exports.write(kind, format, edition, sys.stdout.buffer)
        return
    with output.open("wb") as stream:
        exports.write(kind, format, edition, stream)
