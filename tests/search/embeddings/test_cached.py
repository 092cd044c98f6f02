from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from akkoord.errors import EmbedderError
from akkoord.search.embeddings.cached import BATCH, Cached
from akkoord.search.lexical import Matrix

TEXTS = [f"text {at}" for at in range(3 * BATCH)]


class Meter:
    """A vector of a text's number; gives up after so many texts, and counts what it gave."""

    def __init__(self, name: str = "meter", until: int = 10**6, size: int = 2) -> None:
        self.name = name
        self.given: list[str] = []
        self._until = until
        self._size = size

    def embed(self, texts: Sequence[str]) -> Matrix:
        if len(self.given) + len(texts) > self._until:
            raise KeyboardInterrupt
        self.given += texts
        return np.array([[int(text[5:])] * self._size for text in texts], dtype=np.float32)


def test_no_text_is_given_twice(tmp_path: Path) -> None:
    meter = Meter()
    first = Cached(meter, tmp_path / "vectors").embed(["text 5", "text 7", "text 5"])
    again = Cached(meter, tmp_path / "vectors").embed(["text 7", "text 9"])
    assert meter.given == ["text 5", "text 7", "text 9"]
    assert first.tolist() == [[5, 5], [7, 7], [5, 5]]
    assert again.tolist() == [[7, 7], [9, 9]]
    assert again.dtype == np.float32


def test_what_was_given_before_an_interruption_stays(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        Cached(Meter(until=2 * BATCH), tmp_path / "vectors").embed(TEXTS)
    meter = Meter()
    vectors = Cached(meter, tmp_path / "vectors").embed(TEXTS)
    assert meter.given == TEXTS[2 * BATCH :]
    assert vectors[:, 0].tolist() == list(range(len(TEXTS)))


def test_another_model_has_its_own_vectors(tmp_path: Path) -> None:
    Cached(Meter("small"), tmp_path / "vectors").embed(TEXTS)
    large = Meter("large", size=3)
    assert Cached(large, tmp_path / "vectors").embed(TEXTS).shape == (len(TEXTS), 3)
    assert large.given == TEXTS


def test_progress_is_told_of_new_texts_only(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    Cached(Meter(), tmp_path / "vectors").embed(TEXTS[:BATCH])
    Cached(Meter(), tmp_path / "vectors", lambda *done: told.append(done)).embed(TEXTS)
    assert told == [(BATCH, 2 * BATCH), (2 * BATCH, 2 * BATCH)]


def test_nothing_is_a_table_without_rows(tmp_path: Path) -> None:
    assert Cached(Meter(), tmp_path / "vectors").embed([]).shape == (0, 0)


def test_a_file_that_is_no_cache_is_told(tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("no database, but a text that is long enough " * 40)
    with pytest.raises(EmbedderError, match="delete this file"):
        Cached(Meter(), tmp_path / "vectors").embed(TEXTS)


def test_a_model_that_changed_under_its_name_is_told(tmp_path: Path) -> None:
    Cached(Meter(size=2), tmp_path / "vectors").embed(TEXTS[:3])
    with pytest.raises(EmbedderError, match="differ in length"):
        Cached(Meter(size=3), tmp_path / "vectors").embed(TEXTS[:4])
