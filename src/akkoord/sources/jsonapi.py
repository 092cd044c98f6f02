"""News items of the Flemish government as its JSON:API delivers them (type, id, attributes)."""

import re
from collections.abc import Mapping
from typing import Any

from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import day, identifier, items
from akkoord.sources.formats import Row
from akkoord.text.clean import clean, one_line


def matches(row: Row) -> bool:
    """Whether a row is a JSON:API resource."""
    return isinstance(row.get("attributes"), dict)


def decision(row: Row, government: Government, mapping: Mapping[str, str]) -> Decision:
    """A resource as a Decision; raises RecordError when it lacks an id or has a date that is none.

    Fields may be null, one value or a list; lists of ministers' ids and names are not aligned,
    so that ministers are looked up by id alone.
    """
    about = row["attributes"]
    return Decision(
        id=identifier(row.get("id") or about.get("uuid")),
        uri=about.get("uri") or None,
        aliases=tuple(about[key] for key in ("uri",) if about.get(key)),
        date=day(about.get("meetingDate"), government.timezone),
        title=one_line(_joined(about.get("title"))),
        subtitle=one_line(_joined(about.get("alternativeTitle"))),
        text=without_noise(clean(_joined(about.get("htmlContent"))), government),
        kind=about.get("agendaitemType"),
        ministers=_ministers(about, government),
        themes=_labels(items(about.get("themeId")), government.themes),
        source=f"jsonapi:{row['source']}",
    )


def without_noise(text: str, government: Government) -> str:
    """A text without the residue that the government's description names."""
    for pattern in government.noise:
        text = re.sub(pattern, "", text)
    return text.strip()


def _joined(value: Any) -> str | None:
    return "\n\n".join(map(str, value)) if isinstance(value, list) else value


def _labels(ids: tuple[str, ...], codelist: Mapping[str, str]) -> tuple[str, ...]:
    """The labels of ids; an id that the codelist lacks stands for itself."""
    return tuple(dict.fromkeys(codelist.get(id, id) for id in ids))


def _ministers(about: Mapping[str, Any], government: Government) -> tuple[str, ...]:
    ids = items(about.get("mandateeIds"))
    if all(id in government.ministers for id in ids):
        return _labels(ids, government.ministers)
    names = zip(
        items(about.get("mandateeFirstNames")), items(about.get("mandateeFamilyNames")), strict=False
    )
    return tuple(f"{first} {family}" for first, family in names)
