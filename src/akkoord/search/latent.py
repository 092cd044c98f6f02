"""Nearness by subject: latent semantic analysis (Deerwester et al. 1990)."""

import numpy as np
from scipy import sparse
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits

from akkoord.search.lexical import Matrix

DIMENSIONS = 300
SEED = 20191002


class LatentSpace:
    """The strongest dimensions along which texts differ; words that go together fall together."""

    def __init__(self, vectors: sparse.csr_matrix) -> None:
        dimensions = min(DIMENSIONS, min(vectors.shape) - 1)
        self._svd = TruncatedSVD(max(dimensions, 1), n_iter=3, random_state=SEED)
        # several threads of BLAS gain little here, and lose much on a machine that does other work
        # texts that do not differ have no variance to explain
        with threadpool_limits(limits=1, user_api="blas"), np.errstate(invalid="ignore"):
            self._svd.fit(_widened(vectors))

    def project(self, vectors: sparse.csr_matrix) -> Matrix:
        """Texts as unit vectors over the dimensions, one row each."""
        if not vectors.shape[0]:
            return np.empty((0, self._svd.n_components), dtype=np.float32)
        return np.asarray(normalize(self._svd.transform(_widened(vectors))), dtype=np.float32)


def _widened(vectors: sparse.csr_matrix) -> sparse.csr_matrix:
    """With empty columns where there are fewer than two, which cannot be decomposed."""
    missing = max(2 - vectors.shape[1], 0)
    empty = sparse.csr_matrix((vectors.shape[0], missing), dtype=vectors.dtype)
    return sparse.hstack([vectors, empty], format="csr") if missing else vectors
