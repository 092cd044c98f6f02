"""Figures: how well a ranking, a choice of evidence or a set of pledges agrees with judgements."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from sklearn.metrics import ndcg_score

from akkoord.evaluate.gold import Judged
from akkoord.quality import Figure, mean

RECALL_DEPTH = 60


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a judged section: the ranking, best first, and what is cited."""

    ranking: Sequence[str]
    cited: Collection[str]


class Scores(NamedTuple):
    """How well what was found agrees with what was wanted, from 0 to 1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, found: Collection[object], wanted: Collection[object]) -> Self:
        """The scores of one set against another; both empty counts as full agreement."""
        if not found and not wanted:
            return cls(1.0, 1.0, 1.0)
        hits = len(set(found) & set(wanted))
        precision = hits / len(found) if found else 0.0
        recall = hits / len(wanted) if wanted else 0.0
        return cls(precision, recall, 2 * hits / (len(found) + len(wanted)))


Measure = Callable[[Judged, Found], float]
MEASURES: Mapping[str, Measure] = {
    "evidence precision": lambda judged, found: scores(judged, found).precision,
    "evidence recall": lambda judged, found: scores(judged, found).recall,
    "evidence F1": lambda judged, found: scores(judged, found).f1,
}
OF_RELEVANT: Mapping[str, Measure] = {
    "nDCG@10, strict (grade 2)": lambda judged, found: ndcg(judged, found, 10, strict=True),
    "nDCG@20, strict (grade 2)": lambda judged, found: ndcg(judged, found, 20, strict=True),
    "nDCG@10, graded (gain 2^grade - 1)": lambda judged, found: ndcg(judged, found, 10),
    "nDCG@20, graded (gain 2^grade - 1)": lambda judged, found: ndcg(judged, found, 20),
    f"recall@{RECALL_DEPTH}": lambda judged, found: recall(judged, found),
}
"""What can be measured only where a decision is relevant."""


def evidence_figures(judged: Sequence[Judged], found: Mapping[str, Found]) -> list[Figure]:
    """Ranking and evidence measured on the judged sections that were found."""
    present = [one for one in judged if one.name in found]
    relevant = [one for one in present if one.relevant]
    cited = {one.name: float(len(found[one.name].cited)) for one in present}
    without = {one.name: cited[one.name] for one in present if not one.relevant}
    figures = [
        mean(name, {one.name: measure(one, found[one.name]) for one in group})
        for measures, group in ((OF_RELEVANT, relevant), (MEASURES, present))
        for name, measure in measures.items()
    ]
    figures.append(mean("decisions cited", cited, counts=True))
    figures.append(mean("decisions cited where none is relevant", without, counts=True))
    return [figure for figure in figures if figure.parts]


def ndcg(judged: Judged, found: Found, depth: int, strict: bool = False) -> float:
    """nDCG of the judged decisions in the order of the ranking; unranked ones come last."""
    place = {decision: at for at, decision in enumerate(found.ranking)}
    grades = judged.grades.items()
    gains = [float(grade == 2) if strict else 2.0**grade - 1 for _, grade in grades]
    order = [-float(place.get(id, len(place) + at)) for at, (id, _) in enumerate(grades)]
    return float(ndcg_score([gains], [order], k=depth)) if len(order) > 1 else 1.0


def recall(judged: Judged, found: Found) -> float:
    """Share of the relevant decisions among the first of the whole ranking."""
    first = set(found.ranking[:RECALL_DEPTH])
    return len(judged.relevant & first) / len(judged.relevant)


def scores(judged: Judged, found: Found) -> Scores:
    """Scores of the cited decisions that were judged.

    Where nothing is relevant, citing nothing is right and citing anything is wrong.
    """
    cited = {id for id in found.cited if id in judged.grades}
    return Scores.of(cited, judged.relevant)
