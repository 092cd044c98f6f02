"""Names: what a matter is called, in a few words.

What a language capitalises is learnt from the corpus: a word that stands within sentences with a
capital most of the time is a name, any other loses its capital within a sentence.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from akkoord.records import Decision
from akkoord.report.marks import balanced
from akkoord.report.patterns import Pattern, Patterns

# Characters: a name is cut to this, and keeps at least so much when it is cut.
NAME = 95
SHORTEST = 24
# A label before a colon that so many titles share ("Plan X: ...") tells nothing of the matter.
COMMON = 12
_LABEL = re.compile(r"^([^:]{3,60}):\s*(?=\S)")
_PAIR = re.compile(r"(?<=[a-zà-ÿ,] )[^\W\d_][\w-]* [^\W\d_a-zà-ÿ][\w-]*")
_QUOTED = re.compile(r"^[“‘'\"]([^“”‘’'\"]+)[”’'\"]$")
_OPENING_MARKS = '“‘\'""'
# What is but a number needs its label.
_NUMBERED = re.compile(r"^\W*[^\W\d_]+\W+\d[\d\W]*(?:[^\W\d_]{1,3}\W+\d+)?$")
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,] )[^\W\d_][\w-]*")
_FIRST = re.compile(r"^\W*([^\W\d_]\S*)")


class Names:
    """Shortens titles and promises; knows the corpus for what is a name and what a common label."""

    def __init__(self, decisions: Sequence[Decision], patterns: Patterns) -> None:
        self._decisions = decisions
        self._patterns = patterns

    def of_title(self, title: str, taken: Collection[str] = ()) -> str:
        """What a matter is called: its title without label, words of the step, and excess.

        A short name that is `taken` by another matter gives way to a longer one.
        """
        whole = self.bare(title)
        names = [capitalised(name) for name in (self._cut(whole), whole, title)]
        return next((name for name in names if name not in taken), names[-1])

    def bare(self, title: str) -> str:
        """A title without the label that many share, and without the words of the step."""
        words = " ".join(title.split()).rstrip(".")
        label = _LABEL.match(words)
        if label and self._labels[label[1].casefold()] >= COMMON:
            rest = words[label.end() :]
            words = words if _NUMBERED.match(rest) else rest
        return self._bared(_once(_unquoted(words)))

    def lowered(self, words: str) -> str:
        """Words as they stand within a sentence: without capital, but for a name."""
        first = _FIRST.match(words)
        if not first or self._is_name(first[1]) or self._is_pair(words):
            return words
        at = first.start(1)
        return words[:at] + words[at].lower() + words[at + 1 :]

    def _bared(self, words: str) -> str:
        """Without the opening and closing words of form, unless nothing else is left."""
        for pattern in (self._patterns.name_opening, *[self._patterns.name_closing] * 2):
            bare = pattern.sub("", words, count=1).strip(" ,;:–-")
            words = bare if bare else words
        return words if balanced(words) else words.lstrip(_OPENING_MARKS)

    def _cut(self, words: str) -> str:
        """Up to the last border within the length, of the best kind; else to the first beyond."""
        if len(words) <= NAME:
            return words
        for border in self._patterns.name_borders:
            ends = reversed(self._ends(border, words))
            if fit := next((end for end in ends if SHORTEST <= len(end) <= NAME), None):
                return fit
        beyond = (
            end for border in self._patterns.name_borders for end in self._ends(border, words)
        )
        return min((end for end in beyond if len(end) > NAME), key=len, default=words)

    def _ends(self, border: Pattern, words: str) -> list[str]:
        """The beginnings of a name that end at a border and may end there."""
        found = (words[: place.start()].rstrip(" ,;:") for place in border.finditer(words))
        return [end for end in found if self._may_end(end)]

    def _may_end(self, words: str) -> bool:
        return balanced(words) and not self._patterns.name_open_end.search(words)

    @cached_property
    def _labels(self) -> Counter[str]:
        found = (_LABEL.match(decision.title) for decision in self._decisions)
        return Counter(label[1].casefold() for label in found if label)

    @cached_property
    def _forms(self) -> Counter[str]:
        return Counter(w for d in self._decisions for w in _WITHIN.findall(d.text))

    @cached_property
    def _pairs(self) -> Counter[str]:
        return Counter(pair for d in self._decisions for pair in _PAIR.findall(d.text))

    def _is_pair(self, words: str) -> bool:
        """Whether its first two words stand with capitals within sentences: "Strategische Raad"."""
        pair = " ".join(words.split()[:2])
        return self._pairs[pair] > self._pairs[pair[:1].lower() + pair[1:]]

    def _is_name(self, word: str) -> bool:
        if any(ch.isupper() or ch.isdigit() for ch in word[1:]):
            return True
        return self._forms[word] > self._forms[word.lower()]


def capitalised(words: str) -> str:
    """With a capital first."""
    return words[:1].upper() + words[1:]


def _unquoted(words: str) -> str:
    """A title without the quotation marks around the whole of it."""
    quoted = _QUOTED.match(words)
    return quoted[1] if quoted else words


def _once(words: str) -> str:
    """A title up to where it begins again, as when a source gives it twice in a row."""
    opening = " ".join(words.split()[:2])
    again = words.find(opening, max(len(words) // 3, len(opening)))
    return words[:again].rstrip() if " " in opening and again > 0 else words
