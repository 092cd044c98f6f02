"""Figures on the screen: of a run, of its sections, and of two runs compared."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from akkoord.cli.console import counted, stdout
from akkoord.evaluate import Change, Comparison
from akkoord.quality import Figure, Group, Run

MOST = 8
"""So many sections that gained most are shown, and so many that lost most."""
OF_SECTIONS = {
    "decisions cited": "cited",
    "nDCG@10, strict (grade 2)": "nDCG@10",
    "recall@60": "recall@60",
    "evidence precision": "P",
    "evidence recall": "R",
    "evidence F1": "F1",
}


def show(groups: Iterable[Group]) -> None:
    """The figures in tables, each with its interval."""
    for group in groups:
        table = _table(group.name, "", "value", "95 % interval", group.units)
        for figure in group.figures:
            name = f"{figure.name}, cross-validated" if group.crossed else figure.name
            interval = f"{figure.low:.3f} to {figure.high:.3f}" if figure.units > 1 else ""
            table.add_row(name, f"{figure.value:.3f}", interval, str(figure.units))
        stdout.print(table)
        stdout.print(f"{group.note[:1].upper()}{group.note[1:]}.\n" if group.note else "")


def show_sections(run: Run) -> None:
    """A row for each judged section, as built."""
    figures = [run.figure("evidence, as built", name) for name in OF_SECTIONS]
    table = _table("sections", "", "section", "relevant", *OF_SECTIONS.values())
    table.columns[1].no_wrap, table.columns[1].justify = True, "left"
    for name, place in run.sections.items():
        cells = (_cell(figure, name) for figure in figures)
        table.add_row(name, Text(place.title), str(place.relevant), *cells)
    stdout.print(table)


def show_changes(comparison: Comparison) -> None:
    """What changed between two runs: each figure, then the sections that moved most."""
    if not comparison.same_judgements:
        stdout.print("The judgements differ: only what both runs measured is compared.\n")
    for group in dict.fromkeys(change.group for change in comparison.changes):
        names = ("", "before", "now", "difference", "95 % interval", "p", "on")
        table = _table(f"{group}: change", *names)
        for change in comparison.changes:
            if change.group == group:
                table.add_row(*_row(change))
        stdout.print(table, "")
    stdout.print(
        "p: how often chance alone gives so large a difference (paired randomisation). Among many "
        "figures some are below .05 by chance.\n",
        highlight=False,
    )
    _show_moved(comparison)


def _row(change: Change) -> tuple[str, ...]:
    numbers = (f"{change.before:.3f}", f"{change.after:.3f}", f"{change.gain:+.3f}")
    interval = f"{change.low:+.3f} to {change.high:+.3f}"
    return change.name, *numbers, interval, f"{change.p:.3f}", str(change.units)


def _show_moved(comparison: Comparison) -> None:
    gained = [row for row in comparison.sections if row[2] > row[1]]
    lost = [row for row in comparison.sections if row[2] < row[1]][::-1]
    for word, rows in (("gained", gained), ("lost", lost)):
        title = f"{counted(len(rows), 'section')} {word}"
        table = _table(title if len(rows) <= MOST else f"{title}, these most", "", "F1", "now")
        for name, before, after in rows[:MOST]:
            table.add_row(Text(name), f"{before:.2f}", f"{after:.2f}")
        stdout.print(table, "")


def _table(title: str, *names: str) -> Table:
    table = Table(title=Text(title), title_justify="left", box=None, pad_edge=False)
    for name in names:
        table.add_column(name, justify="right" if name else "left")
    return table


def _cell(figure: Figure | None, unit: str) -> str:
    value = figure.of(unit) if figure else None
    if value is None:
        return ""
    return f"{value:.0f}" if figure and figure.counts else f"{value:.2f}"
