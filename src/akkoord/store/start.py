"""Django, started once per process."""

import os

import django
from django.apps import apps


def start() -> None:
    """Start Django with the settings of the store, unless it was started with others before."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akkoord.store.settings")
        django.setup()
