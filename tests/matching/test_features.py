import numpy as np
import pytest

from akkoord.matching.features import FEATURES, Feature, covered, many_pledges
from akkoord.matching.pairing import Pairing

from . import world

PAIRING = Pairing(world.sections(), world.decisions(), "nl", world.pledges())


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_a_feature_gives_a_number_for_every_pair_and_explains_itself(feature: Feature) -> None:
    table = PAIRING.table(feature)
    assert table.shape == (len(PAIRING.sections), len(PAIRING.decisions))
    assert np.isfinite(table).all()
    assert str(feature.__doc__).endswith(".")


def test_a_decision_on_the_matter_is_covered_more_than_any_other() -> None:
    for row, section in enumerate(PAIRING.sections):
        best = PAIRING.decisions[int(PAIRING.table(covered)[row].argmax())]
        assert best.id.startswith(section.id)


def test_pledges_are_counted_for_each_section() -> None:
    first, *_ = world.pledges()
    pairing = Pairing(world.sections(), world.decisions(), "nl", [first])
    assert pairing.table(many_pledges)[:, 0] == pytest.approx([np.log(2), 0, 0])


def test_a_single_decision_and_section_are_enough() -> None:
    pairing = Pairing(world.sections()[:1], world.decisions()[:1], "nl")
    assert all(np.isfinite(pairing.table(feature)).all() for feature in FEATURES)
