import numpy as np
from scipy import sparse

from akkoord.search.latent import DIMENSIONS, LatentSpace


def test_words_that_go_together_fall_together() -> None:
    # the first and the last text share no word, but both go with that of the second
    texts = np.array([[1, 0, 0, 0, 0], [1, 1, 0, 0, 0], [0, 0, 1, 1, 0], [0, 0, 1, 1, 1],
                      [0, 1, 0, 0, 0]], dtype=np.float32)  # fmt: skip
    space = LatentSpace(sparse.csr_matrix(texts[:, :4]))
    found = space.project(sparse.csr_matrix(texts[:, :4]))
    assert found[0] @ found[4] >= found[0] @ found[2]
    assert found[2] @ found[3] > 0.9


def test_projections_are_unit_vectors_of_at_most_so_many_dimensions() -> None:
    vectors = sparse.random(400, 500, density=0.05, format="csr", random_state=1)
    found = LatentSpace(vectors).project(vectors)
    assert found.shape == (400, DIMENSIONS)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)


def test_the_same_texts_give_the_same_space() -> None:
    vectors = sparse.random(40, 50, density=0.2, format="csr", random_state=1)
    one, other = LatentSpace(vectors), LatentSpace(vectors)
    assert np.array_equal(one.project(vectors), other.project(vectors))


def test_texts_of_one_word_are_alike() -> None:
    vectors = sparse.csr_matrix(np.ones((3, 1), dtype=np.float32))
    found = LatentSpace(vectors).project(vectors)
    assert np.allclose(np.abs(found @ found.T), 1)


def test_no_text_is_projected_to_no_row() -> None:
    vectors = sparse.random(40, 50, density=0.2, format="csr", random_state=1)
    assert LatentSpace(vectors).project(vectors[:0]).shape == (0, 39)
