"""A page of the site, and the press that sets it in its template."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from akkoord.publish.addresses import Addresses, anchor
from akkoord.publish.edition import Edition
from akkoord.publish.markdown import excerpt, web_address
from akkoord.publish.tally import OUTCOMES, Tally, milestone, tally
from akkoord.publish.words import Words, capital
from akkoord.records import Pledge, Section


@dataclass(frozen=True, slots=True)
class Page:
    """What a template needs to make one page.

    `path` is relative to the top of the site; `title` is its heading and `label` tells it from
    others of the same title in the browser's title bar; `crumbs` are (label, path) from the
    top down, without the page itself; `values` are what the template calls by name.
    """

    path: str
    template: str
    title: str
    description: str
    label: str = ""
    crumbs: list[tuple[str, str]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)


class Press:
    """The edition, its words and addresses, and the templates, compiled once."""

    def __init__(self, edition: Edition, words: Words) -> None:
        self.edition = edition
        self.words = words
        self.addresses = Addresses(edition)
        self._tallies: dict[str, Tally] = {}
        self._templates = Environment(
            loader=PackageLoader("akkoord.publish"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["capital"] = capital
        self._templates.globals.update(self._names())

    def render(self, page: Page) -> str:
        """The page as HTML."""
        template = self._templates.get_template(page.template)
        root = "../" * page.path.count("/")
        return template.render(page=page, root=root, **page.values)

    def tally(self, section: Section) -> Tally:
        """The promises of a section and of all below it, counted."""
        if section.id not in self._tallies:
            self._tallies[section.id] = tally(self.pledges(section), self.edition)
        return self._tallies[section.id]

    def own_tally(self, section: Section) -> Tally:
        """The promises of a section without those below it, counted."""
        return tally(self.edition.pledges_of.get(section.id, ()), self.edition)

    def pledges(self, section: Section) -> Iterator[Pledge]:
        """The promises of a section and of all below it."""
        for part in self.edition.outline.below(section):
            yield from self.edition.pledges_of.get(part.id, ())

    def label(self, id: str) -> str:
        """What a record is called where a list names it."""
        edition = self.edition
        if id in edition.pledge:
            return edition.pledge[id].quote
        if id in edition.decision:
            return edition.decision[id].title
        return edition.dossier[id].title if id in edition.dossier else edition.section[id].title

    def records_counted(self, ids: Sequence[str]) -> str:
        """How many of each kind of record, in words ("14 beloften, 29 beslissingen")."""
        kinds = sorted(map(self._kind, ids))
        return ", ".join(self.words.count(f"count.{k}", len(list(g))) for k, g in groupby(kinds))

    def _kind(self, id: str) -> str:
        if id in self.edition.pledge:
            return "pledges"
        if id in self.edition.decision:
            return "decisions"
        return "dossiers" if id in self.edition.dossier else "sections"

    def _names(self) -> dict[str, Any]:
        """What every template may call."""
        return {
            "edition": self.edition,
            "t": self.words,
            "press": self,
            "at": self.addresses,
            "anchor": anchor,
            "excerpt": excerpt,
            "web_address": web_address,
            "milestone": milestone,
            "OUTCOMES": OUTCOMES,
        }
