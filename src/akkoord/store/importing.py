"""Decisions added to those that are stored, with what they were before kept."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from akkoord.errors import RecordError
from akkoord.records import Decision, Stage
from akkoord.store import bulk, models
from akkoord.store.rows import columns, content, restored, row

COLUMNS = [field.name for field in models.Decision._meta.fields if not field.primary_key]

# What a decision is before matching has placed it.
UNPLACED = {"stage": Stage.UNKNOWN.value, "dossier": None, "amounts": list[object]()}


@dataclass(frozen=True, slots=True)
class Counts:
    """What adding decisions came to, in decisions."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
        )


@dataclass(frozen=True, slots=True)
class Version:
    """A decision as it was until `replaced_at`, when its source had changed it."""

    decision: Decision
    replaced_at: dt.datetime


def add(batch: Sequence[Decision]) -> Counts:
    """Decisions added or put in the place of what they were; of two with one id the last counts."""
    given = {item.id: row(models.Decision, item, content=content(item)) for item in batch}
    before = models.Decision.objects.in_bulk(list(given))
    new = [item for item in given.values() if item.id not in before]
    changed = [item for item in given.values() if _differs(item, before)]
    _keep(before[item.id] for item in changed)
    _put([*new, *changed], COLUMNS)
    _name([*new, *changed])
    return Counts(len(new), len(changed), len(given) - len(new) - len(changed))


def place(decisions: Sequence[Decision]) -> None:
    """Stage, dossier and amounts of these decisions, in the place of those of all decisions.

    Raises RecordError when one of the decisions is not stored.
    """
    stored = {row["id"]: row for row in models.Decision.objects.values("id", *UNPLACED)}
    if missing := next((item.id for item in decisions if item.id not in stored), None):
        raise RecordError(f"decision {missing!r}: it is not in the workspace; add it first")
    placed = {id: {"id": id, **UNPLACED} for id in stored} | {
        one.id: _placed(one) for one in decisions
    }
    moved = (row for id, row in placed.items() if row != stored[id])
    bulk.update(models.Decision, list(UNPLACED), moved)


def former(version: models.DecisionVersion) -> Version:
    """The record of a former version."""
    return Version(restored(Decision, version.record), version.replaced_at)


def _placed(decision: Decision) -> dict[str, Any]:
    values = columns(decision)
    return {name: values[name] for name in ("id", *UNPLACED)}


def _differs(item: models.Decision, before: dict[str, models.Decision]) -> bool:
    return item.id in before and item.content != before[item.id].content


def _keep(rows: Iterable[models.Decision]) -> None:
    now = dt.datetime.now(dt.UTC)
    models.DecisionVersion.objects.bulk_create(
        models.DecisionVersion(
            decision=item.id, replaced_at=now, record=columns(restored(Decision, vars(item)))
        )
        for item in rows
    )


def _put(rows: Sequence[models.Decision], columns: Iterable[str]) -> None:
    """Rows added; of a decision that is there, these columns are brought up to date."""
    models.Decision.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["id"], update_fields=list(columns)
    )


def _name(rows: Sequence[models.Decision]) -> None:
    """The uri and aliases of these decisions, in the place of those they had."""
    models.DecisionName.objects.filter(decision__in=[item.id for item in rows]).delete()
    models.DecisionName.objects.bulk_create(
        models.DecisionName(name=name, decision=item.id)
        for item in rows
        for name in dict.fromkeys([item.uri, *item.aliases])
        if name
    )
