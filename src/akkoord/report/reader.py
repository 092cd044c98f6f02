"""The reader: finds in a decision's text the passages that may stand in a report."""

import re
from collections.abc import Iterator

from akkoord.records import Decision
from akkoord.report.cutting import SHORTEST, Cutter, stripped
from akkoord.report.marks import balanced
from akkoord.report.passages import Manner, Passage
from akkoord.report.patterns import Frame, Patterns
from akkoord.text import sentences
from akkoord.text.sentences import Span

# Two sentences without space between them.
_GLUED = re.compile(r"[a-z0-9][.;:][A-Z][a-z]")


class Reader:
    """Finds the passages of decisions by the patterns of a language."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._cutter = Cutter(patterns)
        self._read: dict[str, tuple[Passage, ...]] = {}
        self._deciding: dict[str, int] = {}
        self._spans: dict[str, list[Span]] = {}

    def passages(self, decision: Decision) -> tuple[Passage, ...]:
        """The passages of a decision, in the order of its text."""
        if decision.id not in self._read:
            self._read[decision.id] = tuple(self._find(decision))
        return self._read[decision.id]

    def caption(self, decision: Decision) -> Passage | None:
        """The whole text if it is but one sentence that decides nothing: the title of a paper."""
        spans = self._sentences(decision)
        if len(spans) != 1 or self._decides(decision.text):
            return None
        start, end = spans[0]
        kept = self._cutter.trimmed(decision.text, [(start, end - decision.text.endswith("."))])
        return Passage(decision, spans[0], Manner.WHOLE, (), kept) if kept else None

    def leans(self, passage: Passage) -> bool:
        """Whether it points to words that are not in it."""
        return self._patterns.leaning.search(passage.words) is not None

    def deciding(self, decision: Decision) -> int:
        """Where the sentence starts that tells the decision itself; 0 when none is known."""
        if decision.id not in self._deciding:
            spans = self._sentences(decision)
            starts = (a for a, b in spans if self._decides(decision.text[a:b]))
            self._deciding[decision.id] = next(starts, 0)
        return self._deciding[decision.id]

    def _sentences(self, decision: Decision) -> list[Span]:
        if decision.id not in self._spans:
            self._spans[decision.id] = sentences.spans(decision.text)
        return self._spans[decision.id]

    def _find(self, decision: Decision) -> Iterator[Passage]:
        for span in self._sentences(decision):
            for passage in self._of_sentence(decision, span):
                if all(balanced(decision.text[a:b]) for a, b in passage.spans):
                    yield passage

    def _of_sentence(self, decision: Decision, span: Span) -> Iterator[Passage]:
        text = decision.text[slice(*span)]
        for frame in self._patterns.frames:
            yield from self._framed(decision, span, frame)
        if len(text) >= SHORTEST and not self._patterns.procedural.search(text):
            yield from self._grouped(decision, span, self._patterns.thing, Manner.THING)
            yield from self._grouped(decision, span, self._patterns.goal, Manner.GOAL)
            yield from self._whole(decision, span)

    def _framed(self, decision: Decision, span: Span, frame: Frame) -> Iterator[Passage]:
        text, end = decision.text, span[0] + len(decision.text[slice(*span)].rstrip(".!?"))
        if not (before := frame.before.search(text, span[0], end)):
            return
        second = (
            None if frame.keeps_subject else self._patterns.second.search(text, before.end(), end)
        )
        end = second.start() if second else end
        body = frame.body.match(text[before.end() : end].lstrip())
        if not body:
            return
        base = end - len(body.string)
        spans = [_moved(body.span(name), base) for name in "ab" if body.groupdict().get(name)]
        if frame.keeps_subject:
            yield from self._decided(decision, span, frame, before, spans[0])
        else:
            yield from self._approved(decision, span, frame, spans)

    def _decided(
        self, decision: Decision, span: Span, frame: Frame, before: re.Match[str], rest: Span
    ) -> Iterator[Passage]:
        straight = before["subject"] is not None
        head = [before.span()] if straight else [before.span("turned"), before.span("first")]
        if kept := self._cutter.trimmed(
            decision.text, self._cutter.without_asides(decision.text, [rest])
        ):
            manner = Manner.WEAK if frame.weak else Manner.DECIDED
            yield Passage(decision, span, manner, (*head, *kept), done=frame.done)

    def _approved(
        self, decision: Decision, span: Span, frame: Frame, spans: list[Span]
    ) -> Iterator[Passage]:
        text = decision.text
        first = self._cutter.without_asides(text, spans[:1])
        hangs = first and self._patterns.hanging.match(text[first[0][0] :])
        if not first or (hangs and not frame.prefix):
            return
        rest = self._cutter.without_asides(text, spans[1:])
        if rest and self._patterns.clause.match(text[slice(*rest[0])]):
            if quoted := self._cutter.trimmed(text, [stripped(text, spans[1])]):
                yield Passage(
                    decision, span, Manner.APPROVED, tuple(first), quoted, frame.done, frame.prefix
                )
        elif kept := self._cutter.trimmed(text, [*first, *rest]):
            yield Passage(
                decision, span, Manner.APPROVED, kept, done=frame.done, prefix=frame.prefix
            )

    def _grouped(
        self, decision: Decision, span: Span, pattern: re.Pattern[str], manner: Manner
    ) -> Iterator[Passage]:
        text = decision.text[slice(*span)].rstrip(".!?")
        if not (found := pattern.match(text)):
            return
        inner = _moved(found.span("a"), span[0])
        if manner is Manner.GOAL:
            yield Passage(decision, span, manner, (), (inner,))
        elif kept := self._cutter.trimmed(
            decision.text, self._cutter.without_asides(decision.text, [inner])
        ):
            yield Passage(decision, span, manner, kept)

    def _whole(self, decision: Decision, span: Span) -> Iterator[Passage]:
        text = decision.text[slice(*span)]
        unfit = (self._patterns.referring.match, self._patterns.name_opening.match, _GLUED.search)
        if any(look(text) for look in unfit) or self._decides(text):
            return
        end = span[0] + len(text.rstrip(" .;:,"))
        if kept := self._cutter.trimmed(decision.text, [(span[0], end)]):
            yield Passage(decision, span, Manner.WHOLE, (), kept, is_cut=kept[-1][1] < end)

    def _decides(self, text: str) -> bool:
        looks = (*(frame.before for frame in self._patterns.frames), self._patterns.decided)
        return any(look.search(text) for look in looks)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
