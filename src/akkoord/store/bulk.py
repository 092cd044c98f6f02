"""Many rows at once, without a model for each."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

from akkoord.store.fields import Values


def insert(table: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows, given by columns, added to a table; a number that is the key is given by itself."""
    names = [field.name for field in table._meta.fields if field is not table._meta.auto_field]
    written = ", ".join(map(connection.ops.quote_name, names))
    places = ", ".join(["%s"] * len(names))
    _run(f"INSERT INTO {_name(table)} ({written}) VALUES ({places})", table, names, rows)


def update(table: type[Model], names: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """These columns of rows that are there, found by their id, brought up to date."""
    assigned = ", ".join(f"{connection.ops.quote_name(name)} = %s" for name in names)
    _run(f"UPDATE {_name(table)} SET {assigned} WHERE id = %s", table, [*names, "id"], rows)


def _run(
    sql: str, table: type[Model], names: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> None:
    forms = [(name, _form(table, name)) for name in names]
    with connection.cursor() as cursor:
        cursor.executemany(sql, [[form(row[name]) for name, form in forms] for row in rows])


def _form(table: type[Model], name: str) -> Callable[[Any], Any]:
    """How a column keeps a value."""
    return _as_json if isinstance(table._meta.get_field(name), Values) else lambda value: value


def _as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value)


def _name(table: type[Model]) -> str:
    return connection.ops.quote_name(table._meta.db_table)
