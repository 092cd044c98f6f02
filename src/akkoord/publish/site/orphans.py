"""The decisions that serve no section: counted by theme and by minister, and listed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from akkoord.publish.addresses import file_name
from akkoord.publish.site.listing import Sheet, sheets
from akkoord.publish.site.page import Page, Press
from akkoord.records import Decision

INDEX = "orphans/index.html"
_LABELS: dict[str, Callable[[Decision], tuple[str, ...]]] = {
    "theme": lambda decision: decision.themes,
    "minister": lambda decision: decision.ministers,
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The decisions with one label, which is empty for those without any."""

    kind: str
    label: str
    decisions: tuple[Decision, ...]

    @property
    def base(self) -> str:
        """Where its list begins, without the suffix."""
        if self.kind == "all":
            return "orphans/all"
        name = f"{self.kind}-{file_name(self.label)}" if self.label else f"without-{self.kind}"
        return f"orphans/{name}"


def pages(press: Press) -> Iterator[Page]:
    """The page of counts, the list of all, and that of each theme and minister."""
    everything = Shelf("all", "", _dated(press.edition.orphans))
    shelves = {kind: list(_shelves(kind, press)) for kind in _LABELS}
    yield _index(everything, shelves, press)
    for shelf in (everything, *shelves["theme"], *shelves["minister"]):
        for sheet in sheets(shelf.base, shelf.decisions):
            yield _list(shelf, sheet, press)


def _shelves(kind: str, press: Press) -> Iterator[Shelf]:
    """The labels with most decisions first, what has none last; a decision may have several."""
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in press.edition.orphans:
        for label in _LABELS[kind](decision) or ("",):
            found[label].append(decision)
    for label in sorted(found, key=lambda label: (not label, -len(found[label]), label)):
        yield Shelf(kind, label, _dated(found[label]))


def _dated(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The youngest first, those without date last."""
    undated = [decision for decision in decisions if not decision.date]
    dated = [(item.date, item.id, item) for item in decisions if item.date]
    return (*(item for *_, item in sorted(dated, reverse=True)), *undated)


def _index(everything: Shelf, shelves: dict[str, list[Shelf]], press: Press) -> Page:
    words, edition = press.words, press.edition
    return Page(
        path=INDEX,
        template="orphans.html",
        title=words("orphans.title"),
        description=words("orphans.description", government=edition.government),
        crumbs=[(words("nav.home"), "index.html"), (words("nav.decisions"), "archive/index.html")],
        values={"everything": everything, "shelves": shelves},
    )


def _list(shelf: Shelf, sheet: Sheet[Decision], press: Press) -> Page:
    words = press.words
    title = _title(shelf, press)
    years = groupby(sheet.items, key=lambda item: item.date.year if item.date else None)
    return Page(
        path=sheet.path,
        template="listed.html",
        title=title,
        description=words("orphans.list_description", what=title),
        label=words("orphans.title") + (f" ({sheet.number})" if sheet.number > 1 else ""),
        crumbs=[(words("nav.home"), "index.html"), (words("orphans.title"), INDEX)],
        values={"sheet": sheet, "years": [(year, list(found)) for year, found in years]},
    )


def _title(shelf: Shelf, press: Press) -> str:
    if shelf.kind == "all":
        return press.words("orphans.all")
    if not shelf.label:
        return press.words(f"orphans.without.{shelf.kind}")
    return press.words("orphans.of", label=shelf.label)
