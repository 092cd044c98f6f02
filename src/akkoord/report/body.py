"""The body of a report: headed groups of bullets, one for each matter."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

from akkoord.records import Claim, CounterEvidence, Pledge, Quote, SourceQuote
from akkoord.report.chain import Chains
from akkoord.report.core import Cores
from akkoord.report.cutting import LONG
from akkoord.report.groups import Group, groups, unanswered
from akkoord.report.headings import Headings
from akkoord.report.matters import Matter
from akkoord.report.names import Names
from akkoord.report.passages import Passage
from akkoord.report.reader import Reader
from akkoord.report.standings import Standings
from akkoord.text import words
from akkoord.text.phrases import Phrases

# Of the folded matters so many are named, of the promises without decision so many listed.
NAMED = 3
LISTED = 12


@dataclass(frozen=True, slots=True)
class Means:
    """What every report of a corpus is written with.

    `language` is that of the sources, which need not be that of `phrases`; `until` is the date of
    the last decision; `standings` tell how far the pledges came.
    """

    phrases: Phrases
    names: Names
    headings: Headings
    reader: Reader
    language: str
    until: dt.date | None
    standings: Standings


class Body:
    """Writes the groups of one report."""

    def __init__(self, means: Means, title: str) -> None:
        self._means = means
        self._phrases = means.phrases
        self._title = title
        self._cores = Cores(means.reader, means.language)
        self._chains = Chains(means.phrases)
        self._headings = {self._key(title)}
        self._leads: set[str] = set()
        self._turns: dict[CounterEvidence, list[str]] = {}

    def claims(self, pledges: Sequence[Pledge], matters: Sequence[Matter]) -> Iterator[Claim]:
        """The claims of all groups, then the promises without a decision."""
        found = groups(pledges, matters)
        self._turns = self._means.standings.turns(pledges)
        for group in found:
            yield from self._group(group, alone=len(found) == 1)
        yield from self._unanswered(unanswered(pledges, matters))

    def _group(self, group: Group, alone: bool) -> Iterator[Claim]:
        heading = self._heading(group, alone)
        ids = tuple(pledge.id for pledge in group.pledges)
        for matter in group.matters:
            yield self._bullet(matter, group, heading, ids)
        if group.folded:
            yield self._rest(group.folded, heading, ids)
        yield from self._means.standings.of_group(group, heading)
        yield from self._turned(ids, heading)

    def _turned(self, ids: Sequence[str], heading: str) -> Iterator[Claim]:
        """What goes back on something, under the first heading that it is about."""
        for found in [one for one, about in self._turns.items() if not set(ids).isdisjoint(about)]:
            yield self._means.standings.turn(found, heading, self._turns.pop(found))

    def _heading(self, group: Group, alone: bool) -> str:
        if not group.pledges:
            return self._phrases("heading.decisions" if alone else "heading.others")
        told = group.matters + group.folded
        found = self._means.headings.of_group(group.pledges, told)
        known = chain(found, self._numbered(found[0]))
        heading = next(heading for heading in known if self._key(heading) not in self._headings)
        self._headings.add(self._key(heading))
        return heading

    def _key(self, heading: str) -> str:
        """What headings have in common that differ only in the forms of their words."""
        return " ".join(words.lemmas(heading, self._means.language))

    def _numbered(self, heading: str) -> Iterator[str]:
        """Groups of one heading would run together."""
        return (self._phrases("heading.again", heading=heading, n=n) for n in count(2))

    def _bullet(self, matter: Matter, group: Group, heading: str, ids: tuple[str, ...]) -> Claim:
        promise = " ".join(pledge.quote for pledge in group.pledges) or self._title
        passage = self._cores.of(matter, promise, heading)
        steps = self._chains.tell(matter, passage.done if passage else None)
        told = steps
        if passage:
            told = self._phrases("told", core=self._core(passage), chain=steps)
        return Claim(
            text=f"{told}.",
            heading=heading,
            lead=self._lead(matter),
            citations=matter.ids,
            quotes=passage.quotes if passage else (),
            pledges=ids,
        )

    def _lead(self, matter: Matter) -> str:
        lead = self._means.names.of_title(matter.title, self._leads)
        self._leads.add(lead)
        return lead

    def _core(self, passage: Passage) -> str:
        foreign = self._means.language != self._phrases.language
        shown = passage.shown(self._phrases, foreign)
        return self._means.names.lowered(shown) if passage.lifted and not foreign else shown

    def _rest(self, matters: Sequence[Matter], heading: str, ids: tuple[str, ...]) -> Claim:
        cited = dict.fromkeys(id for matter in matters for id in matter.ids)
        names = _distinct([self._means.names.lowered(matter.name) for matter in matters])
        key = "rest.all" if len(names) <= NAMED else "rest.some"
        subjects = self._phrases.listed(names[:NAMED])
        text = self._phrases.tell(key, len(cited), subjects=subjects)
        return Claim(text=text, heading=heading, citations=tuple(cited), pledges=ids)

    def _unanswered(self, pledges: Sequence[Pledge]) -> Iterator[Claim]:
        until = self._means.until
        key = "heading.missing" if until else "heading.missing_undated"
        heading = self._phrases(key, date=self._phrases.day(until))
        shown = pledges if len(pledges) <= LISTED + 1 else pledges[:LISTED]
        for pledge in shown:
            yield self._promise(pledge, heading)
        if rest := pledges[len(shown) :]:
            text = self._phrases.tell("missing.rest", len(rest))
            ids = tuple(pledge.id for pledge in rest)
            yield Claim(text, heading, computed=True, records=ids)

    def _promise(self, pledge: Pledge, heading: str) -> Claim:
        """A promise in its own words, a long one up to the last word that fits."""
        words = pledge.quote.rstrip(" .,;:")
        if len(words) > LONG:
            words = words[: words.rfind(" ", 0, LONG)].rstrip(" ,;:")
        shown = words if len(words) >= len(pledge.quote) - 2 else self._phrases("cut", words=words)
        return Claim(
            text=self._phrases("quoted", words=shown) + self._means.standings.unanswered(pledge),
            heading=heading,
            quotes=(SourceQuote(None, Quote(words, pledge.start, pledge.start + len(words))),),
            computed=True,
            records=(pledge.id,),
        )


def _distinct(names: Sequence[str]) -> list[str]:
    """Each name once, and none that only goes on where another ends."""
    once = list(dict.fromkeys(names))
    return [a for a in once if not any(a != b and a.startswith(f"{b} ") for b in once)]
