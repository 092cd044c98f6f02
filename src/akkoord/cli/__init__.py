"""The command line: one file for each verb, one line in the list."""

import sys
from collections.abc import Callable, Sequence

import typer

from akkoord import __version__
from akkoord.cli import (
    agreement,
    build,
    check,
    decisions,
    demo,
    doctor,
    evaluate,
    explain,
    export,
    init,
    match,
    publish,
    report,
    search,
)
from akkoord.cli.console import stderr
from akkoord.errors import AkkoordError

INTERRUPTED = 130

app = typer.Typer(
    name="akkoord",
    help="Reads a coalition agreement and a government's decisions, and shows pledge by pledge "
    "what was decided about each, every statement linked to the official record.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
VERBS: list[Callable[..., None]] = [
    init.init,
    match.match,
    report.report,
    publish.publish,
    build.build,
    search.search,
    explain.explain,
    evaluate.evaluate,
    export.export,
    check.check,
    demo.demo,
    doctor.doctor,
]
for verb in VERBS:
    app.command()(verb)
app.add_typer(agreement.app, name="agreement")
app.add_typer(decisions.app, name="decisions")


@app.callback(invoke_without_command=True)
def version(show: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
    """Options of the program as a whole."""
    if show:
        print(f"akkoord {__version__}")
        raise typer.Exit


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what goes wrong for the user is one line and an exit code."""
    try:
        app(arguments)
    except AkkoordError as error:
        _say(str(error))
        sys.exit(error.exit_code)
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        _say(f"{name}{error.strerror or error}")
        sys.exit(AkkoordError.exit_code)
    except SystemExit as stop:
        # typer turns Ctrl-C into this code without a word
        if stop.code == INTERRUPTED:
            _say("interrupted; nothing is lost, give the same command to go on")
        raise


def _say(what: str) -> None:
    stderr.print(f"akkoord: {what}", markup=False, highlight=False, soft_wrap=True)
