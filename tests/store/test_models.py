"""The tables themselves."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command

from akkoord import store as package
from akkoord.records import Review
from akkoord.store import Store, models

REVIEW = Review("r1", "1.a", "link", True, "An", dt.datetime(2024, 5, 1, tzinfo=dt.UTC))


def test_the_migrations_make_the_tables_as_they_are(store: Store) -> None:
    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(
    "change",
    [
        lambda reviews: reviews.update(value=None),
        lambda reviews: reviews.all().delete(),
        lambda reviews: reviews.bulk_update(reviews.all(), ["value"]),
        lambda reviews: reviews.bulk_create([], update_conflicts=True),
        lambda reviews: reviews.get().delete(),
        lambda reviews: reviews.get().save(),
    ],
)
def test_reviews_are_append_only(store: Store, change: Callable[[Any], object]) -> None:
    store.add_review(REVIEW)
    with pytest.raises(TypeError, match="never changed or removed"):
        change(models.Review.objects)
    assert store.reviews() == [REVIEW]


def test_the_face_of_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match=r"'akkoord\.store' has no attribute 'Shop'"):
        getattr(package, "Shop")  # noqa: B009
