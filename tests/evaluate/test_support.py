import pytest

from akkoord.evaluate import support
from akkoord.evaluate.support import Label, Pair
from akkoord.records import Decision, short_hash
from akkoord.report.checker import Corpus

DECISIONS = (
    Decision("B1", "Bouw van bruggen over de Leie", text="De regering bouwt vier bruggen."),
    Decision("F1", "Subsidie voor fietspaden", text="Gemeenten leggen fietspaden aan."),
)


def pairs(*shares: tuple[float, bool]) -> list[Pair]:
    return [Pair(at, share, supports) for at, (share, supports) in enumerate(shares)]


def test_shipped_labels_are_of_150_pairs() -> None:
    found = support.labels()
    assert len(found) == len({(one.report, one.sentence, one.decision) for one in found}) == 150
    assert {one.label for one in found} == {"supported", "partly", "not"}


def test_a_label_finds_its_sentence_and_decision() -> None:
    sentence = "Er komen bruggen over de Leie."
    labels = [Label(7, short_hash(sentence), id, "not") for id in ("B1", "F1")]
    corpus = Corpus(DECISIONS, (), (), (), "nl")
    bridge, paths = support.pairs(labels, {7: f"Een kop.\n\n- {sentence} [0][1]"}, corpus)
    assert bridge.share > paths.share
    assert not bridge.supports


def test_agreement_is_accuracy_kappa_and_what_warnings_find() -> None:
    found = pairs((0.1, False), (0.2, True), (0.6, False), (0.7, True), (0.9, True))
    told = support.agreement(found, threshold=0.5)
    assert told.accuracy == pytest.approx(3 / 5)
    assert told.kappa == pytest.approx(1 / 6)
    assert (told.found, told.right) == (0.5, 0.5)


def test_the_best_threshold_parts_the_labels() -> None:
    found = pairs(*[(0.1, False), (0.8, True)] * 10)
    told = support.cross_validated(found)
    assert 0.1 < told.threshold < 0.8
    assert told.kappa == 1
