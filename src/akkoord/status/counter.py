"""Counter-evidence: decisions that postpone, repeal, withdraw or deviate, by their own words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from akkoord.records import CounterEvidence, Decision, Pledge, Quote, Stage, Turn
from akkoord.status.wording import Words, wording
from akkoord.text import sentences
from akkoord.text.sentences import Span

# Characters of a quote: a longer sentence is cut to those around the words that were found.
LONGEST = 240
# A pledge to end something is served by these.
ENDING = frozenset({Turn.REPEALED, Turn.WITHDRAWN})
# The steps whose text is the final one.
DEFINITIVE = frozenset({Stage.DEFINITIVE, Stage.PARLIAMENT})


class Counter:
    """Looks for counter-evidence in the decisions of one corpus."""

    def __init__(self, decisions: Mapping[str, Decision], language: str) -> None:
        self._decisions = decisions
        self._wording = wording(language)
        self._found: dict[str, tuple[CounterEvidence, ...]] = {}

    @property
    def can_look(self) -> bool:
        """Whether the words of the language are known."""
        return bool(self._wording.turns)

    def among(self, chains: Iterable[Sequence[str]]) -> tuple[CounterEvidence, ...]:
        """How chains of decisions go back on something: each turn once, by the last step with it.

        The steps of a chain take over each other's words; what the definitive text no longer says
        no longer holds.
        """
        return tuple(found for chain in chains for found in self._of_chain(chain))

    def against(
        self, pledge: Pledge, chains: Iterable[Sequence[str]]
    ) -> tuple[CounterEvidence, ...]:
        """The same for a pledge: what ends something is not against a pledge to end it."""
        found = self.among(chains)
        if self._wording.ends.search(pledge.quote):
            return tuple(one for one in found if one.turn not in ENDING)
        return found

    def _of_chain(self, chain: Sequence[str]) -> Iterable[CounterEvidence]:
        found: dict[Turn, CounterEvidence] = {}
        for id in chain:
            decision = self._decisions[id]
            if decision.stage in DEFINITIVE and decision.text:
                found.clear()
            found |= {one.turn: one for one in self._of(id)}
        return found.values()

    def _of(self, id: str) -> tuple[CounterEvidence, ...]:
        if id not in self._found:
            self._found[id] = tuple(self._read(self._decisions[id]))
        return self._found[id]

    def _read(self, decision: Decision) -> Iterator[CounterEvidence]:
        if not self._wording.stems.search(decision.full_text.lower()):
            return
        for turn, words in self._wording.turns.items():
            if quote := next(self._quotes(decision, words), None):
                yield CounterEvidence(decision.id, turn, quote)

    def _quotes(self, decision: Decision, words: Words) -> Iterator[Quote]:
        """The words that fit, those of the text before those of the titles."""
        full = decision.full_text
        body = len(full) - len(decision.text)
        border = len(decision.title)
        titles = ((words.title, part) for part in ((0, border), (min(border + 1, body), body)))
        for pattern, part in ((words.text, (body, len(full))), *titles):
            for hit in pattern.finditer(full, *part):
                if span := self._own(full, part, hit):
                    yield Quote(full[slice(*span)], *span)

    def _own(self, full: str, part: Span, hit: re.Match[str]) -> Span | None:
        """The sentence of a hit; None when its other words say that it is no act of going back."""
        start, end = _sentence(full, part, hit)
        if self._wording.unless.search(full, start, hit.end()):
            return None
        if self._wording.replaced.search(full, start, end):
            return None
        return _around(full, (start, end), hit.span())


def _sentence(full: str, part: Span, hit: re.Match[str]) -> Span:
    """From the start of the sentence where a hit begins to the end of the one where it ends."""
    base = part[0]
    spans = [(base + a, base + b) for a, b in sentences.spans(full[slice(*part)])]
    touched = [span for span in spans if span[0] < hit.end() and hit.start() < span[1]]
    return (touched[0][0], touched[-1][1]) if touched else part


def _around(text: str, span: Span, hit: Span) -> Span:
    """The sentence, a long one cut between words to what stands around the hit."""
    start, end = span
    if end - start <= LONGEST:
        return span
    room = max(0, LONGEST - (hit[1] - hit[0]))
    first = max(start, min(hit[0] - room // 2, end - LONGEST))
    last = min(end, max(hit[1], first + LONGEST))
    if first > start:
        first = text.find(" ", first, hit[0] + 1) + 1 or hit[0]
    if last < end:
        last = max(text.rfind(" ", hit[1], last + 1), hit[1])
    return first, last
