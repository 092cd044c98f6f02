"""Cutting: what is left out of a passage, and where a long one may end."""

from collections.abc import Sequence

from akkoord.report.marks import balanced
from akkoord.report.patterns import Patterns
from akkoord.text import words
from akkoord.text.sentences import Span

# Characters: what says too little, what a passage is cut to, and what is too long if it cannot be.
SHORTEST = 25
LONG = 230
LONGEST = 300


class Cutter:
    """Cuts spans of a text by the patterns of a language."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns

    def without_asides(self, text: str, spans: Sequence[Span]) -> list[Span]:
        """The spans without what is left out of them, and without the white space around it."""
        kept: list[Span] = []
        for start, end in spans:
            at = start
            for aside in self._patterns.aside.finditer(text, start, end):
                kept.append((at, aside.start()))
                at = aside.end()
            kept.append((at, end))
        return [span for span in (stripped(text, span) for span in kept) if span[0] < span[1]]

    def trimmed(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...] | None:
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

    def _uncut(self, kept: list[Span], spans: Sequence[Span]) -> tuple[Span, ...] | None:
        """All the same if they can be borne, else those that came before the long one."""
        bearable = sum(end - start for start, end in spans) <= LONGEST
        return tuple(spans) if bearable else self._enough(kept)

    def _may_end(self, text: str) -> bool:
        """Whether a sentence may end here: not in a list, nor before the verb of a clause."""
        if not balanced(text) or ":" in text or self._patterns.open_end.search(text):
            return False
        openers = list(self._patterns.opener.finditer(text))
        return not openers or self._has_verb(text[openers[-1].end() :])

    def _has_verb(self, text: str) -> bool:
        found = words.lemmas(text, self._patterns.language)
        return any(self._patterns.verb.match(lemma) for lemma in found)

    def _enough(self, spans: Sequence[Span]) -> tuple[Span, ...] | None:
        return tuple(spans) if sum(end - start for start, end in spans) >= SHORTEST else None


def stripped(text: str, span: Span) -> Span:
    """The span without the white space and commas around it."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(" ,"))
    return start, max(start, span[0] + len(words.rstrip(" ,;:")))
