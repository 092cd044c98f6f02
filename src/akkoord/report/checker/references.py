"""From a reference, as anyone may write it, to the decision it means."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from akkoord.records import Decision
from akkoord.report.checker.cited import Reference
from akkoord.report.checker.source import bare

_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*$")
_PART = re.compile(r"[/?#=&]")
_OPENING = 16
"""Titles are looked up by so many of their first letters."""


class Register:
    """All decisions of a workspace, to be found by link, or by title and date."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_address: dict[str, Decision] = {}
        self._by_opening: defaultdict[str, list[tuple[str, Decision]]] = defaultdict(list)
        for decision in decisions:
            self._add(decision)

    def __getitem__(self, id: str) -> Decision:
        return self._by_address[id]

    def get(self, id: str) -> Decision | None:
        """The decision with this id, if there is one."""
        return self._by_address.get(id)

    def linked(self, link: str) -> Decision | None:
        """The decision that a link leads to: by its address, an alias, or an id within it."""
        parts = (part.removesuffix(".html") for part in reversed(_PART.split(unquote(link))))
        return self._by_address.get(_address(link)) or next(
            (self._by_address[part] for part in parts if part in self._by_address), None
        )

    def find(self, reference: Reference, likely: str | None = None) -> Decision | None:
        """The decision that a reference means: by its link, else by its title, date and words.

        Of several that fit equally, the one with the `likely` id, else the first.
        """
        linked = self.linked(reference.link) if reference.link else None
        if linked:
            return linked
        fitting = self.titled(reference)
        preferred = [decision for decision in fitting if decision.id == likely]
        return next(iter(preferred or fitting), None)

    def titled(self, reference: Reference) -> list[Decision]:
        """The decisions with the title and date of a reference, and its other words if any has."""
        words = bare(_ELLIPSIS.sub("", reference.text))
        openings = (words[:end] for end in range(1, _OPENING + 1))
        named = [pair for opening in openings for pair in self._by_opening.get(opening, ())]
        whole = [(title, one) for title, one in named if words.startswith(title)]
        dated = [(title, one) for title, one in whole if one.date == reference.date]
        if not dated and reference.date is None:
            dated = whole
        saying = [(title, one) for title, one in dated if _goes_on(one, words[len(title) :])]
        longest = max((len(title) for title, _ in saying or dated), default=0)
        return _distinct(one for title, one in saying or dated if len(title) == longest)

    def _add(self, decision: Decision) -> None:
        for address in (decision.id, decision.uri, *decision.aliases):
            if address:
                self._by_address.setdefault(_address(address), decision)
        for title in {bare(decision.title), bare(decision.subtitle)} - {""}:
            self._by_opening[title[:_OPENING]].append((title, decision))


def is_titled(reference: Reference, decision: Decision) -> bool:
    """Whether a reference holds a title of the decision, long or short, cut off or not."""
    whole, words = bare(reference.whole), bare(_ELLIPSIS.sub("", reference.text))
    titles = (bare(decision.title), bare(decision.subtitle))
    return any(title in whole or title.startswith(words) for title in titles if title)


def _goes_on(decision: Decision, words: str) -> bool:
    """Whether what follows a title in a reference is how the decision goes on."""
    titles = (decision.title, decision.subtitle, "")
    return any(bare(f"{title} {decision.text}").startswith(words) for title in titles)


def _distinct(decisions: Iterable[Decision]) -> list[Decision]:
    found: Mapping[str, Decision] = {decision.id: decision for decision in decisions}
    return list(found.values())


def _address(link: str) -> str:
    return re.sub(r"^https?://", "", unquote(link)).rstrip("/")
