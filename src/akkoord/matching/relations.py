"""Relations: dossiers about other instruments of the same matter.

They are less alike than the steps of one dossier: an order that carries a decree out, the grant of
another year, the same rules for another sector. What is written by a formula is like many others
and says little by it, so that dossiers with many neighbours must be more alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from akkoord.matching import likeness
from akkoord.matching.procedure import ChainRules
from akkoord.records import Decision, Dossier

# Titles and all words on average so alike are about one matter (measured on labelled decisions of
# the Flemish government; see tools/chain_figures.py).
RELATED = 0.4
# What is less alike than this is no neighbour; the nearest so many tell how crowded it is around.
NEIGHBOUR, CROWD = 0.3, 10
# How much of what its neighbours are alike beyond that each of two dossiers must make up for.
PART = 0.25
# A dossier names so many others at most, the most alike.
MOST = 20

Alike = Mapping[str, float]


def relate(
    dossiers: Sequence[Dossier], decisions: Sequence[Decision], rules: ChainRules, language: str
) -> list[Dossier]:
    """The dossiers, each with the ids of those related to it, the most alike first."""
    alike = _neighbours(dossiers, decisions, rules, language)
    needed = {id: RELATED / 2 + PART * _crowd(others.values()) for id, others in alike.items()}
    found = {
        id: {other: value for other, value in others.items() if value >= needed[id] + needed[other]}
        for id, others in alike.items()
    }
    return [replace(one, related=_most(found.get(one.id, {}))) for one in dossiers]


def _neighbours(
    dossiers: Sequence[Dossier], decisions: Sequence[Decision], rules: ChainRules, language: str
) -> dict[str, Alike]:
    """For each dossier those that are near, and how alike their nearest decisions are."""
    home = {step.decision: dossier.id for dossier in dossiers for step in dossier.decisions}
    alike: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    titles = ["\n".join((rules.core(one.title), *rules.parts(one))) for one in decisions]
    texts = [one.full_text for one in decisions]
    for one, other, value in likeness.near(titles, texts, language):
        first, second = home[decisions[one].id], home[decisions[other].id]
        if first != second and value >= NEIGHBOUR:
            alike[first][second] = alike[second][first] = max(value, alike[first][second])
    return dict(alike)


def _crowd(alike: Iterable[float]) -> float:
    """How alike the nearest are on average, beyond what any neighbour is."""
    nearest = sorted(alike, reverse=True)[:CROWD]
    return sum(value - NEIGHBOUR for value in nearest) / CROWD


def _most(alike: Alike) -> tuple[str, ...]:
    return tuple(sorted(alike, key=lambda id: (-round(alike[id], 6), id))[:MOST])
