from importlib import resources
from pathlib import Path

import pytest

from akkoord.errors import GoldError
from akkoord.evaluate import gold, pledges
from akkoord.evaluate.figures import Scores
from akkoord.evaluate.gold import Judged
from akkoord.evaluate.pledges import sentence_scores

GOLD = Path(__file__).parents[3] / "shared/data/flanders-2019-2024/gold-dev"
DEMO = Path(str(resources.files("akkoord.demo"))) / "gold"
# Measured .893 with weights that were also fitted on the demo and never on the chapter measured,
# .818 on the demo with weights fitted on the Flemish sections only.
CROSS_VALIDATED, UNSEEN = 0.88, 0.8

SENTENCES = [(0, 10), (11, 20), (21, 40), (41, 50)]


def test_a_sentence_is_found_when_half_of_the_shorter_span_lies_in_it() -> None:
    found = sentence_scores([(0, 10), (23, 26), (8, 12)], [(0, 10), (12, 20)], SENTENCES)
    assert found == Scores(precision=0.5, recall=0.5, f1=0.5)


def test_a_span_over_two_sentences_counts_for_both() -> None:
    assert sentence_scores([(0, 20)], [(0, 10), (11, 20)], SENTENCES) == Scores(1.0, 1.0, 1.0)


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    assert sentence_scores([], [], SENTENCES) == Scores(1.0, 1.0, 1.0)
    assert sentence_scores([(0, 10)], [], SENTENCES) == Scores(0.0, 0.0, 0.0)
    assert sentence_scores([], [(0, 10)], SENTENCES) == Scores(0.0, 0.0, 0.0)


def test_weights_are_not_fitted_where_no_sentence_holds_a_pledge() -> None:
    barren = Judged("1", ("1 A",), "We bouwen bruggen. Er komen bomen.", {}, {}, {})
    with pytest.raises(GoldError, match="with a pledge and without one"):
        pledges.fit([barren], "nl")


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared judgements are not here")
def test_pledges_of_the_judged_sections_are_found_as_well_as_measured() -> None:
    judged, demo = gold.load(GOLD), gold.load(DEMO)
    assert pledges.cross_validated(judged, "nl", demo).f1 >= CROSS_VALIDATED
    assert pledges.scores(demo, "nl", pledges.fit(judged, "nl")).f1 >= UNSEEN


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared judgements are not here")
def test_every_judged_quote_is_located() -> None:
    for one in gold.load(GOLD):
        texts = [one.text[start:end] for start, end in pledges.quote_spans(one)]
        assert texts == list(one.quotes.values())
