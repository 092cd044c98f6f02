"""What an embedding model is to the rest of the house."""

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Protocol

from akkoord.errors import EmbedderError
from akkoord.search.lexical import Matrix


class Embedder(Protocol):
    """A model that gives a vector for a text; texts that mean alike get vectors that are alike.

    `name` tells people which model it is, and keeps its vectors apart from those of others.
    """

    @property
    def name(self) -> str: ...

    def embed(self, texts: Sequence[str]) -> Matrix:
        """A row for each text, n by d, float32; raises EmbedderError when it cannot."""
        ...


def extra(module: str, kind: str) -> ModuleType:
    """A library that is only installed with an extra of Akkoord; EmbedderError without it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise EmbedderError(
            f"embedder of kind {kind}: {error.name or module} is not installed; "
            f"run `pip install 'akkoord[{kind}]'`"
        ) from error
