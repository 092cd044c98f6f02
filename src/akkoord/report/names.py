"""Names: what a matter or a group is called, in a few words.

What a language capitalises is learnt from the corpus: a word that stands within sentences with a
capital most of the time is a name, any other loses its capital within a sentence.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from akkoord.records import Decision, Pledge
from akkoord.report.patterns import Pattern, Patterns

# Characters: a name or heading is cut to this.
NAME = 80
HEADING = 75
# A cut name keeps at least so much, or it is not cut there.
SHORTEST = 14
# A label before a colon that so many titles share ("Plan X: ...") tells nothing of the matter.
COMMON = 12
_LABEL = re.compile(r"^([^:]{3,60}):\s+(?=\S)")
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,] )[^\W\d_][\w-]*")
_FIRST = re.compile(r"^\W*([^\W\d_][\w’'-]*)")


class Names:
    """Shortens titles and promises; knows the corpus for what is a name and what a common label."""

    def __init__(self, decisions: Sequence[Decision], patterns: Patterns) -> None:
        self._decisions = decisions
        self._patterns = patterns

    def of_title(self, title: str) -> str:
        """What a matter is called: its title without label, words of the step, and excess."""
        words = " ".join(title.split()).rstrip(".")
        label = _LABEL.match(words)
        if label and self._labels[label[1].casefold()] >= COMMON:
            words = words[label.end() :]
        return capitalised(self._cut(self._bared(words)))

    def of_pledge(self, pledge: Pledge) -> str:
        """A heading for what is promised: the action up to the border of a clause."""
        action = self._patterns.heading_opening.sub("", pledge.action).strip(" ,.;:")
        if len(action) > HEADING:
            action = self._clause(action)
        return capitalised(action)

    def lowered(self, words: str) -> str:
        """Words as they stand within a sentence: without capital, but for a name."""
        first = _FIRST.match(words)
        if not first or self._is_name(first[1]):
            return words
        at = first.start(1)
        return words[:at] + words[at].lower() + words[at + 1 :]

    def _bared(self, words: str) -> str:
        """Without the opening and closing words of form, unless nothing else is left."""
        for pattern in (self._patterns.name_opening, self._patterns.name_closing):
            bare = pattern.sub("", words, count=1).strip(" ,;:–-")
            words = bare if len(bare) >= SHORTEST else words
        return words

    def _cut(self, words: str) -> str:
        if len(words) <= NAME:
            return words
        return next(
            filter(None, (_until(b, words, NAME) for b in self._patterns.name_borders)), words
        )

    def _clause(self, action: str) -> str:
        cut = _until(self._patterns.heading_border, action, HEADING)
        if cut:
            return cut
        noun = self._patterns.heading_noun.search(action)
        shorter = action[noun.start() :] if noun else action
        for border in (self._patterns.heading_border, *self._patterns.name_borders):
            if found := _until(border, shorter, HEADING):
                return found
        return _words(shorter, HEADING)

    @cached_property
    def _labels(self) -> Counter[str]:
        found = (_LABEL.match(decision.title) for decision in self._decisions)
        return Counter(label[1].casefold() for label in found if label)

    @cached_property
    def _forms(self) -> Counter[str]:
        return Counter(w for d in self._decisions for w in _WITHIN.findall(d.text))

    def _is_name(self, word: str) -> bool:
        if any(ch.isupper() for ch in word[1:]):
            return True
        return self._forms[word] > self._forms[word.lower()]


def capitalised(words: str) -> str:
    """With a capital first."""
    return words[:1].upper() + words[1:]


def _until(border: Pattern, words: str, length: int) -> str | None:
    """The words up to the last border within this length; None without one."""
    places = [b.start() for b in border.finditer(words) if SHORTEST <= b.start() <= length]
    return words[: places[-1]].rstrip(" ,;:") if places else None


def _words(words: str, length: int) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + "…"
