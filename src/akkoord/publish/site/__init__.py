"""The web site: one file for each kind of page, one line in the list."""

from collections.abc import Callable, Iterator
from importlib import resources
from itertools import chain
from pathlib import Path

from akkoord.publish.edition import Edition
from akkoord.publish.site import (
    archive,
    chapters,
    data,
    decisions,
    dossiers,
    home,
    method,
    orphans,
    quality,
    sections,
    states,
)
from akkoord.publish.site.page import Page, Press
from akkoord.publish.words import Words

_ASSETS = resources.files("akkoord.publish") / "assets"

PAGES: list[Callable[[Press], Iterator[Page]]] = [
    home.pages,
    chapters.pages,
    sections.pages,
    decisions.pages,
    dossiers.pages,
    archive.pages,
    states.pages,
    orphans.pages,
    method.pages,
    quality.pages,
    data.pages,
]


def write(
    edition: Edition, words: Words, folder: Path, on_page: Callable[[int, int], None]
) -> None:
    """Write every page into the folder; `on_page` is told (pages done, about how many in all)."""
    press = Press(edition, words)
    about = len(edition.sections) + len(edition.decisions) + len(edition.dossiers)
    (folder / "assets").mkdir()
    for asset in _ASSETS.iterdir():
        (folder / "assets" / asset.name).write_bytes(asset.read_bytes())
    made = chain.from_iterable(pages(press) for pages in PAGES)
    for done, page in enumerate(made, start=1):
        _write_page(press.render(page), folder / page.path)
        on_page(done, max(done, about))


def _write_page(html: str, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(html, encoding="utf-8")
