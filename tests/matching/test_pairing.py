from akkoord.matching.features import shared_words
from akkoord.matching.pairing import Pairing

from . import world


def test_a_table_is_worked_out_once() -> None:
    pairing = Pairing(world.sections(), world.decisions(), "nl")
    assert pairing.table(shared_words) is pairing.table(shared_words)


def test_every_sentence_knows_its_section() -> None:
    pairing = Pairing(world.sections(), world.decisions(), "nl")
    assert pairing.sentence_owners.tolist() == [0, 1, 2]
    assert pairing.sentence_vectors.shape[0] == 3


def test_a_chapter_is_the_topmost_heading() -> None:
    assert set(Pairing(world.sections(), world.decisions(), "nl").chapters) == {"Stad"}
