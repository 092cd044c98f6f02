"""A column for lists, mappings and nested records."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class Values(models.JSONField):
    """What JSON can hold, kept as text; None is NULL.

    PostgreSQL's own type for JSON would put the keys of a mapping in another order.
    """

    def get_internal_type(self) -> str:
        return "TextField"

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        return json.dumps(value)
