"""Titles: a report's headline."""

import re
from collections import Counter
from collections.abc import Sequence

from akkoord.records import Section
from akkoord.text.phrases import Phrases

# Characters of a chapter's title within a headline.
LONGEST = 60
# "Regering 2019-2024": within a headline the period is of no use.
_PERIOD = re.compile(r"\s*\(?\b\d{4}\s?[-–/]\s?\d{2,4}\)?$")


class Titles:
    """Makes headlines of the titles of sections; those that several share name their chapter."""

    def __init__(self, sections: Sequence[Section], phrases: Phrases, government: str) -> None:
        self._phrases = phrases
        self._government = _PERIOD.sub("", government)
        self._title = {section.path: _one_line(section.title) for section in sections}
        self._shared = Counter(_key(section) for section in sections if section.text)

    def of(self, section: Section) -> str:
        """The headline of the report on a section."""
        title = _one_line(section.title)
        parent = self._parent(section)
        if parent and self._shared[_key(section)] > 1:
            title = self._phrases("title.within", parent=parent, title=title)
        key = "title.colon" if ":" in title else "title.plain"
        return self._phrases(key, title=title, government=self._government)

    def _parent(self, section: Section) -> str | None:
        """The nearest title above that is short enough and not set in capitals, as of a part."""
        above = (section.path[:depth] for depth in range(len(section.path) - 1, 0, -1))
        titles = (self._title[path] for path in above if path in self._title)
        fits = (title for title in titles if len(title) <= LONGEST and not title.isupper())
        return next(fits, None)


def _one_line(title: str) -> str:
    return " ".join(title.split())


def _key(section: Section) -> str:
    return _one_line(section.title).casefold()
