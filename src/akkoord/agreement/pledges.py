"""Pledges: the statements of a section that commit the government to something.

A pledge is "a statement committing a party to one specific action or outcome that can be clearly
determined to have occurred or not" (Thomson et al. 2017). Which sentences are that is weighed from
named cues in the wording (`cues`); what is listed under a promise ("we nemen deze maatregelen:")
is promised with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from akkoord.agreement import bodies, lists
from akkoord.agreement.actions import action
from akkoord.agreement.clauses import cut
from akkoord.agreement.cues import Place, Values, Weights, values
from akkoord.agreement.wording import Testing, Wording, wording
from akkoord.records import Kind, Period, Pledge, Section, Untestable, pledge_id
from akkoord.text import amounts, deadlines, sentences
from akkoord.text.sentences import Span

# No promise is made in so few letters.
SHORTEST = 25
# A sentence is a pledge from this probability: F1 is best at half of the F1 that can be reached
# (Lipton, Elkan and Naryanaswamy 2014).
THRESHOLD = 0.45

# The cue of a sentence that says by itself neither who does something nor that it is to be done.
_FRAGMENT = "neither we nor duty"


def find(
    section: Section, language: str, term: Period | None = None, weights: Weights | None = None
) -> list[Pledge]:
    """The pledges of a section in the order of its text.

    `term` is the government's period, for promises "by the end of the term"; `weights` are the
    shipped ones unless others are given. Raises DocumentError for a language whose wording of
    promises is not known.
    """
    words = wording(language)
    found = (
        _pledge(section, clause, lead, words, language, term)
        for (start, end), lead in _promises(section, words, weights or _shipped())
        for clause in _clauses(section.text, start, end, words)
    )
    return list(_told_apart(found))


def _promises(section: Section, words: Wording, weights: Weights) -> Iterator[tuple[Span, str]]:
    """The sentences that promise, each with the one it is listed under, or nothing."""
    spans = sentences.spans(section.text)
    texts = [section.text[start:end] for start, end in spans]
    cues = [
        values(text, Place(number, len(spans), section.title), words)
        for number, text in enumerate(texts)
    ]
    leads = list(lists.leads(texts))
    probabilities = _probabilities(leads, cues, weights)
    for span, text, lead, probability in zip(spans, texts, leads, probabilities, strict=True):
        makes_one = len(text) >= SHORTEST and not words.introducing.search(text)
        if makes_one and probability >= THRESHOLD:
            yield span, "" if lead is None else texts[lead]


def _probabilities(
    leads: Sequence[int | None], cues: Sequence[Values], weights: Weights
) -> list[float]:
    """How likely each sentence is a promise.

    An item of a list is promised with its lead; by itself only when it is no mere fragment.
    """
    found: list[float] = []
    for lead, cue in zip(leads, cues, strict=True):
        own = weights.probability(cue)
        if lead is not None:
            own = found[lead] if cue.get(_FRAGMENT) else max(own, found[lead])
        found.append(own)
    return found


def _clauses(text: str, start: int, end: int, words: Wording) -> Iterator[Span]:
    bullet = lists.BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    for first, last in cut(text[start:end], words.clauses):
        yield start + first, start + last


def _pledge(
    section: Section, span: Span, lead: str, words: Wording, language: str, term: Period | None
) -> Pledge:
    start, end = span
    quote = section.text[start:end]
    due = deadlines.find(quote, language, term) or deadlines.find(lead, language, term)
    sums = tuple(amounts.find(quote, language))
    reason = None if due or sums else _reason(quote, words.testing)
    body, level = bodies.other(quote, words.bodies) or (None, None)
    return Pledge(
        id=pledge_id(section.id, quote),
        section=section.id,
        quote=quote,
        start=start,
        end=end,
        action=action(quote, words.action),
        kind=Kind.OUTCOME if words.outcome.search(quote) else Kind.ACTION,
        testable=reason is None,
        deadline=due,
        amounts=sums,
        reason=reason,
        body=body,
        level=level,
    )


def _reason(quote: str, testing: Testing) -> Untestable | None:
    if testing.concrete.search(quote):
        return None
    return next((reason for reason, words in testing.reasons if words.search(quote)), None)


def _told_apart(pledges: Iterator[Pledge]) -> Iterator[Pledge]:
    """The same words twice in a section are two pledges, with ids that tell them apart."""
    seen: dict[str, int] = {}
    for pledge in pledges:
        again = seen[pledge.id] = seen.get(pledge.id, 0) + 1
        yield pledge if again == 1 else replace(pledge, id=f"{pledge.id}-{again}")


@cache
def _shipped() -> Weights:
    return Weights.shipped()
