"""Rows in bulk say what rows saved one by one say."""

from django.db import transaction

from akkoord.records import Dossier, Stage, Step
from akkoord.store import Store, bulk, models
from akkoord.store.rows import columns

DOSSIER = Dossier("d-1", "Brug over de Rieme", Stage.SINGLE, (Step("B1", Stage.SINGLE),), ("d-2",))


def test_inserted_rows_are_read_back(store: Store) -> None:
    with transaction.atomic():
        bulk.insert(models.Dossier, [{**columns(DOSSIER), "position": 0}])
    assert store.dossiers() == [DOSSIER]


def test_nothing_is_null_in_a_column_of_values(store: Store) -> None:
    row = {"section": "1", "pledge": None, "decision": "B1", "rank": 1, "score": 0.5}
    bulk.insert(models.Evidence, [{**row, "cited": True, "reasons": {}, "quote": None}])
    assert models.Evidence.objects.filter(quote__isnull=True, cited=True).count() == 1


def test_an_update_leaves_the_other_columns(store: Store) -> None:
    bulk.insert(models.Dossier, [{**columns(DOSSIER), "position": 0}])
    bulk.update(models.Dossier, ["related"], [{"id": "d-1", "related": ["d-3"]}])
    assert [(one.title, one.related) for one in store.dossiers()] == [(DOSSIER.title, ("d-3",))]
