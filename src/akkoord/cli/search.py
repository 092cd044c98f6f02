"""akkoord search"""

from typing import Annotated

import typer
from rich.text import Text

from akkoord.cli.console import HERE, Folder, opened, stdout
from akkoord.errors import AkkoordError
from akkoord.search.documents import KINDS, Document
from akkoord.search.snippets import Piece


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words to look for.")],
    kinds: Annotated[
        list[str] | None,
        typer.Option("--kind", help=f"Only of this kind: {', '.join(KINDS)}; may be repeated."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 10,
    workspace: Folder = HERE,
) -> None:
    """Search decisions, pledges and sections."""
    if unknown := next((kind for kind in kinds or [] if kind not in KINDS), None):
        raise AkkoordError(f"--kind {unknown}: choose one of {', '.join(KINDS)}")
    with opened(workspace) as pipeline:
        found = list(pipeline.search(text, kinds or [], limit))
    for document, pieces in found:
        _show(document, pieces)
    if not found:
        stdout.print(f"Nothing is found for {text!r}.", markup=False, highlight=False)


def _show(document: Document, pieces: list[Piece]) -> None:
    date = f"{document.date}  " if document.date else ""
    stdout.print(Text(f"{date}{document.title}", style="bold"), soft_wrap=True)
    stdout.print(Text.assemble(*map(_styled, pieces)), soft_wrap=True)
    stdout.print(Text(f"{document.kind} {document.id}", style="dim"), soft_wrap=True)
    stdout.print()


def _styled(piece: Piece) -> tuple[str, str]:
    return (piece.text, "bold yellow" if piece.marked else "")
