"""The formats of exports: one file each, and one line in the list."""

from akkoord.publish.formats import jsonarray, jsonlines, parquet, table, trec
from akkoord.publish.formats.format import Format

FORMATS: list[Format] = [
    jsonlines.FORMAT,
    jsonarray.FORMAT,
    table.FORMAT,
    parquet.FORMAT,
    trec.FORMAT,
]

__all__ = ["FORMATS", "Format"]
