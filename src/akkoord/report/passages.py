"""Passages: what of a decision's text may stand in a report, cut to its core.

A passage is made of spans of the text, each shown as it is. It is quoted between marks, or
lifted: then what it says about procedure is left out, and the bold words before it are its
subject. Everything shown is verbatim; a span's offsets say where it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from akkoord.records import Decision, Quote, SourceQuote
from akkoord.report.marks import balanced
from akkoord.report.patterns import Frame, Patterns
from akkoord.text import sentences
from akkoord.text.phrases import Phrases

Span = tuple[int, int]

# Characters: what says too little, what a passage is cut to, and what is too long if it cannot be.
SHORTEST = 25
LONG = 230
LONGEST = 300


class Manner(StrEnum):
    """How a passage was got from its sentence."""

    APPROVED = "approved"  # the thing that is approved or granted
    DECIDED = "decided"  # subject, verb and the rest
    WEAK = "weak"  # the same, of a verb that seldom tells more than the title
    THING = "thing"  # what the thing itself does
    GOAL = "goal"  # the goal that the sentence opens with
    WHOLE = "whole"  # the sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """Spans of one decision's text: `lifted` ones stand as they are, then `quoted` in marks."""

    decision: Decision
    sentence: Span
    manner: Manner
    lifted: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    done: str | None = None
    prefix: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, in the order in which they are shown."""
        return self.lifted + self.quoted

    @property
    def words(self) -> str:
        """What is shown, without marks."""
        return " ".join(self._cut(span) for span in self.spans)

    @property
    def quotes(self) -> tuple[SourceQuote, ...]:
        """The spans as quotes of the decision."""
        return tuple(SourceQuote(self.decision.id, Quote(self._cut(s), *s)) for s in self.spans)

    def shown(self, phrases: Phrases) -> str:
        """The passage as it stands in a sentence."""
        parts = [" ".join(self._cut(span) for span in self.lifted)] if self.lifted else []
        if self.quoted:
            words = phrases("omission").join(self._cut(span) for span in self.quoted)
            form = "goal" if self.manner is Manner.GOAL else "quoted"
            parts.append(phrases(form, words=words))
        words = " ".join(parts)
        return phrases(f"prefix.{self.prefix}", words=words) if self.prefix else words

    def _cut(self, span: Span) -> str:
        return self.decision.text[span[0] : span[1]]


class Reader:
    """Finds the passages of decisions by the patterns of a language."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._read: dict[str, tuple[Passage, ...]] = {}
        self._deciding: dict[str, int] = {}

    def passages(self, decision: Decision) -> tuple[Passage, ...]:
        """The passages of a decision, in the order of its text."""
        if decision.id not in self._read:
            self._read[decision.id] = tuple(self._find(decision))
        return self._read[decision.id]

    def leans(self, passage: Passage) -> bool:
        """Whether it points to words that are not in it."""
        return self._patterns.leaning.search(passage.words) is not None

    def deciding(self, decision: Decision) -> int:
        """Where the sentence starts that tells the decision itself; 0 when none is known."""
        if decision.id not in self._deciding:
            text = decision.text
            spans = sentences.spans(text)
            starts = (a for a, b in spans if self._patterns.decided.search(text[a:b]))
            self._deciding[decision.id] = next(starts, 0)
        return self._deciding[decision.id]

    def _find(self, decision: Decision) -> Iterator[Passage]:
        for start, end in sentences.spans(decision.text):
            words = decision.text[start:end]
            if len(words) >= SHORTEST and not self._patterns.procedural.search(words):
                for passage in self._of_sentence(decision, (start, end)):
                    if all(balanced(decision.text[a:b]) for a, b in passage.spans):
                        yield passage

    def _of_sentence(self, decision: Decision, span: Span) -> Iterator[Passage]:
        framed = [p for frame in self._patterns.frames for p in self._framed(decision, span, frame)]
        yield from framed
        yield from self._grouped(decision, span, self._patterns.thing, Manner.THING)
        yield from self._grouped(decision, span, self._patterns.goal, Manner.GOAL)
        if not framed:
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
        if kept := self._trimmed(decision.text, self._without_asides(decision.text, [rest])):
            manner = Manner.WEAK if frame.weak else Manner.DECIDED
            yield Passage(decision, span, manner, (*head, *kept), done=frame.done)

    def _approved(
        self, decision: Decision, span: Span, frame: Frame, spans: list[Span]
    ) -> Iterator[Passage]:
        text = decision.text
        first = self._without_asides(text, spans[:1])
        if not first or self._patterns.hanging.match(text[first[0][0] :]):
            return
        rest = self._without_asides(text, spans[1:])
        if rest and self._patterns.clause.match(text[slice(*rest[0])]):
            if quoted := self._trimmed(text, [_stripped(text, spans[1])]):
                yield Passage(
                    decision, span, Manner.APPROVED, tuple(first), quoted, frame.done, frame.prefix
                )
        elif kept := self._trimmed(text, [*first, *rest]):
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
        elif kept := self._trimmed(decision.text, self._without_asides(decision.text, [inner])):
            yield Passage(decision, span, manner, kept)

    def _whole(self, decision: Decision, span: Span) -> Iterator[Passage]:
        text = decision.text[slice(*span)]
        if self._patterns.referring.match(text) or self._patterns.name_opening.match(text):
            return
        end = span[0] + len(text.rstrip("."))
        if kept := self._trimmed(decision.text, [(span[0], end)]):
            yield Passage(decision, span, Manner.WHOLE, (), kept)

    def _without_asides(self, text: str, spans: list[Span]) -> list[Span]:
        """The spans without what is left out of them, and without the white space around it."""
        kept: list[Span] = []
        for start, end in spans:
            at = start
            for aside in self._patterns.aside.finditer(text, start, end):
                kept.append((at, aside.start()))
                at = aside.end()
            kept.append((at, end))
        return [span for span in (_stripped(text, span) for span in kept) if span[0] < span[1]]

    def _trimmed(self, text: str, spans: list[Span]) -> tuple[Span, ...] | None:
        """The spans, ended at a clause's border when long; None when too little is left."""
        room = LONG
        kept: list[Span] = []
        for start, end in spans:
            if end - start > room:
                cut = self._border(text, start, start + room)
                return self._enough([*kept, (start, cut)]) if cut else self._uncut(kept, spans)
            kept.append((start, end))
            room -= end - start
        return self._enough(kept)

    def _border(self, text: str, start: int, latest: int) -> int | None:
        """The last place up to `latest` where a sentence may end."""
        places = [b.start() for b in self._patterns.border.finditer(text, start, latest + 1)]
        far_enough = (p for p in reversed(places) if p - start >= SHORTEST)
        return next((p for p in far_enough if self._may_end(text[start:p])), None)

    def _uncut(self, kept: list[Span], spans: list[Span]) -> tuple[Span, ...] | None:
        """All the same if they can be borne, else those that came before the long one."""
        bearable = sum(end - start for start, end in spans) <= LONGEST
        return tuple(spans) if bearable else self._enough(kept)

    def _may_end(self, words: str) -> bool:
        return balanced(words) and not self._patterns.open_end.search(words)

    def _enough(self, spans: list[Span]) -> tuple[Span, ...] | None:
        return tuple(spans) if sum(end - start for start, end in spans) >= SHORTEST else None


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _stripped(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(" ,"))
    return start, max(start, span[0] + len(words.rstrip(" ,;:")))
