"""Fit the weights of the ranker again, on judged sections of one government.

    python tools/ranker_weights.py GOVERNMENT AGREEMENT GOLD_DIR DECISIONS...
        [--small FOLDER...] [--workspace DIR] [--output FILE]

Prints how well such weights do on chapters they were not fitted on, and writes those fitted on all
sections, with the fingerprints of these, to `matching/weights.json` of the package, or to FILE.
The weights for small corpora are fitted on small judged governments too: folders that hold a
description, agreement.md, decisions.jsonl and judgements, as those in `tools/judged`. How well
they do on each is printed, with weights that did not see it.
With a workspace, its embedding model and its thesaurus take part, and the weights are written to
its `weights.json`, to be named in its `akkoord.toml`.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from akkoord import agreement, government
from akkoord.agreement import pledges
from akkoord.evaluate import crossing, gold
from akkoord.evaluate.figures import Found, evidence_figures
from akkoord.evaluate.gold import Judged
from akkoord.matching import dossiers
from akkoord.matching.excerpts import TINY, excerpts
from akkoord.matching.fitting import Lesson, fit
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Ranking
from akkoord.matching.weights import SHIPPED, Weights
from akkoord.records import Period
from akkoord.search.embeddings import Embedder
from akkoord.sources import files
from akkoord.thesaurus import Thesaurus
from akkoord.workspace import Workspace

# A small government counts so much in fitting as against an excerpt of the large one: chosen by
# the governments left out in turn.
GOVERNMENT = 6.0


@dataclass(frozen=True, slots=True)
class Case:
    """A government whose sections were judged."""

    judged: Sequence[Judged]
    pairing: Pairing

    @property
    def lesson(self) -> Lesson:
        return Lesson(self.pairing, crossing.examples(self.judged, self.pairing))


def main(asked: Namespace) -> None:
    own = Workspace.open(asked.workspace) if asked.workspace else None
    concepts = own.thesaurus if own else None
    embedder = own.embedder(lambda done, of: None) if own else None
    pairing = laid_out(asked.government, asked.agreement, asked.decisions, concepts, embedder)
    large = Case(gold.load(asked.gold), pairing)
    small = {folder.name: case(folder, concepts, embedder) for folder in asked.small}
    tell("chapters not seen", large, crossing.cross_validated(large.judged, large.pairing))
    for name, one in small.items():
        rest = [other for other in small.values() if other is not one]
        tell(f"{name}, not seen", one, found(one, refitted(large, rest)))
    target = asked.output or (asked.workspace / "weights.json" if own else SHIPPED)
    target.write_text(refitted(large, list(small.values())).dump(), encoding="utf-8")


def refitted(large: Case, small: Sequence[Case]) -> Weights:
    """Weights fitted on all judged sections, those for small corpora on small governments too."""
    own = [replace(one.lesson, weight=GOVERNMENT) for one in small]
    tiny = [excerpt for one in small for excerpt in excerpts(one.lesson, TINY)]
    weights = fit(large.lesson, [*excerpts(large.lesson), *own, *tiny])
    judged = [one for known in (large, *small) for one in known.judged]
    return replace(weights, sections=tuple(sorted(one.fingerprint for one in judged)))


def found(one: Case, weights: Weights) -> dict[str, Found]:
    """What these weights find for each judged section."""
    ranking = Ranking(one.pairing, weights)
    rows = {section.id: row for row, section in enumerate(one.pairing.sections)}
    home = gold.align(one.judged, one.pairing.sections)
    return {
        name: crossing.best(ranking, rows[section.id], one.pairing)
        for name, section in home.items()
    }


def tell(what: str, one: Case, ranked: Mapping[str, Found]) -> None:
    print(f"\n{what}")
    for figure in evidence_figures(one.judged, ranked):
        print(f"  {figure.name:40} {figure.value:6.3f}  ({figure.low:.3f} to {figure.high:.3f})")


def case(folder: Path, concepts: Thesaurus | None, embedder: Embedder | None) -> Case:
    """A judged government from its folder."""
    document, decisions = str(folder / "agreement.md"), [str(folder / "decisions.jsonl")]
    pairing = laid_out(str(folder), document, decisions, concepts, embedder)
    return Case(gold.load(folder / "judgements"), pairing)


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
    parser.add_argument("--small", nargs="*", type=Path, default=[])
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--output", type=Path)
    return parser


if __name__ == "__main__":
    main(arguments().parse_args())
