from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from akkoord import store as package

from .server import Server, running, why_not

Open = Callable[[], "package.Store"]


@pytest.fixture(autouse=True)
def _allowed(django_db_blocker: DjangoDbBlocker | None) -> Iterator[None]:
    """These tests make their own databases, whatever the settings of Django are."""
    if django_db_blocker is None:
        yield
        return
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if reason := why_not():
        pytest.skip(reason)
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the store of one workspace, on either kind of database."""
    kind: str = request.param
    url = request.getfixturevalue("server").database() if kind == "postgresql" else None
    opened: list[package.Store] = []

    def reopen() -> package.Store:
        opened.append(package.Store.open(tmp_path, url))
        return opened[-1]

    yield reopen
    for store in opened:
        store.close()


@pytest.fixture
def store(reopen: Open) -> "package.Store":
    return reopen()
