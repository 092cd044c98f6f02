"""The front page: the agreement at a glance, and what was decided lately."""

from collections.abc import Iterator

from akkoord.publish.site.page import Page, Press
from akkoord.publish.tally import tally
from akkoord.records import Decision, Section

LATEST = 10


def pages(press: Press) -> Iterator[Page]:
    """The front page alone."""
    edition = press.edition
    yield Page(
        path="index.html",
        template="home.html",
        title=press.words("home.title"),
        description=press.words("home.description", agreement=edition.agreement),
        values={
            "total": tally(edition.pledges, edition),
            "rows": list(_rows(press)),
            "latest": _latest(press),
            **_counts(press),
        },
    )


def _counts(press: Press) -> dict[str, int]:
    """How many decisions there are, and how many are cited; acts in the gazette are none."""
    edition = press.edition
    decided = [decision.id for decision in edition.decisions if not decision.signed]
    return {"decisions": len(decided), "cited": sum(id in edition.citing for id in decided)}


def _rows(press: Press) -> Iterator[Section]:
    """The chapters, each with the headings just below it."""
    outline = press.edition.outline
    for chapter in outline.chapters:
        yield chapter
        yield from outline.children(chapter)


def _latest(press: Press) -> list[Decision]:
    """The youngest dated decisions that a report cites."""
    cited = [press.edition.decision[id] for id in press.edition.citing]
    dated = [(item.date, item.id, item) for item in cited if item.date and not item.signed]
    return [decision for *_, decision in sorted(dated, reverse=True)[:LATEST]]
