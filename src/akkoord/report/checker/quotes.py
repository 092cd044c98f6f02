"""Quotes in a sentence, and whether they stand word for word in what it cites.

A quote is what stands between quotation marks, when it has four words or more, or twelve
characters or more; less is a name or a manner of speaking. It is exact when its parts around
"[…]" follow each other, character by character, in one source. Only white space may differ, and
what a sentence does to fit a quote in: a small or capital first letter, and a comma or point
before the closing mark.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from akkoord.report.checker.source import Source, bare, collapsed

WORDS, CHARACTERS = 4, 12

_QUOTED = re.compile(
    r"“(?P<a>[^“”]+)”|„(?P<b>[^„“”]+)[“”]|«(?P<c>[^«»]+)»|\"(?P<d>[^\"]+)\""
    # An apostrophe within or before a word ('s avonds, foto's) opens and closes nothing.
    r"|(?<!\w)[‘'](?![stn]\b)(?P<e>[^‘'’]*(?:\w[’'](?=\w)[^‘'’]*)*)[’'](?!\w)"
)
_OMISSION = re.compile(r"\s*(?:[\[(](?:…|\.\.\.)[\])]|…|\.\.\.)\s*")
_BETWEEN = re.compile(r"[\"”“»]\s*[·|]\s*[\"“„«]")


def quotes(text: str) -> Iterator[str]:
    """The quotes in a sentence, without their marks."""
    for found in _QUOTED.finditer(text):
        words = _inner(found)
        if _is_quote(words):
            yield words


def without(text: str) -> str:
    """A sentence without the words it quotes: what it says itself."""
    return _QUOTED.sub(lambda found: " … " if _is_quote(_inner(found)) else found[0], text)


def set_apart(text: str) -> Iterator[str]:
    """The quotes in a passage that is set apart as a quotation, marks or not."""
    for part in _BETWEEN.split(text):
        yield part.strip().strip('"“”„«»').strip()


def is_exact(quote: str, sources: Sequence[Source]) -> bool:
    """Whether a quote stands word for word in one of the sources."""
    return any(_in_order(quote, source.text, collapsed) for source in sources)


def compared(quote: str, sources: Sequence[Source]) -> str:
    """How a quote that is not exact differs from what the sources say."""
    if any(_in_order(quote, source.bare, bare) for source in sources):
        return "the same words stand there, with other capitals, accents or punctuation"
    common = max((_longest(quote, source.text) for source in sources), key=len, default="")
    if len(common.split()) < 2:
        return "nothing like it stands there"
    return f"the longest part of it that stands there is “{common}”"


def _inner(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None).strip()


def _is_quote(words: str) -> bool:
    return len(words) >= CHARACTERS or len(words.split()) >= WORDS


def _in_order(quote: str, text: str, normal: Callable[[str], str]) -> bool:
    at = 0
    for part in filter(None, (normal(part) for part in _OMISSION.split(quote))):
        ends = [_end(form, text, at) for form in _forms(part)]
        at = max(ends)
        if at < 0:
            return False
    return True


def _forms(part: str) -> set[str]:
    first, rest = part[0], part[1:].rstrip(".,;")
    return {f"{form}{rest}" for form in (first, first.lower(), first.upper())}


def _end(part: str, text: str, start: int) -> int:
    """Where a part ends in a text, searched from a place on; -1 when it is not there."""
    found = text.find(part, start)
    return found + len(part) if found >= 0 else -1


def _longest(quote: str, text: str) -> str:
    mine, theirs = collapsed(quote).split(), text.split()
    run = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    return " ".join(mine[run.a : run.a + run.size])
