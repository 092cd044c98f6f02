"""A page for each decision: its words, its dossier, and where it is cited."""

from collections.abc import Iterator
from dataclasses import dataclass

from akkoord.publish.site.archive import address
from akkoord.publish.site.page import Page, Press
from akkoord.records import Decision, Pledge, Quote, Section


@dataclass(frozen=True, slots=True)
class Use:
    """A section whose report cites the decision, with the promises it answers there."""

    section: Section
    pledges: list[Pledge]
    passage: Quote | None


def pages(press: Press) -> Iterator[Page]:
    """One page for each decision."""
    for decision in press.edition.decisions:
        yield _page(decision, press)


def _page(decision: Decision, press: Press) -> Page:
    words = press.words
    year = str(decision.date.year) if decision.date else words("archive.undated")
    return Page(
        path=press.addresses.of(decision.id),
        template="decision.html",
        title=decision.title,
        description=words(
            "decision.description",
            title=decision.title,
            stage=words.stage(decision.stage),
            date=words.day(decision.date),
        ),
        label=words.day(decision.date),
        crumbs=[
            (words("nav.home"), "index.html"),
            (words("nav.decisions"), "archive/index.html"),
            (year, address(decision.date)),
        ],
        values={
            "decision": decision,
            "dossier": press.edition.dossier_of.get(decision.id),
            "uses": uses(decision.id, press),
        },
    )


def uses(decision: str, press: Press) -> list[Use]:
    """Where reports cite a decision, in the order of the agreement."""
    edition = press.edition
    found = []
    for id in edition.citing.get(decision, ()):
        pledges = [
            pledge
            for pledge in edition.pledges_of.get(id, [])
            if decision in edition.answers.get(pledge.id, ())
        ]
        evidence = edition.passages.get((id, decision))
        found.append(Use(edition.section[id], pledges, evidence.quote if evidence else None))
    return found
