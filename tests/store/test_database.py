"""Opening a workspace: where its database is, and what may be wrong with it."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from akkoord.errors import WorkspaceError
from akkoord.records import Decision, Report
from akkoord.store import Store
from akkoord.store.database import FILE, Database, connect, locate, to_read

from .conftest import Open
from .server import Server

SECRET = "geh eim/"


def run(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a program in a process of its own, as it may be killed or starved of room."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", dedent(program), *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def frozen(folder: Path) -> Database:
    """The database of a folder as it is found where it may not be written to."""
    return to_read(folder / FILE)


def test_a_url_names_the_server_and_its_options(tmp_path: Path) -> None:
    database = locate(
        tmp_path, "postgresql://an:geh%20eim%2F@db.be:5433/akk%C3%B6rd?sslmode=require"
    )
    assert database.place == "postgresql://db.be/akkörd"
    expected = {
        "NAME": "akkörd",
        "USER": "an",
        "PASSWORD": SECRET,
        "HOST": "db.be",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }
    assert expected.items() <= database.configuration.items()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://an:geheim@db.be/akkoord",
        "postgresql://an:geheim@db.be",
        "postgresql://an:geheim@db.be:poort/akkoord",
        "postgresql://an:geheim@[db.be/akkoord",
        "akkoord",
    ],
)
def test_a_wrong_url_is_refused_without_telling_the_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(WorkspaceError, match="use postgresql://user:password@host") as caught:
        Store.open(tmp_path, url)
    assert "geheim" not in str(caught.value)


def test_a_workspace_of_a_newer_version_is_refused(reopen: Open) -> None:
    with reopen():
        MigrationRecorder(connection).record_applied("store", "9999_later")
    with pytest.raises(WorkspaceError, match=r"made by a newer Akkoord \(9999_later\); update"):
        reopen()


def test_the_file_is_in_the_workspace_and_written_ahead(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("place", ["missing", "file/below"])
def test_a_folder_that_is_not_there(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match=f"{place}: no such folder; make one with"):
        Store.open(tmp_path / place)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Dit is geen databank. " * 100)
    with pytest.raises(WorkspaceError, match=f"{FILE}: it is damaged; put back a copy$"):
        Store.open(tmp_path)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(WorkspaceError, match=f"{FILE}: it cannot be opened; see that the folder"):
        Store.open(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write whatever the permissions say")
def test_a_file_that_may_not_be_written_to(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / FILE).chmod(0o444)
    with (
        Store.open(tmp_path) as store,
        pytest.raises(WorkspaceError, match=f"{FILE}: it may not be written to; change its"),
    ):
        store.add_decisions([Decision("d1", "Brug")])
    assert store.decisions() == []


def test_what_can_only_be_read_is_read_and_not_written(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.add_decisions([Decision("d1", "Brug")])
    database = frozen(tmp_path)
    connect(database)
    with Store(database) as store:
        assert store.decisions() == [Decision("d1", "Brug")]
        with pytest.raises(WorkspaceError, match=f"{FILE}: it may not be written to; change its"):
            store.add_decisions([Decision("d2", "Dam")])


def test_what_an_older_version_made_and_can_only_be_read_is_refused(tmp_path: Path) -> None:
    with Store.open(tmp_path):
        last = max(name for app, name in MigrationRecorder(connection).applied_migrations())
        MigrationRecorder(connection).record_unapplied("store", last)
    with pytest.raises(WorkspaceError, match="made by an older Akkoord, and may not be written to"):
        connect(frozen(tmp_path))


def test_a_workspace_stays_the_same_when_the_process_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    with Store.open(Path()) as store:
        store.add_decisions([Decision("d1", "Brug")])
        store.close()
        monkeypatch.chdir("elsewhere")
        assert store.decisions() == [Decision("d1", "Brug")]


def test_a_server_that_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="akkoord: it cannot be reached; start the") as caught:
        Store.open(tmp_path, f"postgresql://an:geheim@/akkoord?host={tmp_path}")
    assert "\n" not in str(caught.value)
    assert "geheim" not in str(caught.value)


def test_a_server_without_the_database(tmp_path: Path, server: Server) -> None:
    with pytest.raises(WorkspaceError, match=r"/elsewhere: the server refuses; .*\bdoes not exist"):
        Store.open(tmp_path, server.url("elsewhere"))


def test_another_workspace_in_the_same_process(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    first = Store.open(tmp_path / "a")
    first.add_decisions([Decision("d1", "Brug")])
    with Store.open(tmp_path / "b") as second:
        assert second.decisions() == []
        with pytest.raises(WorkspaceError, match="closed when another was opened; open it again"):
            first.decisions()
    with Store.open(tmp_path / "a") as again:
        assert again.decisions() == [Decision("d1", "Brug")]


FULL_DISK = """
    import resource, sys
    from pathlib import Path
    from akkoord.errors import WorkspaceError
    from akkoord.records import Decision, Report
    from akkoord.store import Store

    with Store.open(Path(sys.argv[1])) as store:
        store.add_decisions([Decision("d1", "Brug")])
        store.replace_reports([Report("1", "Wegen", (), ())])
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
        for write in (
            lambda: store.add_decisions([Decision("d2", "Weg", text="x" * 9_000_000)]),
            lambda: store.replace_reports([Report("2", "x" * 9_000_000, (), ())]),
        ):
            try:
                write()
            except WorkspaceError as error:
                print(error)
"""


def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    done = run(FULL_DISK, str(tmp_path))
    assert done.returncode == 0, done.stderr
    told = done.stdout.splitlines()
    assert len(told) == 2
    assert all("make room and try again, nothing was lost" in line for line in told)
    with Store.open(tmp_path) as store:
        assert store.decisions() == [Decision("d1", "Brug")]
        assert store.reports() == [Report("1", "Wegen", (), ())]


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from akkoord.records import Report
    from akkoord.store import Store

    def killed():
        yield Report("2", "Bruggen", (), ())
        os.kill(os.getpid(), signal.SIGKILL)

    store = Store.open(Path(sys.argv[1]))
    store.replace_reports([Report("1", "Wegen", (), ())])
    store.replace_reports(killed())
"""


def test_a_process_that_is_killed_while_it_writes_leaves_what_was_there(tmp_path: Path) -> None:
    assert run(KILLED, str(tmp_path)).returncode == -9
    with Store.open(tmp_path) as store:
        assert store.reports() == [Report("1", "Wegen", (), ())]


STARTED_BEFORE = """
    import sys, time
    from pathlib import Path
    import django
    django.setup()
    from akkoord.store import Store
    with Store.open(Path(sys.argv[1])) as store:
        print(store.decisions(), *time.tzname)
"""


def test_django_may_be_started_before_and_leaves_the_clock_alone(tmp_path: Path) -> None:
    done = run(
        STARTED_BEFORE,
        str(tmp_path),
        DJANGO_SETTINGS_MODULE="akkoord.store.settings",
        TZ="Asia/Tokyo",
    )
    assert (done.stdout, done.stderr) == ("[] JST JST\n", "")
