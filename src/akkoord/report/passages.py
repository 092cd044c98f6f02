"""Passages: what of a decision's text may stand in a report, cut to its core.

A passage is made of spans of the text, each shown as it is. It is quoted between marks, or
lifted: then what it says about procedure is left out, and the bold words before it are its
subject. Everything shown is verbatim; a span's offsets say where it stands.
"""

from dataclasses import dataclass
from enum import StrEnum

from akkoord.records import Decision, Quote, SourceQuote
from akkoord.text.phrases import Phrases
from akkoord.text.sentences import Span


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
    """Spans of one decision's text: `lifted` ones stand as they are, then `quoted` in marks.

    `is_cut` tells that a quoted sentence goes on in the source.
    """

    decision: Decision
    sentence: Span
    manner: Manner
    lifted: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    done: str | None = None
    prefix: str | None = None
    is_cut: bool = False

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

    def shown(self, phrases: Phrases, foreign: bool = False) -> str:
        """The passage as it stands in a sentence; in one of another language quoted throughout."""
        if foreign:
            return phrases("quoted", words=phrases("omission").join(map(self._cut, self.spans)))
        parts = [" ".join(self._cut(span) for span in self.lifted)] if self.lifted else []
        if self.quoted:
            words = phrases("omission").join(self._cut(span) for span in self.quoted)
            words = phrases("cut", words=words) if self.is_cut else words
            form = "goal" if self.manner is Manner.GOAL else "quoted"
            parts.append(phrases(form, words=words))
        words = " ".join(parts)
        return phrases(f"prefix.{self.prefix}", words=words) if self.prefix else words

    def _cut(self, span: Span) -> str:
        return self.decision.text[span[0] : span[1]]
