"""Pledges: the sentences of a section that commit the government to something.

A pledge is "a statement committing a party to one specific action or outcome that can be clearly
determined to have occurred or not" (Thomson et al. 2017). Which sentences are that is weighed from
named cues in the wording; the cues of a language are data, in `promises/`.
"""

import math
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from akkoord.errors import DocumentError
from akkoord.records import Kind, Period, Pledge, Section, pledge_id
from akkoord.text import amounts, dates, sentences

# No promise is made in so few letters.
SHORTEST = 25
# A sentence is a pledge from this probability.
THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign that a sentence is a promise, and what it adds to the log-odds."""

    pattern: re.Pattern[str] | None
    title: re.Pattern[str] | None
    weight: float
    per_twenty_words: float
    place: float

    def value(self, sentence: str, title: str, place: float) -> float:
        """What the cue adds for a sentence at `place` (0 the first, 1 the last) of a section."""
        words = min(len(sentence.split()), 40) / 20
        fits = (
            (self.pattern is None or self.pattern.search(sentence) is not None)
            and (self.title is None or self.title.search(title) is not None)
        )
        return self.weight * fits + self.per_twenty_words * words + self.place * place


@dataclass(frozen=True, slots=True)
class Wording:
    """How a language words promises."""

    bias: float
    cues: tuple[Cue, ...]
    vague: re.Pattern[str]
    outcome: re.Pattern[str]

    def probability(self, sentence: str, title: str, place: float) -> float:
        """The probability that a sentence is a pledge."""
        odds = self.bias + sum(cue.value(sentence, title, place) for cue in self.cues)
        return 1 / (1 + math.exp(-odds))


def find(section: Section, language: str, term: Period | None = None) -> list[Pledge]:
    """The pledges of a section in the order of its text; `term` is the government's period.

    Raises DocumentError for a language whose wording of promises is not known.
    """
    wording = _wording(language)
    spans = sentences.spans(section.text)
    found: list[Pledge] = []
    for number, (start, end) in enumerate(spans):
        sentence = section.text[start:end]
        place = number / len(spans)
        probability = wording.probability(sentence, section.title, place)
        if len(sentence) >= SHORTEST and probability >= THRESHOLD:
            found.append(_pledge(section, (start, end), wording, language, term))
    return list(_told_apart(found))


def _pledge(
    section: Section, span: sentences.Span, wording: Wording, language: str, term: Period | None
) -> Pledge:
    start, end = span
    quote = section.text[start:end]
    return Pledge(
        id=pledge_id(section.id, quote),
        section=section.id,
        quote=quote,
        start=start,
        end=end,
        action=_action(quote),
        kind=Kind.OUTCOME if wording.outcome.search(quote) else Kind.ACTION,
        testable=wording.vague.search(quote) is None,
        deadline=dates.deadline(quote, language, term),
        amounts=tuple(amounts.find(quote, language)),
    )


def _action(quote: str) -> str:
    """The heart of a promise: its main clause, without a bullet or the point at the end."""
    clause = re.split(r"[;:]\s|,\s(?:zodat|waarbij|waardoor|teneinde|die|dat|wat)\b", quote)[0]
    return re.sub(r"^[•–-]\s*", "", clause).rstrip(" .,;:")


def _told_apart(pledges: list[Pledge]) -> Iterator[Pledge]:
    """The same words twice in a section are two pledges, with ids that tell them apart."""
    seen: dict[str, int] = {}
    for pledge in pledges:
        seen[pledge.id] = seen.get(pledge.id, 0) + 1
        again = seen[pledge.id]
        yield pledge if again == 1 else replace(pledge, id=f"{pledge.id}-{again}")


@cache
def _wording(language: str) -> Wording:
    folder = resources.files("akkoord.agreement") / "promises"
    file = folder / f"{language}.toml"
    if not file.is_file():
        known = ", ".join(sorted(f.name.removesuffix(".toml") for f in folder.iterdir()))
        raise DocumentError(f"language {language!r}: no wording of promises known; known are {known}")
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    return Wording(
        bias=raw["bias"],
        cues=tuple(_cue(cue) for cue in raw["cue"]),
        vague=re.compile(raw["vague"], re.IGNORECASE),
        outcome=re.compile(raw["outcome"], re.IGNORECASE),
    )


def _cue(raw: dict[str, str | float]) -> Cue:
    return Cue(
        pattern=_pattern(raw.get("pattern")),
        title=_pattern(raw.get("title")),
        weight=float(raw.get("weight", 0.0)),
        per_twenty_words=float(raw.get("per_twenty_words", 0.0)),
        place=float(raw.get("place", 0.0)),
    )


def _pattern(raw: str | float | None) -> re.Pattern[str] | None:
    return re.compile(str(raw), re.IGNORECASE) if raw else None
