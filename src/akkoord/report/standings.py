"""The standing of a pledge in a sentence: its stage, silence, deadline and money, and what turned.

What the bullets of a group say already is not said again: a pledge with one dossier that is told
there, and of which nothing more is known, has no sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from akkoord.records import (
    Claim,
    CounterEvidence,
    Decision,
    Due,
    Pledge,
    Quote,
    SourceQuote,
    Status,
    Survey,
)
from akkoord.report.figures import COUNTED
from akkoord.report.groups import Group
from akkoord.status import Findings
from akkoord.text.phrases import Phrases

# Characters of a pledge by which a sentence names it, of several in one group.
NAMED = 60
# So many decisions of a survey are named.
LISTED = 3


class Standings:
    """Tells what was found of the pledges and sections of one corpus."""

    def __init__(self, phrases: Phrases, found: Findings, decisions: Iterable[Decision]) -> None:
        self._phrases = phrases
        self._until = found.until
        self._statuses = {status.pledge: status for status in found.statuses}
        self._surveys = {survey.section: survey for survey in found.surveys}
        self._decisions = {decision.id: decision for decision in decisions}

    def of_group(self, group: Group, heading: str) -> Iterator[Claim]:
        """What is to be said of the pledges of a group; those of whom the same is said, at once."""
        told = {dossier.id for matter in group.matters for dossier in matter.dossiers}
        alike: defaultdict[str, list[Pledge]] = defaultdict(list)
        for pledge in group.pledges:
            if text := self._text(self._statuses[pledge.id], told):
                alike[text].append(pledge)
        for text, pledges in alike.items():
            names_them = len(pledges) < len(group.pledges)
            yield self._standing(text, pledges, heading, names_them)

    def turns(self, pledges: Iterable[Pledge]) -> dict[CounterEvidence, list[str]]:
        """What goes back on something, each with the ids of the pledges its decision is for."""
        against: defaultdict[CounterEvidence, list[str]] = defaultdict(list)
        for pledge in pledges:
            for found in self._statuses[pledge.id].counter:
                against[found].append(pledge.id)
        return dict(against)

    def turn(self, found: CounterEvidence, heading: str, ids: Iterable[str]) -> Claim:
        """A decision that goes back on something, in its own words."""
        words = found.quote.exact.rstrip(" .;:,")
        is_whole = words != found.quote.exact or not self._in_text(found, words)
        shown = words if is_whole else self._phrases("cut", words=words)
        if self._begins_within(found):
            shown = self._phrases("cut_before", words=shown)
        return Claim(
            text=f"{self._phrases('quoted', words=' '.join(shown.split()))}.",
            heading=heading,
            lead=self._phrases(f"turn.{found.turn}"),
            citations=(found.decision,),
            quotes=self._in_text(found, words),
            pledges=tuple(ids),
        )

    def unanswered(self, pledge: Pledge) -> str:
        """What is known of a pledge without decision, to be put after its words; or nothing."""
        status = self._statuses[pledge.id]
        known = (*self._due(status), *self._body(status), *self._carried(status))
        return "".join(f"{self._phrases('joint')}{told}" for told in known)

    def survey(self, section: str) -> Iterator[Claim]:
        """Whether counter-evidence was found near a section, also when none was."""
        survey = self._surveys.get(section)
        if survey and survey.examined:
            ids = tuple(dict.fromkeys(one.decision for one in survey.found))
            text = self._found(survey, ids)
            yield Claim(text, computed=True, records=ids or survey.examined)

    def _found(self, survey: Survey, ids: Sequence[str]) -> str:
        if not ids:
            return self._phrases.tell("survey.none", len(survey.examined))
        titles = [self._quoted(self._decisions[id].title) for id in ids[:LISTED]]
        more = [self._phrases.tell("survey.more", len(ids) - LISTED)] if ids[LISTED:] else []
        return self._phrases.tell(
            "survey.found",
            len(ids),
            examined=self._phrases.tell("survey.examined", len(survey.examined)),
            titles=self._phrases.listed(titles + more),
        )

    def _standing(
        self, text: str, pledges: Sequence[Pledge], heading: str, names_them: bool
    ) -> Claim:
        records = dict.fromkeys(pledge.id for pledge in pledges)
        for pledge in pledges:
            records |= dict.fromkeys(self._statuses[pledge.id].dossiers)
        ids = tuple(pledge.id for pledge in pledges)
        lead = self._phrases("standing.lead")
        if names_them:
            named = self._phrases.listed(
                [self._quoted(_shortened(pledge.quote)) for pledge in pledges]
            )
            lead = self._phrases("standing.lead_of", pledges=named)
        return Claim(
            f"{text.removesuffix('.')}.",
            heading,
            lead,
            computed=True,
            records=tuple(records),
            pledges=ids,
        )

    def _text(self, status: Status, told: set[str]) -> str:
        more = [
            *self._silence(status),
            *self._due(status),
            *self._money(status),
            *self._body(status),
            *self._carried(status),
        ]
        if not status.stage:
            return ""
        reached = [] if self._is_told(status, told) else [self._reached(status, told)]
        return self._phrases("joint").join([*reached, *more])

    def _is_told(self, status: Status, told: set[str]) -> bool:
        """Whether the bullets tell how far it came; of steps of no procedure none is furthest."""
        is_plain = len(status.dossiers) == 1 or status.stage not in COUNTED
        return is_plain and not status.silent and told.issuperset(status.dossiers)

    def _reached(self, status: Status, told: set[str]) -> str:
        step = self._phrases.stage(status.stage) if status.stage else ""
        key = "standing.reached" if status.reached else "standing.reached_undated"
        reached = self._phrases(key, step=step, day=self._phrases.day(status.reached))
        if len(status.dossiers) == 1:
            return reached
        all_here = told.issuperset(status.dossiers)
        key = "standing.furthest" if all_here else "standing.furthest_elsewhere"
        return self._phrases.tell(key, len(status.dossiers), reached=reached)

    def _silence(self, status: Status) -> Iterator[str]:
        if status.silent and status.silence is not None:
            key = "silent_since_then" if status.last == status.reached else "silent"
            since, until = self._phrases.day(status.last), self._phrases.day(self._until)
            yield self._phrases.tell(f"standing.{key}", status.silence, since=since, until=until)

    def _due(self, status: Status) -> Iterator[str]:
        end = status.deadline.end if status.deadline else None
        # Beside a later date a decision in time would seem to be the one of that date.
        is_confusing = status.due is Due.IN_TIME and end and status.reached and status.reached > end
        if status.due and not is_confusing:
            yield self._phrases(f"standing.due.{status.due}", day=self._phrases.day(end))

    def _money(self, status: Status) -> Iterator[str]:
        if status.promised:
            quotes = [amount.quote.exact for amount in status.promised]
            yield self._phrases("standing.promised", amounts=self._phrases.listed(quotes))
        for currency in dict.fromkeys(item.amount.currency for item in status.named):
            yield self._named(status, currency)

    def _named(self, status: Status, currency: str) -> str:
        """From what to what sum its dossiers name, of those in one currency."""
        amounts = [item.amount for item in status.named if item.amount.currency == currency]
        sums = sorted(amount.value for amount in amounts)
        least, most = (self._phrases.money(value, currency) for value in (sums[0], sums[-1]))
        key = "named_alike" if least == most else "named"
        return self._phrases.tell(f"standing.{key}", len(sums), least=least, most=most)

    def _body(self, status: Status) -> Iterator[str]:
        if status.body:
            yield self._phrases("standing.body", body=status.body)

    def _carried(self, status: Status) -> Iterator[str]:
        if status.carried_from:
            yield self._phrases("standing.carried", agreement=status.carried_from.agreement)

    def _quoted(self, words: str) -> str:
        return self._phrases("quoted", words=words)

    def _begins_within(self, found: CounterEvidence) -> bool:
        """Whether the quote leaves out the beginning of its sentence."""
        words = self._decisions[found.decision].full_text
        before = words[: found.quote.start].rstrip(" ")
        return before[-1:].isalnum() or before.endswith(",")

    def _in_text(self, found: CounterEvidence, words: str) -> tuple[SourceQuote, ...]:
        """The words with their place in the decision's text; none when a title says them."""
        decision = self._decisions[found.decision]
        start = found.quote.start - (len(decision.full_text) - len(decision.text))
        quote = Quote(words, start, start + len(words))
        return (SourceQuote(decision.id, quote),) if start >= 0 else ()


def _shortened(quote: str) -> str:
    """The first words of a pledge, enough to know it by."""
    words = " ".join(quote.split()).rstrip(" .,;:")
    return (
        words
        if len(words) <= NAMED
        else words[: words.rfind(" ", 0, NAMED)].rstrip(" ,;:") + " […]"
    )
