"""Vectors by model2vec: a table of word vectors, fast on any machine, no torch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from akkoord.errors import EmbedderError
from akkoord.search.embeddings.embedder import extra
from akkoord.search.lexical import Matrix

KIND = "model2vec"


class Static:
    """A model2vec model: the folder below `home` it was saved in, or its name on the hub."""

    def __init__(self, model: str, home: Path = Path()) -> None:
        library = extra("model2vec", KIND)
        self.name = f"{model} (model2vec)"
        saved = home / model
        try:
            self._model = library.StaticModel.from_pretrained(saved if saved.is_dir() else model)
        except Exception as error:  # the hub, the disk and the parser each have their own
            raise EmbedderError(
                f"embedder: {model}: no model2vec model could be loaded "
                f"({' '.join(str(error).split())[:200]}); give its folder, or its name on the hub"
            ) from error

    def embed(self, texts: Sequence[str]) -> Matrix:
        """The mean of the vectors of a text's words."""
        return np.asarray(self._model.encode(list(texts)), dtype=np.float32)
