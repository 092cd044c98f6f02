"""Write docs/commands.md from the commands themselves.

    python tools/commands.py [--check]

With --check nothing is written; the exit code is 1 when the page is out of date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import typer

from akkoord.cli import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"


def main() -> None:
    text = "\n".join(page())
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text else 1)
    PAGE.write_text(text, encoding="utf-8")


def page() -> Iterator[str]:
    """The lines of the page."""
    yield "# Commands\n"
    yield "Written by `make docs` from the commands themselves; do not edit.\n"
    yield from described(typer.main.get_command(app), ("akkoord",))


def described(command: click.Command, names: tuple[str, ...]) -> Iterator[str]:
    """A command's help, then that of the commands below it."""
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from described(below, (*names, name))
        return
    context = click.Context(command, info_name=" ".join(names))
    yield f"## {' '.join(names)}\n\n{command.help}\n\n```\n{usage(command, context)}\n```\n"


def usage(command: click.Command, context: click.Context) -> str:
    """The usage line, arguments and options, as plain text."""
    formatter = click.HelpFormatter(width=96)
    command.format_usage(context, formatter)
    rows = [row for option in command.params if (row := option.get_help_record(context))]
    with formatter.section("Options and arguments"):
        formatter.write_dl(rows)
    return formatter.getvalue().rstrip()


if __name__ == "__main__":
    main()
