from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.search.embeddings.passages import LONGEST, passages, unit_vectors
from akkoord.search.lexical import Matrix

TEXTS = st.text(st.sampled_from("abcé .\n?•"), max_size=3 * LONGEST)


class Letters:
    """Counts of a, b and c."""

    name = "letters"

    def embed(self, texts: Sequence[str]) -> Matrix:
        return np.array([[t.count(c) for c in "abc"] for t in texts], dtype=np.float32)


@given(TEXTS)
def test_passages_hold_all_of_a_text_but_its_spaces(text: str) -> None:
    cut = list(passages(text))
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert all(0 < len(passage) <= LONGEST for passage in cut)


def test_a_long_text_is_cut_between_sentences() -> None:
    sentence = "De regering legt fietspaden aan langs alle gewestwegen. "
    assert all(passage.endswith("wegen.") for passage in passages(sentence * 60))


def test_a_short_text_is_one_passage() -> None:
    assert list(passages("Eén zin.\n\nNog een.")) == ["Eén zin. Nog een."]


def test_a_text_is_the_mean_of_its_passages() -> None:
    vectors = unit_vectors(Letters(), ["a" * LONGEST + " " + "b" * LONGEST, "aab", ""])
    assert vectors == pytest.approx(
        np.array([[0.5**0.5, 0.5**0.5, 0], [2 / 5**0.5, 1 / 5**0.5, 0], [0, 0, 0]]), abs=1e-6
    )


def test_texts_without_a_word_have_no_direction() -> None:
    assert not unit_vectors(Letters(), ["", " \n"]).any()
    assert unit_vectors(Letters(), []).shape[0] == 0
