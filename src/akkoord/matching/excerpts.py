"""Small governments cut out of a large one, so that weights are learnt for small ones too.

What stands out among thousands of decisions stands out less among hundreds: slopes that were
fitted on a large corpus give too low probabilities on a small one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from akkoord.matching.fitting import Examples, Lesson


@dataclass(frozen=True, slots=True)
class Cut:
    """How many excerpts to draw, with how many sections and decisions: at least, and below."""

    excerpts: int
    sections: tuple[int, int]
    decisions: tuple[int, int]


# Of a large government small ones are cut out, of a small one tiny ones.
SMALL = Cut(16, (12, 46), (120, 800))
TINY = Cut(6, (4, 13), (30, 120))
# So many of its sections, at most, are judged ones.
JUDGED = 2 / 3
# A government decides on what it agreed: this share of the decisions, at least and at most, are
# links of these sections; then come some that were judged to be none.
LINKS = (0.3, 0.6)
OTHERS = 0.25
SEED = 20191002


def excerpts(lesson: Lesson, cut: Cut = SMALL) -> Iterator[Lesson]:
    """Sections and decisions drawn at random, with what is judged of them.

    There are none of a pairing that is hardly larger itself.
    """
    random = np.random.default_rng(SEED)
    pairing, examples = lesson.pairing, lesson.examples
    height, width = len(pairing.sections), len(pairing.decisions)
    if height < 1.5 * cut.sections[1] or width < 1.5 * cut.decisions[1]:
        return
    for _ in range(cut.excerpts):
        sections = int(random.integers(*cut.sections))
        judged = _some(examples, round(JUDGED * sections), random)
        rows = _filled([row for row, _ in judged], sections, height, random)
        decisions = round(float(np.exp(random.uniform(*np.log(cut.decisions)))))
        columns = _filled(_judged(judged, decisions, random), decisions, width, random)
        yield Lesson(pairing.excerpt(rows, columns), _within(judged, rows, columns))


def _some(items: Sequence[Any], count: int, random: np.random.Generator) -> list[Any]:
    """At most `count` of the items."""
    drawn = random.choice(len(items), min(len(items), count), replace=False)
    return [items[at] for at in np.sort(drawn)]


def _judged(examples: Examples, count: int, random: np.random.Generator) -> list[int]:
    """Links of these sections, and decisions that are none, for an excerpt of `count` decisions."""
    links = sorted({column for _, judged in examples for column, link in judged.items() if link})
    known = sorted({column for _, judged in examples for column in judged} - set(links))
    share = random.uniform(*LINKS)
    return _some(links, round(share * count), random) + _some(known, round(OTHERS * count), random)


def _filled(chosen: list[int], count: int, size: int, random: np.random.Generator) -> list[int]:
    """What was chosen, and others of `size` drawn until there are `count`, in order."""
    rest = np.setdiff1d(np.arange(size), chosen)
    drawn = random.choice(rest, max(count - len(chosen), 0), replace=False)
    return sorted([*chosen, *drawn.tolist()])


def _within(examples: Examples, rows: list[int], columns: list[int]) -> Examples:
    """The examples by their places in an excerpt."""
    at_row = {row: at for at, row in enumerate(rows)}
    at_column = {column: at for at, column in enumerate(columns)}
    return [
        (at_row[row], {at_column[c]: link for c, link in judged.items() if c in at_column})
        for row, judged in examples
    ]
