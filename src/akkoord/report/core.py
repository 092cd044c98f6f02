"""The core: the one passage that tells best what was decided about a matter.

A passage is weighed by what it adds to the name of the matter and to the heading above it, by
what it shares with the promise, and by the manner in which it was got. All weights are rules of
thumb, set by reading.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from akkoord.records import Evidence
from akkoord.report.matters import Matter
from akkoord.report.passages import Manner, Passage
from akkoord.report.reader import Reader
from akkoord.text import words

_MANNERS = {
    Manner.APPROVED: 0.9,
    Manner.DECIDED: 0.6,
    Manner.WEAK: 0.0,
    Manner.THING: 0.8,
    Manner.GOAL: 0.3,
    Manner.WHOLE: 0.3,
}
# Words of content: what adds less to the name says nothing new, what adds more is no better.
FEWEST, MOST = 3, 9
# Of a weak sentence the subject and the verb are new too: "the government amends its decree".
PREDICATE = 3
# So many new words are enough for the title of a paper.
CAPTION = 2
SHARED = 5
# A number tells something definite; "this" and "those" lean on what the reader does not see.
DEFINITE, LEANING = 0.2, 0.7
# The passage by which matching found the decision.
FOUND = 0.5
# Characters that are read with ease; each hundred more costs this.
EASY, COST = 150, 0.5


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the words of the promise, and those that the reader has had already."""

    promise: frozenset[str]
    known: frozenset[str]


class Cores:
    """Chooses passages for one report; none is shown twice."""

    def __init__(self, reader: Reader, language: str) -> None:
        self._reader = reader
        self._language = language
        self._used: set[frozenset[str]] = set()

    def of(self, matter: Matter, promise: str, heading: str) -> Passage | None:
        """The best passage of a matter's decisions; None when none says more than its name."""
        titles = " ".join((matter.name, heading, *(d.title for d in matter.decisions)))
        asked = Asked(self._content(promise), self._content(titles))
        found = [p for d in matter.decisions for p in self._reader.passages(d)]
        weighed = [(self._weight(p, asked, matter), p) for p in found]
        best = max(
            ((w, p) for w, p in weighed if w is not None), key=lambda wp: wp[0], default=None
        )
        passage = best[1] if best else self._caption(matter, asked)
        if passage:
            self._used.add(self._content(passage.words))
        return passage

    def _caption(self, matter: Matter, asked: Asked) -> Passage | None:
        captions = (self._reader.caption(decision) for decision in matter.decisions)
        told = ((self._content(caption.words), caption) for caption in captions if caption)
        fresh = (p for c, p in told if c not in self._used and len(c - asked.known) >= CAPTION)
        return next(fresh, None)

    def _weight(self, passage: Passage, asked: Asked, matter: Matter) -> float | None:
        content = self._content(passage.words)
        new = len(content - asked.known)
        fewest = FEWEST + PREDICATE * (passage.manner is Manner.WEAK)
        if new < fewest or content in self._used or self._is_background(passage):
            return None
        shared = len(content & asked.promise)
        return (
            _MANNERS[passage.manner]
            + 1.5 * min(new, MOST) / MOST
            + 1.5 * min(shared, SHARED) / SHARED
            + FOUND * _was_found(passage, matter.shown)
            + DEFINITE * any(ch.isdigit() for ch in passage.words)
            - LEANING * self._reader.leans(passage)
            - COST * max(0, len(passage.words) - EASY) / 100
        )

    def _is_background(self, passage: Passage) -> bool:
        """Whether it stands before the decision itself, and so tells why or what was before."""
        is_told = passage.manner in (Manner.WHOLE, Manner.THING)
        return is_told and passage.sentence[0] < self._reader.deciding(passage.decision)

    def _content(self, text: str) -> frozenset[str]:
        return words.content(text, self._language)


def _was_found(passage: Passage, evidence: Iterable[Evidence]) -> bool:
    return any(
        item.decision == passage.decision.id
        and item.quote is not None
        and item.quote.start < passage.sentence[1]
        and passage.sentence[0] < item.quote.end
        for item in evidence
    )
