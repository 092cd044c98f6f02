"""How good it is: what was measured against judgements by people, and what that does not tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akkoord.publish.site.page import Page, Press
from akkoord.quality import Figure, Group, Place, Run

CITATIONS = "evidence, as built"
OF_SECTIONS = {
    "cited": "decisions cited",
    "precision": "evidence precision",
    "recall": "evidence recall",
    "both": "evidence F1",
}
"""What is told of each section, by the heading of its column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A judged section: its page, None where the agreement has it no more, and its figures.

    `cells` are by the heading of their column.
    """

    place: Place
    path: str | None
    cells: dict[str, str]


def pages(press: Press) -> Iterator[Page]:
    """The page alone; none when nothing was measured."""
    run = press.edition.quality
    if run is None:
        return
    groups = sorted(run.groups, key=lambda group: not group.crossed)
    yield Page(
        path="quality.html",
        template="quality.html",
        title=press.words("quality.title"),
        description=press.words("quality.description"),
        crumbs=[
            (press.words("nav.home"), "index.html"),
            (press.words("method.title"), "method.html"),
        ],
        values={
            "run": run,
            "is_current": run.built_from == press.edition.built_from,
            "groups": groups,
            "precision": _fairest(groups, "evidence precision"),
            "recall": _fairest(groups, "evidence recall"),
            "found": _fairest(groups, "pledge sentence recall"),
            "read": _fairest(groups, "stage accuracy"),
            "crossed": groups[0].crossed,
            "with_text": sum(1 for section in press.edition.sections if section.text),
            "columns": ("relevant", *OF_SECTIONS),
            "rows": list(_rows(run, press)),
            "told": lambda figure, value: _told(figure, value, press),
        },
    )


def _fairest(groups: Sequence[Group], name: str) -> Figure | None:
    """A figure cross-validated, or as built when it was not; crossed groups come first."""
    return next((figure for group in groups if (figure := group.figure(name))), None)


def _rows(run: Run, press: Press) -> Iterator[Row]:
    for name, place in run.sections.items():
        section = press.edition.section.get(place.id)
        path = press.addresses.section(section) if section else None
        relevant = {"relevant": press.words.number(place.relevant)}
        yield Row(place, path, relevant | dict(_cells(run, name, press)))


def _cells(run: Run, section: str, press: Press) -> Iterator[tuple[str, str]]:
    for key, name in OF_SECTIONS.items():
        figure = run.figure(CITATIONS, name)
        value = figure.of(section) if figure else None
        if figure and value is not None:
            yield key, _told(figure, value, press)


def _told(figure: Figure, value: float, press: Press) -> str:
    """A value as readers know it: a percentage, or a number with one decimal."""
    return press.words.number(round(value, 1)) if figure.counts else press.words.percent(value)
