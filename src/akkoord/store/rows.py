"""Records <-> rows: the columns of a table are the fields of its record."""

import json
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Model
from pydantic import TypeAdapter

from akkoord.errors import RecordError
from akkoord.records import (
    Decision,
    Dossier,
    Evidence,
    Pledge,
    Report,
    Review,
    Section,
    short_hash,
)

Row = TypeVar("Row", bound=Model)
Record = TypeVar("Record")

# The records that have a table of their own.
KINDS = (Section, Pledge, Decision, Dossier, Evidence, Report, Review)
ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in KINDS}

# Matching works the first three out, and `source` is only where the decision was found: none of
# them tells that the source changed it.
NOT_CONTENT = frozenset({"stage", "dossier", "amounts", "source"})

# PostgreSQL keeps no NUL; a surrogate is half of a character and cannot be encoded.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def row(table: type[Row], record: Any, **more: Any) -> Row:
    """A record as a row of its table; `more` are the columns that the record does not have.

    Raises RecordError when a text holds a character that no database keeps.
    """
    return table(**columns(record), **more)


def columns(record: Any) -> dict[str, Any]:
    """The fields of a record as JSON knows them; dates are ISO 8601.

    Raises RecordError when a text holds a character that no database keeps.
    """
    values: dict[str, Any] = ADAPTERS[type(record)].dump_python(record, mode="json")
    for name, value in values.items():
        if isinstance(value, str | list) and (found := _unstorable(value)):
            raise RecordError(
                f"{type(record).__name__.lower()} {next(iter(values.values()))!r}: its {name} holds"
                f" U+{ord(found):04X}, which cannot be stored; take it out"
            )
    return values


def restored(kind: type[Record], values: Mapping[str, Any]) -> Record:
    """The record whose `columns` these are; other columns are passed over."""
    record: Record = ADAPTERS[kind].validate_python(values)
    return record


def fingerprint(*records: Any) -> str:
    """A hash of all that the records say, in their order."""
    return short_hash(*(_json(columns(record)) for record in records))


def content(decision: Decision) -> str:
    """A hash of what the source says of a decision."""
    values = columns(decision)
    return short_hash(_json({name: values[name] for name in values.keys() - NOT_CONTENT}))


def _unstorable(value: str | list[Any]) -> str | None:
    texts = value if isinstance(value, list) else [value]
    found = (UNSTORABLE.search(text) for text in texts if isinstance(text, str))
    return next((match[0] for match in found if match), None)


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
