"""A page for each section: the report, its promises one by one, the text, the references."""

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup, escape

from akkoord.publish.addresses import anchor
from akkoord.publish.narrative import Group, groups
from akkoord.publish.site.page import Page, Press
from akkoord.records import Pledge, Report, Section

PASSAGES = 40
"""With more references than this a page leaves their passages to the pages of the decisions."""


def pages(press: Press) -> Iterator[Page]:
    """One page for each section that has more than a heading."""
    shown = [item for item in press.edition.sections if press.addresses.has_page(item)]
    for before, section, after in zip([None, *shown], shown, [*shown[1:], None], strict=False):
        yield _page(section, before, after, press)


def _page(section: Section, before: Section | None, after: Section | None, press: Press) -> Page:
    report = press.edition.report.get(section.id) or Report(section.id, section.title, (), ())
    trail = crumbs(section, press)
    return Page(
        path=press.addresses.section(section),
        template="section.html",
        title=report.title,
        description=_description(section, press),
        label=trail[-1][0],
        crumbs=trail,
        values={
            "section": section,
            "paragraphs": marked(section.text, press.edition.pledges_of.get(section.id, [])),
            "before": before,
            "after": after,
            **_story(report, press),
            **_promises(report, press),
        },
    )


def _story(report: Report, press: Press) -> dict[str, Any]:
    """The report itself: its parts, the numbers of its references, and what it quotes of them."""
    opening, body = _told(groups(report, press.edition))
    return {
        "opening": opening,
        "body": body,
        "numbers": _numbers(report),
        "quoted": {quote.decision for claim in report.claims for quote in claim.quotes},
        "with_passages": len(report.references) <= PASSAGES,
    }


def _promises(report: Report, press: Press) -> dict[str, Any]:
    """The section's promises: their places in the list, and what was decided about each."""
    pledges = press.edition.pledges_of.get(report.section, [])
    numbers = _numbers(report)
    answers = {
        pledge.id: sorted(
            press.edition.answers.get(pledge.id, ()), key=lambda id: numbers.get(id, len(numbers))
        )
        for pledge in pledges
    }
    return {
        "pledges": pledges,
        "places": {pledge.id: place for place, pledge in enumerate(pledges, start=1)},
        "answers": answers,
        "counted": press.own_tally(press.edition.section[report.section]),
        "no_evidence": no_evidence(press),
    }


def _numbers(report: Report) -> dict[str, int]:
    return {decision: number for number, decision in enumerate(report.references)}


def _told(told: list[Group]) -> tuple[Group | None, list[Group]]:
    """The paragraph that opens a report, if it has one, and what follows."""
    if told and told[0].heading is None:
        return told[0], told[1:]
    return None, told


def crumbs(section: Section, press: Press) -> list[tuple[str, str]]:
    """From the front page through the chapter to the heading above the section."""
    above = press.edition.outline.above(section) or (section,)
    trail = [(part.path[-1], press.addresses.chapter(part)) for part in above[:1]]
    inner = [(part.path[-1], press.addresses.section(part)) for part in above[1:]]
    return [(press.words("nav.home"), "index.html"), *trail, *inner]


def marked(text: str, pledges: Sequence[Pledge]) -> list[Markup]:
    """The text's paragraphs, with every promise marked and linked to its place in the list.

    Where promises overlap the first one is marked.
    """
    pieces: list[Markup] = []
    position = 0
    for pledge in pledges:
        if pledge.start >= position:
            pieces += [escape(text[position : pledge.start]), _mark(pledge)]
            position = pledge.end
    pieces.append(escape(text[position:]))
    return [Markup(part) for part in Markup("").join(pieces).split("\n\n") if part.strip()]


def _mark(pledge: Pledge) -> Markup:
    quote = pledge.quote.replace("\n\n", " ")
    return Markup('<a class="mark" href="#{}">{}</a>').format(anchor(pledge.id), quote)


def _description(section: Section, press: Press) -> str:
    counted = press.own_tally(section)
    return press.words(
        "section.description",
        title=section.title,
        pledges=press.words.count("count.pledges", counted.pledges),
        answered=press.words.number(counted.answered),
    )


def no_evidence(press: Press) -> str:
    """What is said of a promise for which no decision is cited."""
    date = press.edition.corpus_date
    if date is None:
        return press.words("section.none_undated")
    return press.words("section.none_dated", date=press.words.day(date))
