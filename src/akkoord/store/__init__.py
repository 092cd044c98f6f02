"""Records <-> rows: one schema, on SQLite or PostgreSQL; reviews kept apart from what is rebuilt.

with Store.open(Path("flanders")) as store:
    store.add_decisions(decisions)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from akkoord.store.start import start

if TYPE_CHECKING:
    from akkoord.store.importing import Counts as Counts
    from akkoord.store.importing import Version as Version
    from akkoord.store.store import Store as Store

_HOMES = {
    "Counts": "akkoord.store.importing",
    "Store": "akkoord.store.store",
    "Version": "akkoord.store.importing",
}


def __getattr__(name: str) -> Any:
    # Django imports this package while it starts, when no table can be named yet; so the face is
    # shown at first use, by when Django has been started by the web pages or is started here.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    start()
    return getattr(import_module(_HOMES[name]), name)
