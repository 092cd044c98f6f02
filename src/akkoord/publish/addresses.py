"""Where each record has its page, relative to the top of the site."""

import re
from functools import cached_property

from akkoord.publish.edition import Edition
from akkoord.records import Section, short_hash

_SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,119}")
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def file_name(id: str) -> str:
    """An id as the name of a file: itself when every system can hold it, else a name like it."""
    if _SAFE.fullmatch(id):
        return id
    return f"{_UNSAFE.sub('-', id)[:60].strip('-')}-{short_hash(id)}"


class Addresses:
    """The pages of an edition's records."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def section(self, section: Section) -> str:
        """The section's own page, or its place in the chapter when it has nothing but a heading."""
        if self.has_page(section):
            return f"sections/{file_name(section.id)}.html"
        return self.overview(section)

    def overview(self, section: Section) -> str:
        """The section's place among the others of its chapter."""
        chapter = self._edition.outline.chapter(section)
        page = self.chapter(section)
        return page if section is chapter else f"{page}#{anchor(section.id)}"

    def chapter(self, section: Section) -> str:
        """The page of the chapter that holds the section."""
        chapter = self._edition.outline.chapter(section)
        return f"chapters/{file_name(chapter.id)}.html"

    def report(self, section: Section) -> str:
        """The Markdown file of the section's report."""
        return f"reports/{file_name(section.id)}.md"

    def has_page(self, section: Section) -> bool:
        """Whether there is more to show of a section than its heading."""
        id = section.id
        return bool(section.text or id in self._edition.report or self._edition.pledges_of.get(id))

    def of(self, id: str) -> str:
        """The page of a section, pledge, decision or dossier."""
        return self._pages[id]

    @cached_property
    def _pages(self) -> dict[str, str]:
        """A dossier of one decision is shown on the decision's page."""
        edition = self._edition
        decisions = {id: f"decisions/{file_name(id)}.html" for id in edition.decision}
        dossiers = {
            dossier.id: f"dossiers/{file_name(dossier.id)}.html"
            if len(dossier.decisions) > 1
            else decisions[dossier.decisions[0].decision]
            for dossier in edition.dossiers
            if dossier.decisions
        }
        sections = {id: self.section(section) for id, section in edition.section.items()}
        pledges = {
            pledge.id: f"{sections[pledge.section]}#{anchor(pledge.id)}"
            for pledge in edition.pledges
        }
        return {**sections, **dossiers, **decisions, **pledges}


def anchor(id: str) -> str:
    """The anchor of a record within a page: short, as a page holds many."""
    return f"r-{short_hash(id)[:8]}"
