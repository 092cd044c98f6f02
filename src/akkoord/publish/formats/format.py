"""What a format of exports is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from akkoord.publish.rows import Row


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write rows; `kinds` are the only ones it can hold, None for all.

    `write` takes the kind, its rows and the stream to write to. `title` names the format to
    readers.
    """

    name: str
    title: str
    suffix: str
    write: Callable[[str, Iterator[Row], BinaryIO], None]
    kinds: tuple[str, ...] | None = None
