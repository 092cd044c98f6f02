"""CSV: one record a row, nested fields as JSON text, nothing as an empty cell."""

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from akkoord.publish.formats.columns import SCHEMAS
from akkoord.publish.formats.format import Format
from akkoord.publish.formats.jsonlines import encode
from akkoord.publish.rows import Row


def write(kind: str, rows: Iterator[Row], stream: BinaryIO) -> None:
    """A header and one row for each record, UTF-8."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    table = csv.writer(text, lineterminator="\n")
    table.writerow(SCHEMAS[kind].names)
    table.writerows(map(_cell, row.values()) for row in rows)
    # The stream is the caller's to close.
    text.detach()


def _cell(value: Any) -> Any:
    return encode(value) if isinstance(value, list | dict | bool) else value


FORMAT = Format("csv", "CSV", "csv", write)
