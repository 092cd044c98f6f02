"""Parquet: typed columns, nested fields kept."""

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from akkoord.publish.formats.columns import SCHEMAS
from akkoord.publish.formats.format import Format
from akkoord.publish.rows import Row

_BATCH = 5000


def write(kind: str, rows: Iterator[Row], stream: BinaryIO) -> None:
    """The rows in groups of a few thousand; an empty kind still has its columns."""
    with pq.ParquetWriter(stream, SCHEMAS[kind], compression="zstd") as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pa.Table.from_pylist(batch, schema=SCHEMAS[kind]))


FORMAT = Format("parquet", "Parquet", "parquet", write)
