from collections.abc import Sequence

import numpy as np
import pytest

from akkoord.matching.meaning import FEATURES, same_meaning
from akkoord.matching.pairing import Pairing
from akkoord.records import Decision, Section
from akkoord.search.lexical import Matrix

SAME = (("fiets", "rijwiel"), ("school", "leerling"))


class Synonyms:
    """A model that knows which words mean the same."""

    name = "synonyms"

    def embed(self, texts: Sequence[str]) -> Matrix:
        rows = [[sum(map(text.lower().count, words)) for words in SAME] for text in texts]
        return np.array(rows, dtype=np.float32)


SECTIONS = [
    Section("1", None, "Verkeer", ("Stad", "Verkeer"), 2, "Wij geven ruimte aan de fiets."),
    Section("2", None, "Onderwijs", ("Stad", "Onderwijs"), 2, "Wij bouwen een school."),
]
DECISIONS = [Decision("a", "Plan voor leerlingen"), Decision("b", "Rijwielpad"), Decision("c", "")]


def test_another_word_for_the_same_is_as_near_as_can_be() -> None:
    pairing = Pairing(SECTIONS, DECISIONS, "nl", embedder=Synonyms())
    assert same_meaning(pairing) == pytest.approx(np.array([[0, 1, 0], [1, 0, 0]]))


def test_a_part_of_a_pairing_has_the_same_model() -> None:
    part = Pairing(SECTIONS, DECISIONS, "nl", embedder=Synonyms()).excerpt([1], [0, 1])
    assert same_meaning(part) == pytest.approx(np.array([[1, 0]]))


def test_readers_are_told_what_it_is() -> None:
    assert all((feature.__doc__ or "").endswith(".") for feature in FEATURES)
