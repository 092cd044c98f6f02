"""JSON: one array of records, for tools that read a file at once."""

from collections.abc import Iterator
from typing import BinaryIO

from akkoord.publish.formats.format import Format
from akkoord.publish.formats.jsonlines import encode
from akkoord.publish.rows import Row


def write(kind: str, rows: Iterator[Row], stream: BinaryIO) -> None:
    """An array with one object a line, UTF-8."""
    before = b"[\n"
    for row in rows:
        stream.write(before + encode(row).encode())
        before = b",\n"
    stream.write(b"\n]\n" if before == b",\n" else b"[]\n")


FORMAT = Format("json", "JSON", "json", write)
