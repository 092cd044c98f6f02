from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from akkoord.errors import WeightsError
from akkoord.matching.features import FEATURES
from akkoord.matching.fitting import Lesson, fit
from akkoord.matching.meaning import same_meaning
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Ranking, same_dossier
from akkoord.matching.weights import Weight, Weights, smallness
from akkoord.search.lexical import Matrix

from . import world

PAIRING = Pairing(world.sections(), world.decisions(), "nl", world.pledges())
JUDGED = [
    (row, {c: d.id.startswith(section.id) for c, d in enumerate(PAIRING.decisions)})
    for row, section in enumerate(PAIRING.sections)
]


class Matters:
    """A model that knows the matters of the world, and nothing else."""

    name = "matters"

    def embed(self, texts: Sequence[str]) -> Matrix:
        return np.array([[m in t.lower() for m in world.MATTERS] for t in texts], dtype=np.float32)


UNDERSTOOD = Pairing(PAIRING.sections, PAIRING.decisions, "nl", world.pledges(), None, Matters())


def test_reasons_add_up_to_the_log_odds() -> None:
    weights = Weights.shipped()
    ranking = Ranking(PAIRING, weights)
    odds = np.log(ranking.probabilities / (1 - ranking.probabilities))
    added = sum(ranking.reasons.values()) + weights.bias.small
    assert added == pytest.approx(odds, abs=1e-3)


@pytest.mark.parametrize(("decisions", "share"), [(40, 1), (500, 1), (1581, 0.5), (9000, 0)])
def test_between_small_and_large_weights_are_mixed(decisions: int, share: float) -> None:
    assert smallness(decisions) == pytest.approx(share, abs=1e-3)
    assert Weight(2.0, 4.0).at(smallness(decisions)) == pytest.approx(2 + 2 * share, abs=1e-2)


def test_excerpts_move_only_the_weights_for_small_corpora() -> None:
    part = PAIRING.excerpt([0, 1], range(20))
    lesson = Lesson(PAIRING, JUDGED[:2])
    alone, both = fit(lesson), fit(lesson, [Lesson(part, [(0, {0: True})])])
    assert both.bias.large == alone.bias.large == alone.bias.small != both.bias.small
    assert [slope.weight.large for slope in both.slopes] == [s.weight.large for s in alone.slopes]


def test_a_step_comes_near_the_best_step_of_its_dossier() -> None:
    odds = np.array([[2.0, -2.0, 0.0], [-1.0, -3.0, 1.0]], dtype=np.float32)
    lifted = odds + same_dossier(odds, [[0, 1]])
    assert lifted.tolist() == [[2.0, 1.0, 0.0], [-1.0, -1.5, 1.0]]


def test_the_decisions_of_a_dossier_are_a_chain() -> None:
    decisions = [replace(d, dossier=f"d-{d.id[:3]}") for d in world.decisions()[:6]]
    chains = Pairing(world.sections(), [*decisions, *world.decisions()[6:]], "nl").chains
    assert chains == [[0, 1, 2, 3], [4, 5]]


def test_fitted_weights_put_what_was_judged_a_link_first() -> None:
    weights = fit(Lesson(PAIRING, JUDGED[:2]))
    last, judged = JUDGED[2]
    order = np.argsort(-Ranking(PAIRING, weights).probabilities[last])
    assert all(judged[column] for column in order[:4].tolist())


def test_weights_survive_writing_and_reading() -> None:
    shipped = Weights.shipped()
    assert Weights.parse(shipped.dump()) == shipped


def test_the_shipped_weights_know_every_feature_and_what_they_were_fitted_on() -> None:
    shipped = Weights.shipped()
    assert {slope.feature for slope in shipped.slopes} == {f.__name__ for f in FEATURES}
    assert len(set(shipped.sections)) == len(shipped.sections) > 0


def test_weights_fitted_with_a_model_name_it_and_use_it() -> None:
    weights = Weights.parse(fit(Lesson(UNDERSTOOD, JUDGED[:2])).dump())
    assert weights.embedder == "matters"
    assert same_meaning.__name__ in Ranking(UNDERSTOOD, weights).reasons


def test_a_model_that_the_weights_do_not_know_changes_nothing() -> None:
    weights = Weights.shipped()
    with_model, without = Ranking(UNDERSTOOD, weights), Ranking(PAIRING, weights)
    assert np.array_equal(with_model.probabilities, without.probabilities)


def test_weights_for_another_model_or_feature_are_told() -> None:
    weights = fit(Lesson(UNDERSTOOD, JUDGED[:2]))
    with pytest.raises(WeightsError, match="for the embedding model matters"):
        Ranking(PAIRING, weights)
    strange = replace(weights.slopes[0], feature="colour")
    with pytest.raises(WeightsError, match="colour"):
        Ranking(PAIRING, replace(Weights.shipped(), slopes=(strange,)))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"bias": 1, "slopes": []}', '{"bias": [1]}'])
def test_a_file_without_weights_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "weights.json").write_text(text)
    with pytest.raises(WeightsError, match=r"weights\.json: no weights"):
        Weights.load(tmp_path / "weights.json")
