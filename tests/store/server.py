"""A PostgreSQL server of its own for the tests, on a socket in a temporary folder."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import psycopg

# Debian keeps the server's programs out of the path.
PLACES = (os.environ.get("PATH", ""), *map(str, Path("/usr/lib/postgresql").glob("*/bin")))
USER = "postgres"


def why_not() -> str | None:
    """Why no server can be started here; None when one can."""
    if not _program("initdb"):
        return "the programs of PostgreSQL are not installed"
    if os.geteuid() == 0 and USER not in {entry.pw_name for entry in pwd.getpwall()}:
        return f"PostgreSQL does not run as root, and there is no user {USER}"
    return None


class Server:
    """A running server; `database` makes a new, empty database and gives its URL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0

    def database(self) -> str:
        self.made += 1
        name = f"akkoord{self.made}"
        with psycopg.connect(self.url(USER), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def url(self, name: str) -> str:
        return f"postgresql://{USER}@/{name}?host={self.folder}"


@contextmanager
def running() -> Iterator[Server]:
    folder = Path(mkdtemp(prefix="akkoord-"))
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
    data = str(folder / "data")
    _run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync")
    try:
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        _run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            _run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
    finally:
        shutil.rmtree(folder)


def _run(program: str, *arguments: str) -> None:
    user = USER if os.geteuid() == 0 else None
    command = [str(_program(program)), *arguments]
    subprocess.run(command, user=user, cwd="/", check=True, stdout=subprocess.DEVNULL)


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join(PLACES))
