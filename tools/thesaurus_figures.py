"""Measure what the concepts of the thesaurus add to matching.

    python tools/thesaurus_figures.py GOVERNMENT AGREEMENT GOLD_DIR DECISIONS...

Cross-validates the ranker over chapters without the features of concepts, with each and
with both, and prints the figures of each, then the mean difference over sections to the ranker
without, with its 95 % interval (bootstrap over sections).
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ranker_weights import laid_out

from akkoord.evaluate import crossing, gold
from akkoord.evaluate.figures import Found, evidence_figures, ndcg, recall, scores
from akkoord.evaluate.gold import Judged
from akkoord.matching import ranker
from akkoord.matching.features import Feature, shared_concepts
from akkoord.matching.nearest import shared_concepts_of_sentence
from akkoord.quality import mean

CONCEPTS = (shared_concepts, shared_concepts_of_sentence)
MEASURES = {
    "nDCG@10, strict": lambda judged, found: ndcg(judged, found, 10, strict=True),
    "nDCG@20, strict": lambda judged, found: ndcg(judged, found, 20, strict=True),
    "recall@60": recall,
    "evidence F1": lambda judged, found: scores(judged, found).f1,
}


def main(name: str, document: str, folder: str, *sources: str) -> None:
    judged, pairing = gold.load(Path(folder)), laid_out(name, document, sources)
    plain = tuple(feature for feature in ranker.FEATURES if feature not in CONCEPTS)
    without: Mapping[str, Found] = {}
    for added in ((), CONCEPTS[:1], CONCEPTS[1:], CONCEPTS):
        ranker.FEATURES = (*plain, *added)
        found = crossing.cross_validated(judged, pairing)
        report(judged, found, added)
        without = without or found
        differences(judged, found, without)


def report(judged: Sequence[Judged], found: Mapping[str, Found], added: Sequence[Feature]) -> None:
    print("\n" + (" + ".join(feature.__name__ for feature in added) or "without concepts"))
    for figure in evidence_figures(judged, found):
        print(f"  {figure.name:40} {figure.value:7.4f}  ({figure.low:.3f} to {figure.high:.3f})")


def differences(
    judged: Sequence[Judged], found: Mapping[str, Found], without: Mapping[str, Found]
) -> None:
    if found is without:
        return
    for name, measure in MEASURES.items():
        ones = [one for one in judged if one.name in found and (one.relevant or "F1" in name)]
        gains = {
            one.name: measure(one, found[one.name]) - measure(one, without[one.name])
            for one in ones
        }
        gain = mean(name, gains)
        print(f"  gain in {name:32} {gain.value:+7.4f}  ({gain.low:+.3f} to {gain.high:+.3f})")


if __name__ == "__main__":
    main(*sys.argv[1:])
