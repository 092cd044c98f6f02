"""Fit the weights of the ranker again, on judged sections of one government.

    python tools/ranker_weights.py GOVERNMENT AGREEMENT GOLD_DIR DECISIONS...

Prints how well such weights do on chapters they were not fitted on, and writes those fitted on all
sections, with the fingerprints of these, to `matching/weights.json` of the package.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from akkoord import agreement, government
from akkoord.agreement import pledges
from akkoord.evaluate import crossing, gold
from akkoord.evaluate.figures import evidence_figures
from akkoord.evaluate.gold import Judged
from akkoord.matching import dossiers, ranker
from akkoord.matching.excerpts import excerpts
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Weights
from akkoord.records import Period
from akkoord.sources import files


def main(name: str, document: str, folder: str, *sources: str) -> None:
    judged = gold.load(Path(folder))
    pairing = laid_out(name, document, sources)
    for figure in evidence_figures(judged, crossing.cross_validated(judged, pairing)):
        print(f"{figure.name:40} {figure.value:6.3f}  ({figure.low:.3f} to {figure.high:.3f})")
    target = Path(ranker.__file__).with_name("weights.json")
    target.write_text(refitted(judged, pairing).dump(), encoding="utf-8")


def refitted(judged: Sequence[Judged], pairing: Pairing) -> Weights:
    """Weights fitted on all judged sections, those for small corpora on excerpts of them too."""
    known = crossing.examples(judged, pairing)
    weights = ranker.fit(pairing, known, excerpts(pairing, known))
    return replace(weights, sections=tuple(sorted(one.fingerprint for one in judged)))


def laid_out(name: str, document: str, sources: tuple[str, ...]) -> Pairing:
    """The agreement and the decisions side by side, as `match` lays them out."""
    described = government.load(name)
    language, term = described.language, Period(described.start, described.end)
    sections = [section for section in agreement.read(Path(document)) if section.text]
    found = [pledge for section in sections for pledge in pledges.find(section, language, term)]
    decisions = [
        decision for file in sources for decision in files.read(Path(file), described, print)
    ]
    placed, _ = dossiers.place(decisions, described.stage_rules, language)
    return Pairing(sections, placed, language, found)


if __name__ == "__main__":
    main(*sys.argv[1:])
