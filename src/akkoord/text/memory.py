"""What was worked out of words and texts before, kept from one run to the next.

What is kept follows from a word or text and the code of this room alone. A file that is lost, or
was written by other code, loses nothing: what it held is worked out again.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

_CUTTERS = ("Babel", "simplemma", "syntok")


class Known(dict[str, Any]):
    """Values by word; one that is asked for and not known yet is worked out."""

    work_out: Callable[[str], Any]

    def __missing__(self, word: str) -> Any:
        value = self[word] = self.work_out(word)
        return value


_KNOWN: defaultdict[str, Known] = defaultdict(Known)


def words(kind: str, work_out: Callable[[str], Any]) -> Known:
    """What is known of words in one way; values are what JSON can hold."""
    found = _KNOWN[kind]
    found.work_out = work_out
    return found


def of_text(kind: str, text: str, work_out: Callable[[str], Any]) -> Any:
    """What is known of a text in one way, as JSON can hold it."""
    found, key = _KNOWN[kind], _key(text)
    if key not in found:
        found[key] = work_out(text)
    return found[key]


@contextmanager
def kept(file: Path) -> Iterator[None]:
    """With what a file holds; what is known more in the end is added to it."""
    held = _read(file)
    for kind, values in held.items():
        _KNOWN[kind].update(values)
    yield
    if _size(_KNOWN) > _size(held):
        _save(file)


def _read(file: Path) -> dict[str, dict[str, Any]]:
    """What a file holds; nothing when there is none, it is damaged or of other code."""
    try:
        version, kinds = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kinds if version == _version() else {}


def _save(file: Path) -> None:
    """Write all that is known, in the place of what the file held, if it can be written."""
    building = file.with_name(f".{file.name}.new")
    with suppress(OSError):
        building.write_text(json.dumps([_version(), _KNOWN]), encoding="utf-8")
        building.replace(file)


def _size(kinds: Mapping[str, Mapping[str, Any]]) -> int:
    return sum(map(len, kinds.values()))


def _key(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@cache
def _version() -> str:
    """Stands for the code and the lists of words that values were worked out by."""
    found = blake2b(digest_size=16)
    for name in _CUTTERS:
        found.update(f"{name} {metadata.version(name)}\n".encode())
    for file in _files(resources.files("akkoord.text")):
        found.update(file.read_bytes())
    return found.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry
