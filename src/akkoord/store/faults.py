"""What goes wrong in a database, told in one line with the remedy."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, IntegrityError, InterfaceError

from akkoord.errors import RecordError, WorkspaceError

# A sign in what SQLite or PostgreSQL said, and what it means for the user; the first that fits.
REMEDIES = {
    "readonly database": "it may not be written to; change its permissions or use another folder",
    "unable to open": "it cannot be opened; see that the folder may be written to",
    "disk is full": "the disk is full; make room and try again, nothing was lost",
    "disk I/O": "the disk is full or failing; make room and try again, nothing was lost",
    "No space left": "the disk is full; make room and try again, nothing was lost",
    "not a database": "it is damaged; put back a copy",
    "malformed": "it is damaged; put back a copy",
    "database is locked": "another akkoord is writing to it; wait until that is done",
    "FATAL": "the server refuses; see AKKOORD_DATABASE_URL ({said})",
    "onnection": "it cannot be reached; start the server, or see AKKOORD_DATABASE_URL",
}


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turns what the database at `place` complains of into an error for the user.

    Raises RecordError for records that contradict each other, as two with one id; WorkspaceError
    for a database that cannot be opened, read or written.
    """
    try:
        yield
    except IntegrityError as error:
        raise RecordError(
            f"{place}: two records with one id, or one that lacks a value ({_line(error)});"
            " nothing was stored"
        ) from error
    except (DatabaseError, InterfaceError) as error:
        raise WorkspaceError(f"{place}: {_remedy(error)}") from error


def _remedy(error: Exception) -> str:
    said = _line(error)
    known = (remedy for sign, remedy in REMEDIES.items() if sign in said)
    return next(known, "its database cannot be used ({said})").format(said=said)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
