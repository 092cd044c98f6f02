"""Records with named fields: CSV, Parquet, JSON."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from akkoord.errors import RecordError, SourceError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import body, day, identifier, items, line
from akkoord.sources.formats import Row

# For each field the column names that are understood without a mapping, the field's own first.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "uuid"),
    "uri": ("uri", "url", "link"),
    "aliases": ("aliases",),
    "date": ("date", "datum", "datum_besluit"),
    "title": ("title", "titel", "onderwerp"),
    "subtitle": ("subtitle", "ondertitel", "lange_titel"),
    "text": ("text", "tekst", "inhoud", "content", "description"),
    "kind": ("kind", "soort", "type"),
    "ministers": ("ministers", "minister", "bevoegd"),
    "themes": ("themes", "theme", "thema", "themas"),
    "case": ("case", "dossier", "dossier_id", "dossiernummer"),
}


def check(mapping: Mapping[str, str]) -> None:
    """Raises SourceError when a mapping speaks of a field that decisions do not have."""
    for field, column in mapping.items():
        if field not in COLUMNS:
            raise SourceError(
                f"{field}={column}: decisions have no field {field!r}; map {', '.join(COLUMNS)}"
            )


def columns(row: Row) -> Row:
    """A row's fields by name; those of a JSON:API resource include its attributes."""
    about = row.get("attributes")
    return {**about, **row} if isinstance(about, dict) else row


def matches(row: Row) -> bool:
    """Whether a row has an id under a known name."""
    return not _known_names(row).keys().isdisjoint(COLUMNS["id"])


def decision(
    row: Row, government: Government, mapping: Mapping[str, str] = MappingProxyType({})
) -> Decision:
    """A row as a Decision; `mapping` names the column of a field and goes before the known names.

    Raises RecordError when there is no id, neither title nor text, or a date that is none.
    """
    values = _known_values(row) | {
        field: columns(row).get(column) for field, column in mapping.items()
    }
    title, text = line(values["title"]), body(values["text"], government)
    if not (title or text):
        raise RecordError("has neither title nor text" if values["id"] else "has no id")
    return Decision(
        id=identifier(values["id"]),
        uri=line(values["uri"]) or None,
        aliases=items(values["aliases"]),
        date=day(values["date"], government),
        title=title,
        subtitle=line(values["subtitle"]),
        text=text,
        kind=line(values["kind"]) or None,
        ministers=items(values["ministers"]),
        themes=items(values["themes"]),
        case=line(values["case"]) or None,
    )


def _known_names(row: Row) -> Row:
    """A row's fields by name, whatever their capitals and with spaces as underscores."""
    return {name.strip().lower().replace(" ", "_"): value for name, value in columns(row).items()}


def _known_values(row: Row) -> dict[str, Any]:
    """For each field of a decision the first value that stands under one of its names."""
    found = _known_names(row)
    return {
        field: next((found[name] for name in known if found.get(name) not in (None, "")), None)
        for field, known in COLUMNS.items()
    }
