"""File formats: a path -> numbered rows."""

import csv
import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from akkoord.errors import SourceError

Row = dict[str, Any]
Rows = Iterator[tuple[int, Row]]
OnBadLine = Callable[[str], None]


def json_lines(path: Path, on_bad_line: OnBadLine) -> Rows:
    """One JSON value a line, gzip-compressed or not; blank lines are passed over."""
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                on_bad_line(f"record {number}: no valid JSON ({error.msg})")


def json_document(path: Path, on_bad_line: OnBadLine) -> Rows:
    """A JSON list of records, or an object that holds it as `data` (JSON:API)."""
    with _open(path) as file:
        try:
            content = json.load(file)
        except json.JSONDecodeError as error:
            raise SourceError(f"{path}: no valid JSON ({error})") from error
    records = content.get("data") if isinstance(content, dict) else content
    if not isinstance(records, list):
        raise SourceError(f"{path}: holds no list of records; give a list, or an object with `data`")
    yield from enumerate(records, 1)


def comma_separated(path: Path, on_bad_line: OnBadLine) -> Rows:
    """CSV with a first line of column names; comma, semicolon or tab between the fields."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        file.seek(0)
        delimiter = max(",;\t", key=head.count)
        yield from enumerate(csv.DictReader(file, delimiter=delimiter), 2)


def parquet(path: Path, on_bad_line: OnBadLine) -> Rows:
    """Parquet, one row a record."""
    try:
        file = pq.ParquetFile(path)
    except pa.ArrowInvalid as error:
        raise SourceError(f"{path}: no valid Parquet ({error})") from error
    number = 0
    for batch in file.iter_batches():
        for row in batch.to_pylist():
            number += 1
            yield number, row


def _open(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8-sig")


FORMATS: dict[str, Callable[[Path, OnBadLine], Rows]] = {
    ".jsonl": json_lines,
    ".jsonl.gz": json_lines,
    ".ndjson": json_lines,
    ".json": json_document,
    ".csv": comma_separated,
    ".tsv": comma_separated,
    ".parquet": parquet,
}
