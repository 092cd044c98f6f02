"""JSON Lines: one record a line."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import BinaryIO

from akkoord.publish.formats.format import Format
from akkoord.publish.rows import Row

_ENCODER = json.JSONEncoder(ensure_ascii=False, default=dt.date.isoformat)


def encode(value: object) -> str:
    """A value as JSON on one line, letters unescaped and dates as YYYY-MM-DD."""
    return _ENCODER.encode(value)


def write(kind: str, rows: Iterator[Row], stream: BinaryIO) -> None:
    """One object a line, UTF-8."""
    for row in rows:
        stream.write(encode(row).encode() + b"\n")


FORMAT = Format("jsonl", "JSON Lines", "jsonl", write)
