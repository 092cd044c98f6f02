"""File formats: a path -> rows, each with its place in the file ("line 3")."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any, cast

import pyarrow as pa
import pyarrow.parquet as pq

from akkoord.errors import SourceError

Row = dict[str, Any]
Rows = Iterator[tuple[str, Any]]
Report = Callable[[str], None]

_GZIP = b"\x1f\x8b"


def json_lines(path: Path, report: Report) -> Rows:
    """One JSON value a line; blank lines are passed over."""
    with opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                yield f"line {number}", json.loads(line.decode("utf-8-sig"))
            except UnicodeDecodeError as error:
                report(f"line {number}: is not UTF-8 (byte {error.start})")
            except (ValueError, RecursionError) as error:
                report(f"line {number}: is no valid JSON ({error})")


def json_document(path: Path, report: Report) -> Rows:
    """A JSON list of records, or an object that holds it as `data` (JSON:API)."""
    with opened(path) as file:
        text = file.read().decode("utf-8-sig")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f"{path}: no valid JSON ({error}); with one record a line, name it .jsonl"
        ) from error
    records = content.get("data") if isinstance(content, dict) else content
    if not isinstance(records, list):
        raise SourceError(f"{path}: has no list of records; give a list, or an object with `data`")
    for number, record in enumerate(records, 1):
        yield f"record {number}", record


def separated(path: Path, report: Report) -> Rows:
    """CSV with a first line of column names; comma, semicolon or tab between the fields."""
    with opened(path) as file, _text(file) as lines:
        head = lines.readline()
        rows = csv.reader(chain([head], lines), delimiter=max(",;\t", key=head.count))
        try:
            yield from _records(rows, report)
        except csv.Error as error:
            raise SourceError(f"{path}: no valid CSV ({error}, line {rows.line_num})") from error


def _records(rows: Any, report: Report) -> Rows:
    names = [name.strip() for name in next(rows, [])]
    for row in rows:
        place = f"line {rows.line_num}"
        if len(row) == len(names):
            yield place, dict(zip(names, row, strict=True))
        elif row:
            report(f"{place}: has {len(row)} fields where the first line names {len(names)}")


def parquet(path: Path, report: Report) -> Rows:
    """Parquet, one row a record."""
    try:
        with pq.ParquetFile(path) as file:
            rows = (row for batch in file.iter_batches() for row in batch.to_pylist())
            for number, row in enumerate(rows, 1):
                yield f"row {number}", row
    except (pa.ArrowException, ValueError) as error:
        raise SourceError(f"{path}: no valid Parquet ({error})") from error


def _text(file: io.BufferedIOBase) -> io.TextIOWrapper:
    return io.TextIOWrapper(cast(IO[bytes], file), encoding="utf-8-sig", newline="")


@contextmanager
def opened(path: Path) -> Iterator[io.BufferedIOBase]:
    """The bytes of a file, unpacked when they are gzip's, whatever the name says."""
    with path.open("rb") as raw:
        if raw.peek(2)[:2] == _GZIP:
            with gzip.open(raw) as unpacked:
                yield unpacked
        else:
            yield raw


# The ending of a file's name, `.gz` aside, and its format.
FORMATS: dict[str, Callable[[Path, Report], Rows]] = {
    ".jsonl": json_lines,
    ".ndjson": json_lines,
    ".json": json_document,
    ".csv": separated,
    ".tsv": separated,
    ".parquet": parquet,
}
