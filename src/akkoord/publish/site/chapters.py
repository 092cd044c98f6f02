"""A page for each chapter: its sections, with how far their promises have come."""

from collections.abc import Iterator

from akkoord.publish.site.page import Page, Press
from akkoord.records import Section


def pages(press: Press) -> Iterator[Page]:
    """One page for each section at the top of the agreement."""
    for chapter in press.edition.outline.chapters:
        yield _page(chapter, press)


def _page(chapter: Section, press: Press) -> Page:
    counted = press.tally(chapter)
    return Page(
        path=press.addresses.chapter(chapter),
        template="chapter.html",
        title=chapter.path[-1],
        description=press.words(
            "chapter.description",
            title=chapter.path[-1],
            pledges=press.words.count("count.pledges", counted.pledges),
            answered=press.words.number(counted.answered),
            agreement=press.edition.agreement,
        ),
        label=press.words("chapter.kicker"),
        crumbs=[(press.words("nav.home"), "index.html")],
        values={"chapter": chapter, "listed": _parts(chapter, press), "counted": counted},
    )


def _parts(chapter: Section, press: Press) -> list[Section]:
    """What the chapter lists: all below it, and its own text when it has any."""
    first, *others = press.edition.outline.below(chapter)
    return [first, *others] if press.addresses.has_page(first) else others
