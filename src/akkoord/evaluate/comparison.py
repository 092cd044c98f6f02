"""Two runs compared, unit by unit: what changed, where, and whether that may be chance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import permutation_test

from akkoord.errors import GoldError
from akkoord.quality import SEED, Figure, Part, Parts, Run, interval, ratio, resampled, table

RESAMPLES = 9999


@dataclass(frozen=True, slots=True)
class Change:
    """One figure in an earlier and a later run, on the units that both measured.

    `low` and `high` are the 95 % interval of the difference (bootstrap over units, in pairs).
    `p` is how often so large a difference arises when it is left to chance, unit by unit, which
    value is whose (paired randomisation test, two-sided; exact when there are few units).
    """

    group: str
    name: str
    before: float
    after: float
    low: float
    high: float
    p: float
    units: int

    @property
    def gain(self) -> float:
        """By how much the later run is above the earlier one."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """All figures that both runs have, and the sections whose evidence changed.

    `sections` are (title, F1 before, F1 after), those that gained most first. `same_judgements`
    tells whether both runs were measured against the same.
    """

    changes: tuple[Change, ...]
    sections: tuple[tuple[str, float, float], ...]
    same_judgements: bool


def compare(later: Run, earlier: Run) -> Comparison:
    """What changed between two runs; raises GoldError when they have no figure in common."""
    changes = tuple(_changes(later, earlier))
    if not changes:
        raise GoldError("the two runs have no section in common; compare runs on one agreement")
    same = later.judgements == earlier.judgements
    return Comparison(changes, tuple(_moved(later, earlier)), same)


def _changes(later: Run, earlier: Run) -> Iterator[Change]:
    for group in later.groups:
        for figure in group.figures:
            other = earlier.figure(group.name, figure.name)
            if other and figure.parts.keys() & other.parts.keys():
                yield _change(group.name, figure, other)


def _change(group: str, figure: Figure, other: Figure) -> Change:
    units = [unit for unit in figure.parts if unit in other.parts]
    after, before = (table(one.parts[unit] for unit in units) for one in (figure, other))
    low, high = interval(resampled(after) - resampled(before))
    return Change(
        group=group,
        name=figure.name,
        before=float(ratio(before[None])[0]),
        after=float(ratio(after[None])[0]),
        low=low,
        high=high,
        p=_chance(after, before),
        units=len(units),
    )


def _chance(after: Parts, before: Parts) -> float:
    """The share of random swaps within units that give so large a difference."""
    if len(after) < 2 or np.array_equal(after, before):
        return 1.0
    parts = np.concatenate([after, before])
    ones = np.arange(len(after))

    def difference(one: NDArray[np.int_], other: NDArray[np.int_], axis: int) -> Parts:
        a, b = (ratio(parts[np.atleast_2d(at)]) for at in (one, other))
        return (a - b).reshape(one.shape[:-1])

    tested = permutation_test(
        (ones, ones + len(ones)),
        difference,
        permutation_type="samples",
        vectorized=True,
        n_resamples=RESAMPLES,
        rng=np.random.default_rng(SEED),
    )
    return float(tested.pvalue)


def _moved(later: Run, earlier: Run) -> Iterator[tuple[str, float, float]]:
    """The sections whose evidence F1, as built, is another, by gain."""
    after, before = _of_sections(later), _of_sections(earlier)
    moved = [(unit, before[unit].got, after[unit].got) for unit in after if unit in before]
    for unit, old, new in sorted(moved, key=lambda row: row[1] - row[2]):
        if old != new:
            yield later.sections[unit].title, old, new


def _of_sections(run: Run) -> Mapping[str, Part]:
    figure = run.figure("evidence, as built", "evidence F1")
    return figure.parts if figure else {}
