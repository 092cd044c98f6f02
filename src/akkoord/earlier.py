"""An earlier agreement, kept beside the records: what later pledges take over is looked up in it.

It is never matched to decisions.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter, ValidationError

from akkoord.errors import WorkspaceError
from akkoord.records import Pledge, Section


@dataclass(frozen=True, slots=True)
class Earlier:
    """The sections and pledges of an earlier agreement, and what readers call it."""

    name: str
    sections: tuple[Section, ...]
    pledges: tuple[Pledge, ...]

    @classmethod
    def load(cls, file: Path) -> Self:
        """An earlier agreement from its file; raises WorkspaceError when the file holds none."""
        try:
            return TypeAdapter(cls).validate_json(file.read_bytes())
        except ValidationError as error:
            raise WorkspaceError(
                f"{file}: holds no earlier agreement; add it again with "
                "`akkoord agreement add FILE --earlier NAME`"
            ) from error

    def save(self, file: Path) -> None:
        """Write it to a file, in the place of the one before."""
        beside = file.with_name(f".{file.name}.new")
        beside.write_bytes(TypeAdapter(type(self)).dump_json(self))
        beside.replace(file)
