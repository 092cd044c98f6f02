"""Judgements by people: which decisions a section's report should cite, and what it promises.

A folder of JSON files, one a section: `path`, `section` (its text, white space collapsed),
`pledges` ({id, quote, action}) and `judgments` (decision id -> {grade, pledges}), where grade 2
is evidence, 1 background, 0 unrelated. A file whose name ends in "-second-assessor" repeats a
section and does not count among the others.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError
from sklearn.model_selection import GroupKFold

from akkoord.errors import GoldError
from akkoord.records import Section, short_hash
from akkoord.text.sentences import Span

_CUT = re.compile(r"(?<=\w)[-\u00ad\u2010] ?(?=\w)")
# A workspace section is taken for a judged one when it holds this share of its words.
_HELD = 0.7


class _Pledge(BaseModel):
    id: str
    quote: str


class _Judgement(BaseModel):
    grade: int
    pledges: frozenset[str]


class _File(BaseModel):
    path: tuple[str, ...]
    section: str
    pledges: list[_Pledge]
    judgments: dict[str, _Judgement]


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged section; `grades` and `serves` by decision id, `quotes` by pledge id."""

    name: str
    path: tuple[str, ...]
    text: str
    quotes: Mapping[str, str]
    grades: Mapping[str, int]
    serves: Mapping[str, frozenset[str]]

    @property
    def chapter(self) -> str:
        """The topmost heading; what is fitted is never measured on its own chapter."""
        return self.path[0] if self.path else ""

    @property
    def fingerprint(self) -> str:
        """Stands for the section's words in any setting: hyphens, spaces and capitals aside."""
        return short_hash(letters(self.text))

    @property
    def content(self) -> str:
        """Stands for all that was judged of the section."""
        serves = sorted((id, *sorted(pledges)) for id, pledges in self.serves.items())
        judged = (sorted(self.quotes.values()), sorted(self.grades.items()), serves)
        return short_hash(self.fingerprint, *map(str, judged))

    @property
    def relevant(self) -> set[str]:
        """The decisions of grade 2."""
        return {decision for decision, grade in self.grades.items() if grade == 2}


def load(folder: Path) -> list[Judged]:
    """The judged sections of a folder; raises GoldError when there are none or one is wrong."""
    files = sorted(f for f in folder.glob("*.json") if not f.stem.endswith("-second-assessor"))
    if not files:
        raise GoldError(f"{folder}: holds no judgements (*.json)")
    return [_judged(file) for file in files]


def align(judged: Sequence[Judged], sections: Sequence[Section]) -> dict[str, Section]:
    """For each judged section, by name, the section of the workspace that holds its words.

    One that no section holds is left out. Words are compared without hyphens, so that another
    reading of the same document still fits.
    """
    bags = [(section, _bag(f"{section.path[-1]} {section.text}")) for section in sections]
    found = {}
    for one in judged:
        wanted = _bag(one.text)
        share, section = max(((_held(wanted, bag), s) for s, bag in bags), key=lambda pair: pair[0])
        if share >= _HELD:
            found[one.name] = section
    return found


def folds(judged: Sequence[Judged], most: int) -> Iterator[tuple[list[int], list[int]]]:
    """(train, test) as places in `judged`, at most so many; a chapter is in one test only.

    Raises GoldError when all are of one chapter.
    """
    chapters = [one.chapter for one in judged]
    number = min(most, len(set(chapters)))
    if number < 2:
        raise GoldError("the judged sections are of one chapter; cross-validation needs two")
    for train, test in GroupKFold(number).split(judged, groups=chapters):
        yield train.tolist(), test.tolist()


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches are taken for the same: half of the shorter one is in the other."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0 and 2 * common >= min(one[1] - one[0], other[1] - other[0])


def letters(text: str) -> str:
    """Only the letters and digits of a text, in lower case."""
    return "".join(ch for ch in text.lower() if ch.isalnum())


def _judged(file: Path) -> Judged:
    try:
        raw = _File.model_validate_json(file.read_bytes())
    except ValidationError as error:
        wrong = error.errors()[0]
        what = ": ".join([*map(str, wrong["loc"]), wrong["msg"]])
        raise GoldError(f"{file}: no judgements of a section ({what})") from error
    return Judged(
        name=file.stem,
        path=raw.path,
        text=raw.section,
        quotes={pledge.id: pledge.quote for pledge in raw.pledges},
        grades={id: entry.grade for id, entry in raw.judgments.items()},
        serves={id: entry.pledges for id, entry in raw.judgments.items()},
    )


def _bag(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", _CUT.sub("", text).lower()))


def _held(wanted: Counter[str], bag: Counter[str]) -> float:
    """Share of the wanted words that a bag holds, less what it holds besides (a tie-breaker)."""
    common = (wanted & bag).total()
    return common / max(wanted.total(), 1) - 0.01 * (bag.total() - common) / max(bag.total(), 1)
