"""A workspace: the folder that holds one government's agreement, decisions and what follows.

akkoord.toml        which government it is about; this file makes a folder a workspace
.lock               held by the process that writes
akkoord.sqlite3     the records, unless AKKOORD_DATABASE_URL names a PostgreSQL database
index/              what `akkoord search` looks into
memory.json         what was worked out of texts before; without it the next build takes longer
vectors.sqlite3     what an embedding model gave, where one is named
quality.json        what `akkoord evaluate --publish` measured, for the site
published/          reports, site and exports
"""

import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from akkoord import government, thesaurus
from akkoord.errors import ThesaurusError, WorkspaceError
from akkoord.government import Government
from akkoord.matching.weights import Weights
from akkoord.search import embeddings
from akkoord.search.embeddings import Cached, Embedder
from akkoord.store import Store
from akkoord.thesaurus import Thesaurus

FILE = "akkoord.toml"
LOCK = ".lock"
VECTORS = "vectors.sqlite3"
VERSION = 1


class EmbedderSettings(BaseModel):
    """An embedding model: its kind, its name or folder, and where a service answers for it."""

    model_config = ConfigDict(extra="forbid")

    kind: embeddings.Kind
    model: str
    base_url: str = ""

    @model_validator(mode="after")
    def _has_an_address(self) -> Self:
        if self.kind == "openai" and not self.base_url.startswith(("http://", "https://")):
            raise ValueError("kind openai needs a base_url, as https://api.openai.com/v1")
        return self


class Settings(BaseSettings):
    """What `akkoord.toml` says; an environment variable `AKKOORD_<NAME>` goes before it.

    `government` is the id of a shipped government or the folder of one's own; `database_url` a
    PostgreSQL address instead of the SQLite file. `thesaurus` are SKOS files beside the shipped
    one, `weights` a file of weights instead of the shipped ones; their paths are below the
    workspace.
    """

    model_config = SettingsConfigDict(env_prefix="AKKOORD_", extra="forbid")

    version: int
    government: str
    database_url: str | None = None
    thesaurus: tuple[str, ...] = ()
    weights: str | None = None
    embedder: EmbedderSettings | None = None

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

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """The shipped concepts and one's own; raises ThesaurusError for a file that has none."""
        return thesaurus.joined([thesaurus.shipped(), *map(thesaurus.load, self.thesauri)])

    @property
    def thesauri(self) -> list[Path]:
        """One's own SKOS files; raises ThesaurusError for one that is not there."""
        files = [self.folder / name for name in self.settings.thesaurus]
        if missing := next((file for file in files if not file.is_file()), None):
            raise ThesaurusError(f"{missing}: no such file; put right `thesaurus` in {FILE}")
        return files

    @cached_property
    def weights(self) -> Weights:
        """The weights of the ranker; raises WeightsError when one's own cannot be read."""
        own = self.settings.weights
        return Weights.load(self.folder / own) if own else Weights.shipped()

    def model(self) -> Embedder | None:
        """The embedding model, if one is named; raises EmbedderError when it cannot be had."""
        named = self.settings.embedder
        if named is None:
            return None
        return embeddings.load(named.kind, named.model, named.base_url, self.folder)

    def embedder(self, on_progress: Callable[[int, int], None]) -> Embedder | None:
        """The same, with a memory."""
        model = self.model()
        return model and Cached(model, self.folder / VECTORS, on_progress)

    @property
    def index(self) -> Path:
        """Where the search index stands."""
        return self.folder / "index"

    @property
    def memory(self) -> Path:
        """Where it is kept what was worked out of texts before."""
        return self.folder / "memory.json"

    @property
    def quality(self) -> Path:
        """Where the figures are kept that the site shows."""
        return self.folder / "quality.json"

    @property
    def earlier(self) -> Path:
        """Where an earlier agreement is kept."""
        return self.folder / "earlier.json"

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
