"""Records as documents: what of each is looked into when people search."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from akkoord.records import Decision, Pledge, Section


@dataclass(frozen=True, slots=True)
class Document:
    """What is searched of a record; `kind` is its noun in small letters."""

    kind: str
    id: str
    title: str
    text: str
    date: dt.date | None = None

    def dump(self) -> bytes:
        """The document as JSON, to be kept in an index."""
        return json.dumps(asdict(self), ensure_ascii=False, default=dt.date.isoformat).encode()

    @classmethod
    def parse(cls, dumped: bytes) -> Self:
        """The document that was dumped."""
        values = json.loads(dumped)
        date = values.pop("date")
        return cls(**values, date=dt.date.fromisoformat(date) if date else None)


def of(record: Decision | Pledge | Section) -> Document:
    """The document of a record."""
    kind = type(record).__name__.lower()
    title, text, date = _PARTS[kind](record)
    return Document(kind, record.id, title, text, date)


_PARTS: Mapping[str, Callable[[Any], tuple[str, str, dt.date | None]]] = {
    "decision": lambda d: (d.title, "\n\n".join(p for p in (d.subtitle, d.text) if p), d.date),
    "pledge": lambda p: (p.action, p.quote, None),
    "section": lambda s: (s.path[-1], s.text, None),
}
KINDS = tuple(_PARTS)
