"""Meaning by an embedding model, for those who have one: nothing else in Akkoord needs it.

    embedder = embeddings.load("openai", "bge-m3", base_url="http://localhost:11434/v1")
    embedder.embed(["Er komen fietspaden.", "We leggen wegen voor fietsers aan."])  # 2 by d

One module for each kind; its library is imported when a model of that kind is loaded.
"""

from pathlib import Path
from typing import Literal, TypeAlias

from akkoord.search.embeddings.cached import Cached
from akkoord.search.embeddings.embedder import Embedder
from akkoord.search.embeddings.endpoint import Endpoint
from akkoord.search.embeddings.onnx import Onnx
from akkoord.search.embeddings.static import Static

__all__ = ["Cached", "Embedder", "Kind", "load"]

Kind: TypeAlias = Literal["openai", "model2vec", "fastembed"]


def load(kind: Kind, model: str, base_url: str = "", home: Path = Path()) -> Embedder:
    """A model of one of the kinds; paths are below `home`. Raises EmbedderError when it cannot."""
    if kind == "openai":
        return Endpoint(base_url, model)
    return Static(model, home) if kind == "model2vec" else Onnx(model)
