"""Vectors from a service that answers as OpenAI's does: POST {base_url}/embeddings.

So do Ollama, vLLM, LM Studio, llama.cpp, text-embeddings-inference and many others. The key, where
there is one, comes from the environment, is sent to that address only, and is told to nobody.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from pydantic import BaseModel, FiniteFloat, ValidationError

from akkoord.errors import EmbedderError
from akkoord.search.embeddings.embedder import extra
from akkoord.search.lexical import Matrix

KIND = "openai"
KEY = "AKKOORD_EMBEDDER_KEY"
# Texts in one request; no service that is known takes fewer.
BATCH = 32
# Seconds for one answer: a model on a small machine takes its time.
PATIENCE = 120.0
ATTEMPTS = 8
# Seconds: a wait that a service asks for is kept up to this; the whole of one request.
LONGEST_WAIT = 120.0
DEADLINE = 600.0
BUSY = 429


class Endpoint:
    """A model behind an address; `base_url` as "https://api.openai.com/v1"."""

    def __init__(self, base_url: str, model: str, attempts: int = ATTEMPTS) -> None:
        self._http: Any = extra("httpx2", KIND)
        self._stamina: Any = extra("stamina", KIND)
        # a retry is no news for the screen
        logging.getLogger("stamina").addHandler(logging.NullHandler())
        self._model = model
        self._attempts = attempts
        self._address = base_url.rstrip("/") + "/embeddings"
        self._key = os.environ.get(KEY, "").strip()
        self.name = f"{model} at {self._http.URL(base_url).netloc.decode().rpartition('@')[2]}"

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The model's vectors; a busy or failing service is asked again, later."""
        rows = [row for batch in self._batches(texts) for row in batch]
        if len({len(row) for row in rows}) > 1:
            raise self._fault("gave vectors of several lengths")
        return np.array(rows, dtype=np.float32).reshape(len(texts), -1 if rows else 0)

    def _batches(self, texts: Sequence[str]) -> Iterator[list[list[float]]]:
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        with self._http.Client(headers=headers, timeout=PATIENCE) as client:
            for start in range(0, len(texts), BATCH):
                yield self._asked(client, texts[start : start + BATCH])

    def _asked(self, client: Any, texts: Sequence[str]) -> list[list[float]]:
        question = {"model": self._model, "input": list(texts)}
        try:
            for attempt in self._stamina.retry_context(
                on=self._pause, attempts=self._attempts, timeout=DEADLINE, wait_max=60.0
            ):
                with attempt:
                    answer = client.post(self._address, json=question)
                    answer.raise_for_status()
        except self._http.HTTPStatusError as error:
            raise self._fault(f"answers {_told(error.response)}") from None
        except (self._http.HTTPError, self._http.InvalidURL) as error:
            raise self._fault(f"does not answer ({error or type(error).__name__})") from None
        return self._vectors(answer.content, len(texts))

    def _pause(self, error: Exception) -> bool | float:
        """Whether to ask again, or after how many seconds."""
        if not isinstance(error, self._http.HTTPStatusError):
            return isinstance(error, self._http.TransportError)
        code = error.response.status_code
        asked = error.response.headers.get("Retry-After", "")
        if code != BUSY and code < 500:
            return False
        return min(float(asked), LONGEST_WAIT) if asked.isdecimal() else True

    def _vectors(self, content: bytes, wanted: int) -> list[list[float]]:
        try:
            found = sorted(_Answer.model_validate_json(content).data, key=lambda item: item.index)
        except ValidationError as error:
            place = ".".join(map(str, error.errors()[0]["loc"]))
            raise self._fault(f"gave no vectors ({place or 'no JSON'})") from None
        if [item.index for item in found] != list(range(wanted)):
            raise self._fault(f"gave {len(found)} vectors for {wanted} texts")
        return [item.embedding for item in found]

    def _fault(self, what: str) -> EmbedderError:
        said = what.replace(self._key, "…") if self._key else what
        return EmbedderError(f"{self._address}: {said}; see [embedder] in docs/workspace.md")


class _Vector(BaseModel):
    index: int
    embedding: list[FiniteFloat]


class _Answer(BaseModel):
    data: list[_Vector]


def _told(response: Any) -> str:
    """The status and, cut short, the service's own words."""
    words = " ".join(response.text.split())[:200]
    hint = f" (a key belongs in {KEY})" if response.status_code in (401, 403) else ""
    return f"{response.status_code}{hint} {words}".strip()
