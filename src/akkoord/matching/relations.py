"""Relations: dossiers about other instruments of the same matter.

They are less alike than the steps of one dossier: an order that carries a decree out, the grant of
another year, the same rules for another sector.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from akkoord.matching import likeness
from akkoord.matching.procedure import ChainRules
from akkoord.records import Decision, Dossier

# Titles and all words on average so alike are about one matter (measured on labelled decisions of
# the Flemish government; see tools/chain_figures.py).
RELATED = 0.4
# A dossier names so many others at most, the most alike.
MOST = 20


def relate(
    dossiers: Sequence[Dossier], decisions: Sequence[Decision], rules: ChainRules, language: str
) -> list[Dossier]:
    """The dossiers, each with the ids of those related to it, the most alike first."""
    home = {step.decision: dossier.id for dossier in dossiers for step in dossier.decisions}
    alike: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one, other, value in likeness.near(
        ["\n".join((rules.core(d.title), *rules.parts(d))) for d in decisions],
        [d.full_text for d in decisions],
        language,
    ):
        first, second = home[decisions[one].id], home[decisions[other].id]
        if first != second and value >= RELATED:
            alike[first][second] = max(value, alike[first][second])
            alike[second][first] = alike[first][second]
    return [replace(dossier, related=_most(alike[dossier.id])) for dossier in dossiers]


def _most(alike: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted(alike, key=lambda id: (-round(alike[id], 6), id))[:MOST])
