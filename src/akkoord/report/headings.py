"""Headings: what a group of promises is about, in a few words of the promises themselves.

An action that is short enough is its own heading. Of others the noun phrase that tells them best
apart from all other promises is taken, the more so when the decisions share its words.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from akkoord.records import Pledge
from akkoord.report.matters import Matter
from akkoord.report.names import capitalised
from akkoord.report.patterns import Patterns
from akkoord.text import words
from akkoord.text.words import Word

# Characters of a heading, words of a phrase.
LONGEST, SHORT = 70, 13
MOST_WORDS = 6
# A word counts so much more when the decisions' titles have it too, and so many words count.
SHARED = 1.5
COUNTED = 3
# Letters, and numbers as they are written: "9,000", "€40,000", "1,5", "40 000 €".
_UNBROKEN = re.compile(r"^(?:[\w\s’'&/.-]|(?<=\d),(?=\d)|[€£$](?=\s?\d)|(?<=\d)\s?[€£$])+$")
_SIGNS = "€£$"
_DIGITS = re.compile(r"\d,\d")


class Headings:
    """Finds headings; knows all promises for which words tell one from another."""

    def __init__(self, pledges: Sequence[Pledge], patterns: Patterns, language: str) -> None:
        self._patterns = patterns
        self._language = language
        self._count = len(pledges)
        self._within = Counter(lemma for p in pledges for lemma in self._content(p.quote))

    def of_group(self, pledges: Sequence[Pledge], matters: Sequence[Matter]) -> list[str]:
        """The headings that would do, the best first."""
        titles = self._content(" ".join(matter.title for matter in matters))
        actions = [action for p in pledges if (action := self._action(p))]
        phrases = [phrase for p in pledges for phrase in self._phrases(p.quote)]
        phrases.sort(key=lambda phrase: -self._weight(phrase, titles))
        whole = [pledge.action for pledge in pledges]
        return [capitalised(heading) for heading in (*actions, *phrases, *whole)]

    def _action(self, pledge: Pledge) -> str | None:
        """The action if it reads as a heading: with its verb at an end, before any clause."""
        action = self._patterns.heading_opening.sub("", pledge.action).strip(" ,.;:")
        border = self._patterns.heading_border.search(action)
        main = action[: border.start()] if border else action
        is_unfit = self._patterns.heading_unfit.match(action) or action[len(main) :][:2] == " ("
        if is_unfit or not self._has_verb(main):
            return None
        return next((a for a in (action, main) if len(a) <= LONGEST and not _has_gap(a)), None)

    def _has_verb(self, action: str) -> bool:
        """Whether a verb stands at an end of an action, and says something with other words."""
        found = list(words.words(action, self._language))
        if len(found) < 3 or not any(self._tells(action, word) for word in found):
            return False
        begins = self._patterns.heading_doing.match(action) is not None
        return begins or self._is_verb(action, found[-1])

    def _tells(self, text: str, word: Word) -> bool:
        """Whether a word is neither a verb nor one that stands anywhere."""
        return word.end - word.start >= words.CONTENT and not self._breaks(text, word, within=False)

    def _phrases(self, quote: str) -> Iterator[str]:
        """The noun phrases of a promise: words without a stop, a verb or a mark between them."""
        run: list[Word] = []
        for word in _with_numbers(quote, words.words(quote, self._language)):
            if run and quote[run[-1].end : word.start].strip(" -"):
                yield from self._ended(quote, run)
                run = []
            if self._breaks(quote, word, within=bool(run)):
                yield from self._ended(quote, run)
                run = []
            else:
                run.append(word)
        yield from self._ended(quote, run)

    def _ended(self, quote: str, run: list[Word]) -> Iterator[str]:
        if len(run) > MOST_WORDS:
            links = [n for n in range(2, MOST_WORDS) if self._is_joint(quote, run[n])]
            run = run[: links[-1] if links else 0]
        while run and self._hangs(quote, run[-1]):
            run = run[:-1]
        phrase = quote[run[0].start : run[-1].end] if run else ""
        if phrase and not _is_torn(quote, run) and len(phrase) <= LONGEST and not _has_gap(phrase):
            yield phrase

    def _breaks(self, quote: str, word: Word, within: bool) -> bool:
        text = quote[word.start : word.end]
        if within and quote[word.start - 2 : word.start] == "- ":
            return False
        if self._patterns.heading_link.match(text.lower()):
            return not within
        if self._patterns.heading_article.match(text.lower()):
            return not (within and self._follows_link(quote, word))
        return bool(self._patterns.heading_stop.match(text.lower())) or self._is_verb(quote, word)

    def _follows_link(self, quote: str, word: Word) -> bool:
        before = quote[: word.start].split()[-1:]
        return any(self._patterns.heading_link.match(form.lower()) for form in before)

    def _hangs(self, quote: str, word: Word) -> bool:
        """Whether a phrase cannot end with this word."""
        form = quote[word.start : word.end]
        loose = self._patterns.heading_loose_end.search(form)
        return self._is_joint(quote, word) or loose is not None

    def _is_joint(self, quote: str, word: Word) -> bool:
        form = quote[word.start : word.end].lower()
        joints = (self._patterns.heading_link, self._patterns.heading_article)
        return any(joint.match(form) for joint in joints)

    def _is_verb(self, text: str, word: Word) -> bool:
        form = text[word.start : word.end]
        is_adjective = form.endswith("e")
        return bool(self._patterns.heading_verb.match(word.lemma)) and not is_adjective

    def _weight(self, phrase: str, titles: frozenset[str]) -> float:
        weights = (
            self._rarity(lemma) * (1 + SHARED * (lemma in titles))
            for lemma in self._content(phrase)
        )
        weight = sum(sorted(weights, reverse=True)[:COUNTED])
        return weight if len(phrase) >= SHORT else weight / 2

    def _rarity(self, lemma: str) -> float:
        return math.log((1 + self._count) / (1 + self._within[lemma]))

    def _content(self, text: str) -> frozenset[str]:
        return words.content(text, self._language)


def _with_numbers(quote: str, found: Iterable[Word]) -> Iterator[Word]:
    """The words, numbers whole: "9,000" is one, with its sign if one stands before it."""
    last: Word | None = None
    for word in found:
        signed = word.start and quote[word.start - 1] in _SIGNS and quote[word.start].isdigit()
        now = word._replace(start=word.start - 1) if signed else word
        if last and _DIGITS.fullmatch(quote[last.end - 1 : now.start + 1]):
            last = last._replace(end=now.end)
            continue
        if last:
            yield last
        last = now
    if last:
        yield last


def _is_torn(quote: str, run: Sequence[Word]) -> bool:
    """Whether a word goes on beyond it: "begeleide" of "niet-begeleide" says the contrary."""
    start, end = run[0].start, run[-1].end
    return quote[max(0, start - 1) : start] == "-" or quote[end : end + 1] == "-"


def _has_gap(words: str) -> bool:
    """Whether a mark in it shows that words were left out or a bracket is open."""
    return _UNBROKEN.match(words) is None
