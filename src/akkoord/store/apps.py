"""The store as a Django app."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables, under the label that its migrations are recorded by."""

    name = "akkoord.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
