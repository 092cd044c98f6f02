"""How the site was made, and what it does not know."""

from collections.abc import Iterator

from akkoord.publish.site.page import Page, Press


def pages(press: Press) -> Iterator[Page]:
    """The page on method alone."""
    decisions = press.edition.decisions
    yield Page(
        path="method.html",
        template="method.html",
        title=press.words("method.title"),
        description=press.words("method.description"),
        crumbs=[(press.words("nav.home"), "index.html")],
        values={
            "undated": sum(decision.date is None for decision in decisions),
            "unlinked": sum(decision.uri is None for decision in decisions),
        },
    )
