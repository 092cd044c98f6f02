"""News items of the Flemish government as its JSON:API delivers them (type, id, attributes)."""

from collections.abc import Mapping
from typing import Any

from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import body, day, identifier, items, line, parts
from akkoord.sources.formats import Row

_OWN = {"meetingDate", "htmlContent", "mandateeIds"}


def matches(row: Row) -> bool:
    """Whether a row is a JSON:API resource with the attributes of a news item."""
    about = row.get("attributes")
    return isinstance(about, dict) and not _OWN.isdisjoint(about)


def decision(row: Row, government: Government) -> Decision:
    """A resource as a Decision; raises RecordError when it lacks an id or its date is none.

    Any attribute may be null, one value or a list.
    """
    about = row["attributes"]
    id = identifier(row.get("id") or about.get("uuid"))
    uris = items(about.get("uri"))
    others = dict.fromkeys((*uris, *items(about.get("uuid"))))
    return Decision(
        id=id,
        uri=next(iter(uris), None),
        aliases=tuple(other for other in others if other != id),
        date=day(about.get("meetingDate"), government),
        title=line(about.get("title")),
        subtitle=line(about.get("alternativeTitle")),
        text=body(about.get("htmlContent"), government),
        kind=line(about.get("agendaitemType")) or None,
        ministers=_ministers(about, government),
        themes=_themes(about, government),
    )


def _themes(about: Mapping[str, Any], government: Government) -> tuple[str, ...]:
    """The labels of ids; an id that the codelist lacks stands for itself."""
    return tuple(dict.fromkeys(government.themes.get(id, id) for id in items(about.get("themeId"))))


def _ministers(about: Mapping[str, Any], government: Government) -> tuple[str, ...]:
    """The names that the ids stand for; the record's own names only where an id is unknown.

    Ids and names do not follow one order in their lists: a name is never paired with an id.
    """
    ids = items(about.get("mandateeIds"))
    known = [government.ministers[id].name for id in ids if id in government.ministers]
    certain = ids and len(known) == len(ids)
    return tuple(dict.fromkeys(known if certain else [*known, *_own_names(about)]))


def _own_names(about: Mapping[str, Any]) -> list[str]:
    """First and family names put together, unless one list lacks what the other has."""
    first, family = parts(about.get("mandateeFirstNames")), parts(about.get("mandateeFamilyNames"))
    if len(first) != len(family):
        return []
    return [line([one, other]) for one, other in zip(first, family, strict=True)]
