"""Which section or decision a user means, and what is like it when there is none."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from akkoord.errors import RecordError
from akkoord.pipeline import Pipeline
from akkoord.records import Decision, Section

MOST = 3
"""So many near matches are named."""


def section(pipeline: Pipeline, name: str) -> Section:
    """The section with text that has this id, number or title; raises RecordError without one."""
    sections = [one for one in pipeline.store.sections() if one.text]
    found = [one for one in sections if name in (one.id, one.number, one.title, one.path[-1])]
    if len(found) == 1:
        return found[0]
    if found:
        raise RecordError(f"{name}: several sections; use an id: {_listed(map(_shown, found))}")
    near = _near(name, {_shown(one): (one.id, *one.path[-1].split()) for one in sections})
    raise RecordError(f"{name}: no section with text{near or '; see `akkoord export sections`'}")


def decision(pipeline: Pipeline, name: str) -> Decision:
    """The decision with this id, address or other name; raises RecordError without one."""
    if found := pipeline.store.decision(name):
        return found
    known = {
        f"{one.id} ({_short(one.title)})": (one.id, one.title) for one in pipeline.store.decisions()
    }
    near = _near(name, known)
    raise RecordError(f"{name}: no such decision{near or '; find it with `akkoord search`'}")


def _near(name: str, known: Mapping[str, Sequence[str]]) -> str:
    """What of the known is like a name: what has it within, else what is spelled like it."""
    wanted = name.casefold()
    names = {shown: [one.casefold() for one in others] for shown, others in known.items()}
    found = [shown for shown, own in names.items() if any(wanted in one for one in own)]
    if not found:
        spelled = {one: shown for shown, own in names.items() for one in own}
        found = [spelled[one] for one in get_close_matches(wanted, spelled, MOST)]
    return f"; near it: {_listed(dict.fromkeys(found))}" if found else ""


def _listed(names: Iterator[str] | Mapping[str, None]) -> str:
    all_names = list(names)
    more = ", …" if len(all_names) > MOST else ""
    return ", ".join(all_names[:MOST]) + more


def _shown(section: Section) -> str:
    return f"{section.id} ({_short(section.path[-1])})"


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:59].rstrip()}…"
