"""A workspace: the folder that holds one government's agreement, decisions and what follows.

akkoord.toml        which government it is about; this file makes a folder a workspace
.lock               held by the process that writes
akkoord.sqlite3     the records, unless AKKOORD_DATABASE_URL names a PostgreSQL database
index/              what `akkoord search` looks into
quality.json        what `akkoord evaluate --publish` measured, for the site
published/          reports, site and exports
"""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from filelock import FileLock, Timeout
from pydantic import ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from akkoord import government
from akkoord.errors import WorkspaceError
from akkoord.government import Government
from akkoord.store import Store

FILE = "akkoord.toml"
LOCK = ".lock"
VERSION = 1


class Settings(BaseSettings):
    """What `akkoord.toml` says; an environment variable `AKKOORD_<NAME>` goes before it.

    `government` is the id of a shipped government or the folder of one's own; `database_url` a
    PostgreSQL address instead of the SQLite file.
    """

    model_config = SettingsConfigDict(env_prefix="AKKOORD_", extra="forbid")

    version: int
    government: str
    database_url: str | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then the file."""
        return env_settings, init_settings


@dataclass(frozen=True)
class Workspace:
    """An existing workspace."""

    folder: Path
    settings: Settings

    @classmethod
    def create(cls, folder: Path, government_id: str) -> Self:
        """Make a folder a workspace about a government.

        Raises WorkspaceError when it is one already or cannot be written, GovernmentError when
        there is no such government.
        """
        government.load(government_id)
        file = folder / FILE
        if file.exists():
            raise WorkspaceError(f"{folder}: is a workspace already; choose another folder")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(_described(government_id), encoding="utf-8")
        except OSError as error:
            raise WorkspaceError(f"{folder}: cannot be written ({error.strerror})") from error
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """An existing workspace; raises WorkspaceError when it is none, or of a newer Akkoord."""
        return cls(folder, _settings(folder / FILE))

    @cached_property
    def government(self) -> Government:
        """The government it is about."""
        return government.load(self.settings.government)

    @property
    def index(self) -> Path:
        """Where the search index stands."""
        return self.folder / "index"

    @property
    def quality(self) -> Path:
        """Where the figures are kept that the site shows."""
        return self.folder / "quality.json"

    @property
    def published(self) -> Path:
        """Where publications are written."""
        return self.folder / "published"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keeps other processes from writing to the workspace meanwhile.

        Raises WorkspaceError when another one is doing so, or it cannot be written.
        """
        lock = FileLock(self.folder / LOCK, timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise WorkspaceError(
                f"{self.folder}: another akkoord is working on it; wait until that is done"
            ) from error
        except PermissionError as error:
            raise WorkspaceError(
                f"{self.folder}: it may not be written to; change its permissions"
            ) from error
        with lock:
            yield

    def store(self) -> Store:
        """The records; to be closed after use, as in `with workspace.store() as store`."""
        return Store.open(self.folder, self.settings.database_url)


def _described(government_id: str) -> str:
    folder = Path(government_id)
    name = government_id if government_id in government.names() else folder.resolve().as_posix()
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'version = {VERSION}\ngovernment = "{quoted}"\n'


def _settings(file: Path) -> Settings:
    try:
        settings = Settings(**_values(file))
    except ValidationError as error:
        wrong = error.errors()[0]
        name = ".".join(map(str, wrong["loc"]))
        raise WorkspaceError(f"{file}: {name}: {wrong['msg']}; see docs/workspace.md") from error
    if settings.version > VERSION:
        raise WorkspaceError(f"{file}: made by a newer Akkoord; update Akkoord to open it")
    return settings


def _values(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise WorkspaceError(
            f"{file.parent}: is no workspace; make one with `akkoord init {file.parent}`, "
            "or name another with -w"
        ) from error
    except (OSError, ValueError) as error:
        raise WorkspaceError(f"{file}: cannot be read ({error})") from error
