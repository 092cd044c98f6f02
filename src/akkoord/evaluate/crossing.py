"""Cross-validation: every judged section measured by weights that never saw its chapter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from akkoord.errors import GoldError
from akkoord.evaluate.figures import Found
from akkoord.evaluate.gold import Judged, align, folds
from akkoord.matching import choice
from akkoord.matching.evidence import Finder, Passages
from akkoord.matching.fitting import Lesson, fit
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Ranking
from akkoord.matching.weights import Weights
from akkoord.records import Evidence, Pledge

FOLDS = 10


def examples(judged: Sequence[Judged], pairing: Pairing) -> list[tuple[int, Mapping[int, bool]]]:
    """Judged sections as rows and columns of a pairing: row, column -> whether it is evidence."""
    rows = {section.id: row for row, section in enumerate(pairing.sections)}
    columns = {decision.id: column for column, decision in enumerate(pairing.decisions)}
    home = align(judged, pairing.sections)
    return [
        (
            rows[home[one.name].id],
            {columns[id]: grade == 2 for id, grade in one.grades.items() if id in columns},
        )
        for one in judged
        if one.name in home
    ]


def refit(judged: Sequence[Judged], pairing: Pairing) -> Weights:
    """Weights fitted on all judged sections, which they name.

    Raises GoldError when no decision is relevant to any of them.
    """
    lesson = Lesson(pairing, examples(judged, pairing))
    if not any(any(links.values()) for _, links in lesson.examples):
        raise GoldError("fitting needs relevant decisions in two chapters; judge more sections")
    weights = fit(lesson)
    return replace(weights, sections=tuple(sorted(one.fingerprint for one in judged)))


def seen(judged: Sequence[Judged], weights: Weights) -> int:
    """How many of the judged sections the weights were fitted on."""
    return sum(one.fingerprint in weights.sections for one in judged)


def rankings(judged: Sequence[Judged], pairing: Pairing) -> Iterator[tuple[Judged, int, Ranking]]:
    """Each judged section with its row and a ranking by weights fitted on the other chapters.

    Raises GoldError when all judged sections are of one chapter.
    """
    home = align(judged, pairing.sections)
    present = [one for one in judged if one.name in home]
    rows = {section.id: row for row, section in enumerate(pairing.sections)}
    for train, test in folds(present, FOLDS):
        ranking = Ranking(pairing, refit([present[at] for at in train], pairing))
        for at in test:
            yield present[at], rows[home[present[at].name].id], ranking


def cross_validated(judged: Sequence[Judged], pairing: Pairing) -> dict[str, Found]:
    """What is found for each judged section by such a ranking; raises as `rankings`."""
    return {
        one.name: best(ranking, row, pairing) for one, row, ranking in rankings(judged, pairing)
    }


def cross_found(
    judged: Sequence[Judged], pairing: Pairing, pledges: Sequence[Pledge]
) -> tuple[dict[str, Found], list[Evidence]]:
    """The same, with the evidence for the sections and their pledges."""
    passages = Passages(pairing)
    found: dict[str, Found] = {}
    evidence: list[Evidence] = []
    for one, row, ranking in rankings(judged, pairing):
        found[one.name] = best(ranking, row, pairing)
        evidence += Finder(pairing, ranking, pledges, passages).of_section(row)
    return found, evidence


def best(ranking: Ranking, row: int, pairing: Pairing) -> Found:
    """The ranking of one section and what would be cited of it."""
    probabilities = ranking.probabilities[row]
    order = np.argsort(-probabilities, kind="stable")
    ids = [pairing.decisions[column].id for column in order]
    return Found(ids, ids[: choice.cited(probabilities)])
