"""Akkoord's own exported decisions: taken over as they are, so that quotes keep their offsets."""

from dataclasses import fields
from typing import Any

from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import day, identifier, items, parts
from akkoord.sources.formats import Row

# What exports have that were made before gazettes were read may lack these.
_LATER = {"case", "signed"}
_FIELDS = frozenset(field.name for field in fields(Decision)) - _LATER


def matches(row: Row) -> bool:
    """Whether a row has every field of an exported decision."""
    return row.keys() >= _FIELDS


def decision(row: Row, government: Government) -> Decision:
    """The decision that was exported, but for stage, dossier and amounts: matching finds them anew.

    Raises RecordError when it lacks an id or its date is none.
    """
    return Decision(
        id=identifier(row["id"]),
        uri=_verbatim(row["uri"]) or None,
        aliases=_labels(row["aliases"]),
        date=day(row["date"], government),
        title=_verbatim(row["title"]),
        subtitle=_verbatim(row["subtitle"]),
        text=_verbatim(row["text"]),
        kind=_verbatim(row["kind"]) or None,
        ministers=_labels(row["ministers"]),
        themes=_labels(row["themes"]),
        source=_verbatim(row["source"]),
        case=_verbatim(row.get("case")) or None,
        signed=day(row.get("signed"), government),
    )


def _labels(value: Any) -> tuple[str, ...]:
    return tuple(map(_verbatim, value)) if isinstance(value, list) else items(value)


def _verbatim(value: Any) -> str:
    text = " ".join(parts(value))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RecordError(f"holds half a character after {text[: error.start][-30:]!r}") from error
    return text
