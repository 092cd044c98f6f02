from pathlib import Path

import numpy as np
import pytest
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from akkoord.errors import EmbedderError
from akkoord.search import embeddings
from akkoord.search.embeddings.embedder import extra

WORDS = {"[UNK]": (0, 0, 0), "fiets": (1, 0, 0), "rijwiel": (0.9, 0.1, 0), "school": (0, 0, 1)}


def saved(folder: Path) -> None:
    """A model of three words, made on the spot."""
    vocabulary = {word: at for at, word in enumerate(WORDS)}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    StaticModel(np.array(list(WORDS.values()), dtype=np.float32), tokenizer).save_pretrained(folder)


def test_words_that_mean_alike_have_vectors_that_are_alike(tmp_path: Path) -> None:
    saved(tmp_path / "words")
    embedder = embeddings.load("model2vec", "words", home=tmp_path)
    bicycle, bike, school = embedder.embed(["fiets", "rijwiel", "school"])
    assert bicycle @ bike > 0.8 > 0.1 > bicycle @ school
    assert bicycle.dtype == np.float32
    assert embedder.name == "words (model2vec)"


def test_a_folder_that_holds_no_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(EmbedderError, match="empty: no model2vec model") as error:
        embeddings.load("model2vec", "empty", home=tmp_path)
    assert "\n" not in str(error.value)


def test_a_library_that_is_not_there_is_told_with_the_remedy() -> None:
    with pytest.raises(EmbedderError, match=r"pip install 'akkoord\[fastembed\]'"):
        extra("a_library_that_nobody_has", "fastembed")
