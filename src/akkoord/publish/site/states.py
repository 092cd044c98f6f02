"""How far all pledges have come, counted; behind every number the list of pledges it counts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from akkoord.publish.site.listing import Sheet, sheets
from akkoord.publish.site.page import Page, Press
from akkoord.publish.site.sections import no_evidence
from akkoord.publish.tally import OUTCOMES, outcome, tally
from akkoord.publish.words import capital
from akkoord.records import Due, Level, Section, Status, Turn
from akkoord.status import SILENT

INDEX = "states/index.html"
Test = Callable[[Status], bool]


@dataclass(frozen=True, slots=True)
class Count:
    """A number on the page: what is counted under which heading, and the pledges it counts."""

    head: str
    name: str
    statuses: tuple[Status, ...]

    @property
    def base(self) -> str:
        """Where its list begins, without the suffix."""
        return f"states/{self.head}-{self.name}"


def _tests(press: Press) -> Iterator[tuple[str, str, Test]]:
    """What is counted, by heading and name."""
    yield from (("stage", name, _at(name)) for name in OUTCOMES)
    yield "silence", "silent", lambda status: status.silent
    yield from (("due", due.value, _due(due)) for due in Due)
    yield "money", "promised", lambda status: bool(status.promised)
    yield "money", "named", lambda status: bool(status.named)
    yield from (("counter", turn.value, _turned(turn)) for turn in Turn)
    yield from (("level", level.value, _up_to(level)) for level in Level)
    yield "level", "unknown", _up_to(None)
    if press.edition.earlier:
        yield "earlier", "carried", lambda status: status.carried_from is not None


def _at(name: str) -> Test:
    return lambda status: outcome(status.stage) == name


def _due(due: Due) -> Test:
    return lambda status: status.due is due


def _up_to(level: Level | None) -> Test:
    return lambda status: status.body is not None and status.level is level


def _turned(turn: Turn) -> Test:
    return lambda status: any(found.turn is turn for found in status.counter)


def pages(press: Press) -> Iterator[Page]:
    """The page of counts, and the pages of each list that is not empty."""
    counts = list(_counts(press))
    yield _index(counts, press)
    for count in counts:
        if count.statuses:
            for sheet in sheets(count.base, count.statuses):
                yield _list(count, sheet, press)


def _counts(press: Press) -> Iterator[Count]:
    """The testable pledges, counted in the order of the agreement."""
    edition = press.edition
    testable = [one for one in edition.status if edition.pledge[one.pledge].testable]
    for head, name, test in _tests(press):
        yield Count(head, name, tuple(status for status in testable if test(status)))


def _index(counts: Sequence[Count], press: Press) -> Page:
    edition = press.edition
    headed = [(head, list(found)) for head, found in groupby(counts, key=lambda one: one.head)]
    return Page(
        path=INDEX,
        template="states.html",
        title=press.words("states.title"),
        description=press.words("states.description", agreement=edition.agreement),
        crumbs=[(press.words("nav.home"), "index.html")],
        values={
            "headed": headed,
            "counted": tally(edition.pledges, edition),
            **_terms(press),
        },
    )


def _list(count: Count, sheet: Sheet[Status], press: Press) -> Page:
    words = press.words
    title = capital(words.counted(count.head, count.name))
    return Page(
        path=sheet.path,
        template="pledges.html",
        title=title,
        description=words("states.list_description", what=title, agreement=press.edition.agreement),
        label=words("states.title") + (f" ({sheet.number})" if sheet.number > 1 else ""),
        crumbs=[(words("nav.home"), "index.html"), (words("states.title"), INDEX)],
        values={
            "count": count,
            "sheet": sheet,
            "groups": _by_section(sheet.items, press),
            "no_evidence": no_evidence(press),
            **_terms(press),
        },
    )


def _terms(press: Press) -> dict[str, int]:
    """What the notes on the counts speak of."""
    examined = {id for survey in press.edition.surveys for id in survey.examined}
    return {"months": SILENT, "examined": len(examined)}


def _by_section(statuses: Sequence[Status], press: Press) -> list[tuple[Section, list[Status]]]:
    grouped = groupby(statuses, key=lambda status: status.section)
    return [(press.edition.section[id], list(found)) for id, found in grouped]
