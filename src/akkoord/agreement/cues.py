"""Cues: signs in the wording of a sentence that speak for or against a promise.

The patterns of a language are data (`wording`); what a cue weighs is fitted on judged sections by
logistic regression, named, and shared by all languages (`wordings/weights.json`).
"""

import datetime as dt
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from akkoord.agreement.wording import FOLDER, Wording
from akkoord.records import Period
from akkoord.text import deadlines

WEIGHTS = FOLDER / "weights.json"
# A hyphen that a line break left within a word.
_LEFT_HYPHEN = re.compile(r"(?<=[^\W\d_A-Z])-(?=[^\W\d_A-Z])")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_LONG = 40
# Whether a time is named does not hang on the term; a year after mere "in" is no such sign.
_ANY_TERM = Period(dt.date(2200, 1, 1), dt.date(2204, 12, 31))

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: `number` (from 0) of `count` sentences, under `title`."""

    number: int
    count: int
    title: str


def values(sentence: str, place: Place, wording: Wording) -> Values:
    """Each cue's value, by name: 1 where its pattern fits; a few are measures from 0 to 2."""
    joined = _LEFT_HYPHEN.sub("", sentence)
    core = wording.tail.sub("", _ASIDE.sub("", joined))
    looks = ((wording.core, core), (wording.sentence, joined), (wording.title, place.title))
    fits = {
        name: float(pattern.search(text) is not None)
        for patterns, text in looks
        for name, pattern in patterns.items()
    }
    return fits | _measures(joined, place, wording.language)


def _measures(sentence: str, place: Place, language: str) -> Values:
    length = len(sentence.split())
    return {
        "length, in twenty words": min(length, _LONG) / 20,
        "names a time": float(deadlines.are_named(sentence, language, _ANY_TERM)),
        "late in the section": place.number / place.count,
        "first of the section": float(place.number == 0),
    }


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cue adds to the log-odds that a sentence is a promise."""

    bias: float
    cues: Mapping[str, float]

    @classmethod
    def shipped(cls) -> "Weights":
        """The weights that come with Akkoord."""
        return cls.parse(WEIGHTS.read_text(encoding="utf-8"))

    @classmethod
    def parse(cls, text: str) -> "Weights":
        """Weights from JSON."""
        raw: dict[str, Any] = json.loads(text)
        return cls(
            float(raw["bias"]), {name: float(weight) for name, weight in raw["cues"].items()}
        )

    def dump(self) -> str:
        """Weights as JSON, rounded, the strongest cue for a promise first."""
        order = sorted(self.cues, key=lambda name: -self.cues[name])
        cues = {name: round(self.cues[name], 2) for name in order}
        raw = {"version": 1, "bias": round(self.bias, 2), "cues": cues}
        return json.dumps(raw, indent=1, ensure_ascii=False) + "\n"

    def probability(self, values: Mapping[str, float]) -> float:
        """The probability of a promise; a cue without a weight adds nothing."""
        odds = self.bias + sum(self.cues.get(name, 0.0) * value for name, value in values.items())
        return 1 / (1 + math.exp(-odds))
