"""Stages and dossiers measured on labelled decisions.

Two files of labels, by a decision's id: its `stage`; and for its chain `candidates` (the decisions
that were looked at) with those that are the `same` instrument at another step of its procedure. A
pair is a labelled decision and one of its candidates; it is found when both are in one dossier.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from akkoord.errors import GoldError
from akkoord.quality import Figure, Part, mean
from akkoord.records import Decision, Stage, short_hash

Labels = TypeVar("Labels")


class Chain(BaseModel):
    """What is known of a decision's dossier."""

    candidates: frozenset[str]
    same: frozenset[str]

    @property
    def content(self) -> str:
        """Stands for all that was labelled of the chain."""
        return short_hash(str((sorted(self.candidates), sorted(self.same))))


def load_stages(file: Path) -> dict[str, Stage]:
    """The labelled stages of a file; raises GoldError when it holds none."""
    return _load(file, TypeAdapter(dict[str, Stage]), "stages")


def load_dossiers(file: Path) -> dict[str, Chain]:
    """The labelled chains of a file; raises GoldError when it holds none."""
    return _load(file, TypeAdapter(dict[str, Chain]), "dossiers")


def stage_figures(labels: Mapping[str, Stage], decisions: Sequence[Decision]) -> tuple[Figure, ...]:
    """The share of labelled decisions with the right stage; none when no one is here."""
    right = {one.id: float(one.stage == labels[one.id]) for one in decisions if one.id in labels}
    return (mean("stage accuracy", right),) if right else ()


def dossier_figures(
    labels: Mapping[str, Chain], decisions: Sequence[Decision]
) -> tuple[Figure, ...]:
    """Precision and recall over all pairs of a labelled decision and a candidate that are here."""
    homes = {decision.id: decision.dossier for decision in decisions}
    pairs = {id: _pairs(id, chain, homes) for id, chain in labels.items() if id in homes}
    if not pairs:
        return ()
    found = {id: Part(len(own & same), len(own)) for id, (own, same) in pairs.items()}
    same = {id: Part(len(own & same), len(same)) for id, (own, same) in pairs.items()}
    return Figure("dossier precision", found), Figure("dossier recall", same)


def _pairs(id: str, chain: Chain, homes: Mapping[str, str | None]) -> tuple[set[str], set[str]]:
    """The candidates in the decision's own dossier, and those that should be."""
    present = {other for other in chain.candidates if other in homes}
    own = homes[id]
    return {other for other in present if own and homes[other] == own}, present & chain.same


def _load(file: Path, labels: TypeAdapter[Labels], what: str) -> Labels:
    try:
        found = labels.validate_json(file.read_bytes())
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ": ".join([*map(str, wrong["loc"]), wrong["msg"]])
        raise GoldError(f"{file}: no labels of {what} ({where})") from error
    if not found:
        raise GoldError(f"{file}: holds no labels of {what}")
    return found
