"""akkoord check"""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from akkoord.cli.console import HERE, Folder, counted, opened, stdout
from akkoord.errors import CheckError
from akkoord.report.checker import Checked, Counts, Severity

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[REPORT.md]...", help="Reports; without, all that are published."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one report a line.")] = False,
    workspace: Folder = HERE,
) -> None:
    """Hold cited reports against the records: citations, quotes, figures, steps."""
    with opened(workspace) as pipeline:
        checked = list(pipeline.check(files or []))
    for path, report in checked:
        if as_json:
            print(json.dumps({"file": str(path), **report.plain()}, ensure_ascii=False))
        else:
            _show(path, report)
    if not as_json:
        _sum_up([report for _, report in checked])
    if failed := sum(not report.passed for _, report in checked):
        raise CheckError(f"{failed} of {len(checked)} reports say what their sources do not")


def _show(path: Path, report: Checked) -> None:
    for finding in report.findings:
        place = Text(f"{path.name}:{finding.place}: ")
        kind = Text(f"{finding.fault}: ", style=STYLES[finding.severity])
        words = Text(f"“{finding.words}” ", style="italic")
        stdout.print(Text.assemble(place, kind, words, finding.explanation), soft_wrap=True)


def _sum_up(reports: list[Checked]) -> None:
    counts = sum((report.counts for report in reports), Counts())
    findings = sum(len(report.findings) for report in reports)
    stdout.print(
        f"{counted(len(reports), 'report')}: {counts.sentences} sentences, "
        f"of which {counts.cited} cite, {counts.computed} are computed "
        f"and {counts.uncited} do neither; "
        f"{counts.resolved} of {counts.citations} citations resolve; "
        f"{counts.exact} of {counts.quotes} quotes are exact; {counted(findings, 'finding')}.",
        highlight=False,
        soft_wrap=True,
    )
