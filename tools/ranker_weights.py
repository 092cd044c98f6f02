"""Fit the weights of the ranker again, on judged sections of one government.

    python tools/ranker_weights.py GOVERNMENT AGREEMENT GOLD_DIR DECISIONS...
        [--workspace DIR] [--output FILE]

Prints how well such weights do on chapters they were not fitted on, and writes those fitted on all
sections, with the fingerprints of these, to `matching/weights.json` of the package, or to FILE.
With a workspace, its embedding model and its thesaurus take part, and the weights are written to
its `weights.json`, to be named in its `akkoord.toml`.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from akkoord import agreement, government
from akkoord.agreement import pledges
from akkoord.evaluate import crossing, gold
from akkoord.evaluate.figures import evidence_figures
from akkoord.evaluate.gold import Judged
from akkoord.matching import dossiers, fitting
from akkoord.matching.excerpts import excerpts
from akkoord.matching.fitting import Lesson
from akkoord.matching.pairing import Pairing
from akkoord.matching.weights import SHIPPED, Weights
from akkoord.records import Period
from akkoord.search.embeddings import Embedder
from akkoord.sources import files
from akkoord.thesaurus import Thesaurus
from akkoord.workspace import Workspace


def main(asked: Namespace) -> None:
    own = Workspace.open(asked.workspace) if asked.workspace else None
    concepts = own.thesaurus if own else None
    embedder = own.embedder(lambda done, of: None) if own else None
    judged = gold.load(asked.gold)
    pairing = laid_out(asked.government, asked.agreement, asked.decisions, concepts, embedder)
    for figure in evidence_figures(judged, crossing.cross_validated(judged, pairing)):
        print(f"{figure.name:40} {figure.value:6.3f}  ({figure.low:.3f} to {figure.high:.3f})")
    target = asked.output or (asked.workspace / "weights.json" if own else SHIPPED)
    target.write_text(refitted(judged, pairing).dump(), encoding="utf-8")


def refitted(judged: Sequence[Judged], pairing: Pairing) -> Weights:
    """Weights fitted on all judged sections, those for small corpora on excerpts of them too."""
    lesson = Lesson(pairing, crossing.examples(judged, pairing))
    weights = fitting.fit(lesson, excerpts(lesson))
    return replace(weights, sections=tuple(sorted(one.fingerprint for one in judged)))


def laid_out(
    name: str,
    document: str,
    sources: Sequence[str],
    concepts: Thesaurus | None = None,
    embedder: Embedder | None = None,
) -> Pairing:
    """The agreement and the decisions side by side, as `match` lays them out."""
    described = government.load(name)
    language, term = described.language, Period(described.start, described.end)
    sections = [section for section in agreement.read(Path(document)) if section.text]
    found = [pledge for section in sections for pledge in pledges.find(section, language, term)]
    decisions = [
        decision for file in sources for decision in files.read(Path(file), described, print)
    ]
    placed, _ = dossiers.place(decisions, described.stage_rules, language)
    return Pairing(sections, placed, language, found, concepts, embedder)


def arguments() -> ArgumentParser:
    parser = ArgumentParser(description="Fit the weights of the ranker again.")
    parser.add_argument("government")
    parser.add_argument("agreement")
    parser.add_argument("gold", type=Path)
    parser.add_argument("decisions", nargs="+")
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--output", type=Path)
    return parser


if __name__ == "__main__":
    main(arguments().parse_args())
