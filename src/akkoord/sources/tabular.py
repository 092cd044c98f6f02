"""Records with named fields: CSV, Parquet, JSON, and Akkoord's own exported decisions."""

from collections.abc import Mapping
from typing import Any

from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import day, identifier, items
from akkoord.sources.formats import Row
from akkoord.sources.jsonapi import without_noise
from akkoord.text.clean import clean, one_line

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
}


def matches(row: Row) -> bool:
    """Whether a row has an id under a known name."""
    return any(name in row for name in COLUMNS["id"])


def decision(row: Row, government: Government, mapping: Mapping[str, str]) -> Decision:
    """A row as a Decision; `mapping` names the column of a field and goes before the known names.

    Raises RecordError when the id is missing, the date is none, or a mapped column is absent.
    """
    fields = {field: _value(row, field, mapping) for field in COLUMNS}
    return Decision(
        id=identifier(fields["id"]),
        uri=one_line(fields["uri"]) or None,
        aliases=items(fields["aliases"]),
        date=day(fields["date"], government.timezone),
        title=one_line(fields["title"]),
        subtitle=one_line(fields["subtitle"]),
        text=without_noise(clean(fields["text"]), government),
        kind=one_line(fields["kind"]) or None,
        ministers=items(fields["ministers"]),
        themes=items(fields["themes"]),
        source=f"record:{row['source']}",
    )


def _value(row: Row, field: str, mapping: Mapping[str, str]) -> Any:
    if field in mapping:
        if mapping[field] not in row:
            raise RecordError(f"has no column {mapping[field]!r} for {field}")
        return row[mapping[field]]
    return next((row[name] for name in COLUMNS[field] if row.get(name) is not None), None)
