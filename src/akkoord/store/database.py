"""The database of a workspace: where it is, opened, and its tables brought up to date."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from akkoord.errors import WorkspaceError
from akkoord.store.faults import told

FILE = "akkoord.sqlite3"
FORM = "postgresql://user:password@host:port/name"

# Seconds that a writer waits for another one before it gives up.
PATIENCE = 20


@dataclass(frozen=True, eq=False)
class Database:
    """A database as Django must know it; `place` names it to the user, without a password.

    One that is `frozen` can only be read: its file or folder may not be written to.
    """

    place: str
    configuration: dict[str, Any]
    frozen: bool = False

    @property
    def current(self) -> bool:
        """Whether it is the one opened last: a process has one database at a time."""
        return connections.databases["default"] is self.configuration


def locate(workspace: Path, url: str | None = None) -> Database:
    """The database at `url`, or without one the SQLite file of the workspace.

    Raises WorkspaceError when there is no such folder, or the URL is not of the form
    `postgresql://user:password@host:port/name`, with libpq's options after a question mark.
    """
    return _of_server(url) if url else _of_file(workspace)


def connect(database: Database) -> None:
    """Make this the database of the process, and bring its tables up to date.

    Raises WorkspaceError when it cannot be opened, was made by a newer Akkoord, or by an older one
    and is frozen.
    """
    _point_at(database)
    with told(database.place):
        _bring_up_to_date(database)


def _point_at(database: Database) -> None:
    connections.close_all()
    connections.databases["default"] = database.configuration
    if connections.all(initialized_only=True):
        del connections["default"]


def _bring_up_to_date(database: Database) -> None:
    executor = MigrationExecutor(connection)
    loader = executor.loader
    unknown = loader.applied_migrations.keys() - loader.disk_migrations.keys()
    if newer := sorted(name for app, name in unknown if app == "store"):
        raise WorkspaceError(
            f"{database.place}: made by a newer Akkoord ({newer[-1]}); update Akkoord to open it"
        )
    if not executor.migration_plan(loader.graph.leaf_nodes()):
        return
    if database.frozen:
        raise WorkspaceError(
            f"{database.place}: made by an older Akkoord, and may not be written to; "
            "open it once where it may"
        )
    call_command("migrate", verbosity=0, interactive=False)


def _of_file(workspace: Path) -> Database:
    if not workspace.is_dir():
        raise WorkspaceError(f"{workspace}: no such folder; make one with `akkoord init DIR`")
    path = workspace / FILE
    return to_read(path) if is_frozen(path) else _to_write(path)


def is_frozen(path: Path) -> bool:
    """Whether an SQLite file can only be read: beside what is written, its log must stand."""
    return path.is_file() and not all(os.access(place, os.W_OK) for place in (path, path.parent))


def _to_write(path: Path) -> Database:
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": PATIENCE,
        "init_command": "PRAGMA journal_mode=WAL",
    }
    return _sqlite(path, str(path.absolute()), options)


def to_read(path: Path) -> Database:
    """The database of an SQLite file that can only be read.

    One without a log, which no one is writing, is read as a file that cannot change: SQLite would
    want to make a log even to read (https://www.sqlite.org/wal.html#read_only_databases).
    """
    is_still = not path.with_name(f"{path.name}-wal").exists()
    mode = "mode=ro&immutable=1" if is_still else "mode=ro"
    return _sqlite(path, f"{path.absolute().as_uri()}?{mode}", {"timeout": PATIENCE}, frozen=True)


def _sqlite(path: Path, name: str, options: dict[str, Any], frozen: bool = False) -> Database:
    engine = "django.db.backends.sqlite3"
    return _database(str(path), {"ENGINE": engine, "NAME": name, "OPTIONS": options}, frozen)


def _database(place: str, described: dict[str, Any], frozen: bool = False) -> Database:
    """The database with all that Django wants to be told."""
    filled = connections.configure_settings({"default": described})
    return Database(place, filled["default"], frozen)


def _of_server(url: str) -> Database:
    parts, port = _split(url)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise WorkspaceError(f"{parts.scheme}://…: no address of a database; use {FORM}")
    return _database(
        f"postgresql://{parts.hostname or ''}/{name}",
        {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": name,
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(port or ""),
            "OPTIONS": dict(parse_qsl(parts.query)),
        },
    )


def _split(url: str) -> tuple[SplitResult, int | None]:
    """The parts and the port of a URL; what is wrong is told without the URL, for its password."""
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError:
        raise WorkspaceError(f"the database's URL is malformed; use {FORM}") from None
