"""A TREC run of the evidence for sections: `section Q0 decision rank score akkoord`."""

from collections.abc import Iterator
from typing import BinaryIO

from akkoord.publish.formats.format import Format
from akkoord.publish.rows import Row


def write(kind: str, rows: Iterator[Row], stream: BinaryIO) -> None:
    """One line for each decision ranked for a section as a whole."""
    for row in rows:
        if row["pledge"] is None:
            stream.write(_line(row).encode())


def _line(row: Row) -> str:
    # Blanks part the columns, so an id cannot keep its own.
    section, decision = ("_".join(row[name].split()) for name in ("section", "decision"))
    return f"{section} Q0 {decision} {row['rank']} {row['score']} akkoord\n"


FORMAT = Format("trec", "TREC run", "trec", write, kinds=("evidence",))
