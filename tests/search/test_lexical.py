import numpy as np
import pytest

from akkoord.search.lexical import PieceSpace, TermSpace, cosines, limits

TEXTS = [["fiets", "brug"], ["fiets", "pad"], ["brug", "pad"], *[["belasting", "kerk"]] * 7]


def test_a_text_is_nearest_to_itself() -> None:
    space = TermSpace(TEXTS[:3])
    assert cosines(space.vectors, space.vectors).argmax(axis=1).tolist() == [0, 1, 2]


def test_vectors_have_unit_length_and_unknown_terms_none() -> None:
    space = TermSpace(TEXTS)
    lengths = np.sqrt(space.project([["fiets", "zwembad"], ["zwembad"]]).power(2).sum(axis=1))
    assert lengths.ravel().tolist()[0] == pytest.approx([1, 0])


def test_a_term_that_nearly_every_text_has_says_nothing() -> None:
    assert TermSpace(TEXTS).project([["kerk"]]).nnz == 0


def test_a_rarer_term_weighs_more() -> None:
    texts = [["a", "b"], ["a"], ["a", "b"], *[["c", "d"]] * 10]
    space = TermSpace(texts)
    assert len(space.rarity) == 2
    assert space.rarity[0] < space.rarity[1]


def test_words_with_another_ending_share_pieces() -> None:
    space = PieceSpace(["fietspaden langs de vaart", "zwembaden in de wijk"])
    near = cosines(space.project(["een fietspad"]), space.vectors)[0]
    assert near[0] > near[1]


def test_in_very_few_texts_every_term_counts() -> None:
    assert limits(5, 3, 0.2) == {"min_df": 1, "max_df": 1.0}
    assert limits(15, 3, 0.2) == {"min_df": 3, "max_df": 0.2}


def test_texts_that_are_all_the_same_are_still_told_by_their_words() -> None:
    same = [["fiets", "pad"]] * 25
    assert cosines(TermSpace(same).vectors, TermSpace(same).vectors).min() == pytest.approx(1)
    pieces = PieceSpace(["fiets pad"] * 25)
    assert cosines(pieces.vectors, pieces.project(["fiets pad"])).min() == pytest.approx(1)


def test_no_text_is_projected_to_no_row() -> None:
    pieces, terms = PieceSpace(["fiets pad", "brug"]), TermSpace(TEXTS)
    assert pieces.project([]).shape == (0, pieces.vectors.shape[1])
    assert terms.project([]).shape == (0, terms.vectors.shape[1])
