"""Vectors by fastembed: transformers that were made ready for ONNX, no torch."""

from collections.abc import Sequence

import numpy as np

from akkoord.errors import EmbedderError
from akkoord.search.embeddings.embedder import extra
from akkoord.search.lexical import Matrix

KIND = "fastembed"
# Passages in one run of the model: more need more memory and are not faster.
BATCH = 32


class Onnx:
    """A model by the name that fastembed has for it; it is fetched when first used."""

    def __init__(self, model: str) -> None:
        library = extra("fastembed", KIND)
        # what goes wrong is told once, below
        extra("loguru", KIND).logger.disable("fastembed")
        self.name = f"{model} (fastembed)"
        try:
            self._model = library.TextEmbedding(model)
        except Exception as error:  # the hub, the disk and the runtime each have their own
            raise EmbedderError(
                f"embedder: {model}: fastembed could not load it "
                f"({' '.join(str(error).split())[:200]}); choose one of its models and be online "
                "the first time"
            ) from error

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The model's vectors."""
        rows = list(self._model.embed(list(texts), batch_size=BATCH))
        return np.array(rows, dtype=np.float32).reshape(len(texts), -1 if rows else 0)
