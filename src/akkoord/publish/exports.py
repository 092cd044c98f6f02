"""A kind of records in a format that others read."""

from typing import BinaryIO

from akkoord.errors import AkkoordError
from akkoord.publish.edition import Edition
from akkoord.publish.formats import FORMATS, Format
from akkoord.publish.rows import KINDS


def check(kind: str, format: str) -> Format:
    """The format for a kind; raises AkkoordError when one of the two is not known."""
    if kind not in KINDS:
        raise AkkoordError(f"nothing to export is called {kind!r}: choose {_choice(list(KINDS))}")
    writer = next((known for known in formats_of(kind) if known.name == format), None)
    if writer is None:
        names = [known.name for known in formats_of(kind)]
        raise AkkoordError(f"{kind} has no format {format!r}: choose {_choice(names)}")
    return writer


def write(kind: str, format: str, edition: Edition, stream: BinaryIO) -> None:
    """Write one kind of records; raises AkkoordError for a kind or format that is not known."""
    check(kind, format).write(kind, KINDS[kind](edition), stream)


def formats_of(kind: str) -> list[Format]:
    """The formats in which a kind of records can be had."""
    return [known for known in FORMATS if known.kinds is None or kind in known.kinds]


def _choice(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " or " + names[-1]
