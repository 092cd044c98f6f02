"""Vectors kept on disk, so that none is asked for, or paid for, twice."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import numpy as np

from akkoord.errors import EmbedderError
from akkoord.search.embeddings.embedder import Embedder
from akkoord.search.lexical import Matrix

# So many vectors are written at once: what an interruption can cost.
BATCH = 64

_TABLE = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"


class Cached:
    """An embedder that remembers, in one file, by its name and the text.

    `on_progress` is told how many of the texts that are new have their vector, and of how many.
    """

    def __init__(
        self,
        embedder: Embedder,
        file: Path,
        on_progress: Callable[[int, int], None] = lambda done, of: None,
    ) -> None:
        self._embedder = embedder
        self._file = file
        self._on_progress = on_progress

    @property
    def name(self) -> str:
        return self._embedder.name

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The vectors, of which the model gives only those it has not given before."""
        keys = [self._key(text) for text in texts]
        with self._opened() as rows:
            known = dict(_read(rows, set(keys)))
            new = {k: text for k, text in zip(keys, texts, strict=True) if k not in known}
            known |= self._made(rows, new)
        return self._stacked([known[key] for key in keys])

    def _made(self, rows: sqlite3.Connection, new: dict[bytes, str]) -> dict[bytes, bytes]:
        """Vectors of new texts, written as they come."""
        made: dict[bytes, bytes] = {}
        for start in range(0, len(new), BATCH):
            keys = list(new)[start : start + BATCH]
            vectors = self._embedder.embed([new[key] for key in keys])
            batch = [(k, v.tobytes()) for k, v in zip(keys, vectors, strict=True)]
            with rows:
                rows.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", batch)
            made.update(batch)
            self._on_progress(len(made), len(new))
        return made

    def _stacked(self, vectors: Sequence[bytes]) -> Matrix:
        if len({len(vector) for vector in vectors}) > 1:
            raise self._fault(f"vectors of {self.name} differ in length")
        flat = np.frombuffer(b"".join(vectors), dtype=np.float32)
        return flat.reshape(len(vectors), -1 if vectors else 0)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file)) as rows:
                rows.execute(_TABLE)
                yield rows
        except sqlite3.Error as error:
            raise self._fault(str(error)) from error

    def _key(self, text: str) -> bytes:
        return sha256(f"{self.name}\0{text}".encode()).digest()

    def _fault(self, what: str) -> EmbedderError:
        return EmbedderError(f"{self._file}: {what}; delete this file, it will be made again")


def _read(rows: sqlite3.Connection, keys: set[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for key in keys:
        found = rows.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()
        if found:
            yield key, found[0]
