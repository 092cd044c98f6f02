"""The exports, to download."""

from collections.abc import Iterator

from akkoord.publish.exports import formats_of
from akkoord.publish.rows import KINDS
from akkoord.publish.site.page import Page, Press


def pages(press: Press) -> Iterator[Page]:
    """The page of downloads alone."""
    yield Page(
        path="data.html",
        template="data.html",
        title=press.words("data.title"),
        description=press.words("data.description"),
        crumbs=[(press.words("nav.home"), "index.html")],
        values={"kinds": [(kind, *_kind(kind, press)) for kind in KINDS]},
    )


def _kind(kind: str, press: Press) -> tuple[int, list[tuple[str, str]]]:
    """How many records there are, and (title, path) of each file that holds them."""
    files = [(item.title, f"data/{kind}.{item.suffix}") for item in formats_of(kind)]
    return len(getattr(press.edition, kind)), files
