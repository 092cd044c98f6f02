"""How good it is: figures measured against judgements by people, kept in a file, shown on the site.

A figure is a ratio of sums over units, most often sections: what each unit got, out of what it
could. A mean over sections gets its value, out of one, from each; a precision over pairs of
decisions gets its hits, out of what was found. So each unit's share in a figure is known, and two
runs can be compared unit by unit.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from akkoord.errors import GoldError

RESAMPLES = 2000
SEED = 7
_ENDS = (0.025, 0.975)

Parts = NDArray[np.float64]


class Part(NamedTuple):
    """What one unit adds to a figure."""

    got: float
    out_of: float = 1.0


@dataclass(frozen=True)
class Figure:
    """A ratio of sums over units, by their names, with its 95 % interval (bootstrap over units).

    `counts`: what units got is counted, not a share of something.
    """

    name: str
    parts: Mapping[str, Part]
    counts: bool = False

    @property
    def value(self) -> float:
        """What all units got, out of what they could."""
        return float(ratio(table(self.parts.values())[None])[0])

    @property
    def low(self) -> float:
        """Where the interval begins."""
        return self._interval[0]

    @property
    def high(self) -> float:
        """Where the interval ends."""
        return self._interval[1]

    @property
    def units(self) -> int:
        """How many sections or labelled decisions it was measured on."""
        return len(self.parts)

    def of(self, unit: str) -> float | None:
        """The figure of one unit alone; None where there was nothing to measure."""
        part = self.parts.get(unit)
        return part.got / part.out_of if part and part.out_of else None

    @cached_property
    def _interval(self) -> tuple[float, float]:
        return interval(resampled(table(self.parts.values())))


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that were measured in the same way; `note` says how, `units` on what.

    `crossed`: by weights that never saw the chapter they were measured on.
    """

    name: str
    figures: tuple[Figure, ...]
    note: str = ""
    units: str = "sections"
    crossed: bool = False

    def figure(self, name: str) -> Figure | None:
        """The figure with a name; None when it was not measured."""
        return next((figure for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True)
class Place:
    """The section of the agreement that was judged: its id, its title, its relevant decisions."""

    id: str
    title: str
    relevant: int


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement: of what, when, on which judgements, and what came out.

    `akkoord` is the version, `built_from` stands for everything the evidence was built from and
    `judgements` for all that was judged. `seen` counts the judged sections that the weights were
    fitted on. `sections` are the judged ones, by their names, in the order of the judgements.
    """

    akkoord: str
    measured_at: dt.datetime
    government: str
    agreement: str
    built_from: str
    judgements: str
    seen: int
    sections: Mapping[str, Place]
    groups: tuple[Group, ...]

    @classmethod
    def load(cls, file: Path) -> Self:
        """A run from its file; raises GoldError when the file holds none."""
        try:
            return TypeAdapter(cls).validate_json(file.read_bytes())
        except ValidationError as error:
            first = error.errors()[0]
            what = ": ".join([*map(str, first["loc"]), first["msg"]])
            raise GoldError(
                f"{file}: holds no figures of `akkoord evaluate` ({what}); measure again"
            ) from error

    def save(self, file: Path) -> None:
        """The run written into a file, as JSON."""
        file.write_bytes(self.dump() + b"\n")

    def dump(self) -> bytes:
        """The run as JSON."""
        return TypeAdapter(type(self)).dump_json(self, indent=1)

    def group(self, name: str) -> Group | None:
        """The group with a name; None when it was not measured."""
        return next((group for group in self.groups if group.name == name), None)

    def figure(self, group: str, name: str) -> Figure | None:
        """A figure of a group; None when it was not measured."""
        found = self.group(group)
        return found.figure(name) if found else None


def mean(name: str, values: Mapping[str, float], counts: bool = False) -> Figure:
    """The mean over units of a figure."""
    return Figure(name, {unit: Part(float(value)) for unit, value in values.items()}, counts)


def means(of: str, measured: Mapping[str, Sequence[float]]) -> tuple[Figure, ...]:
    """The mean precision, recall and F1 of something over sections; none without sections."""
    names = ("precision", "recall", "F1") if measured else ()
    return tuple(
        mean(f"{of} {name}", {unit: scores[at] for unit, scores in measured.items()})
        for at, name in enumerate(names)
    )


def table(parts: Iterable[Part]) -> Parts:
    """Parts as an array, units x (got, out of)."""
    return np.array([*parts], dtype=float)


def resampled(parts: Parts) -> Parts:
    """The figure of units drawn at random, again and again; `parts` is units x (got, out of)."""
    random = np.random.default_rng(SEED)
    return ratio(parts[random.integers(len(parts), size=(RESAMPLES, len(parts)))])


def ratio(parts: Parts) -> Parts:
    """What the units got out of what they could; `parts` is samples x units x (got, out of)."""
    got, out_of = parts.sum(axis=1).T
    found: Parts = np.divide(got, out_of, out=np.zeros_like(got), where=out_of > 0)
    return found


def interval(values: Parts) -> tuple[float, float]:
    """Between which 95 % of resampled values lie."""
    low, high = np.quantile(values, _ENDS)
    return float(low), float(high)
