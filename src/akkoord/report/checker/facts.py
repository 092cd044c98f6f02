"""Figures and names of laws in a sentence that stand in nothing it cites."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from akkoord.report.checker import figures
from akkoord.report.checker.citations import mentions
from akkoord.report.checker.findings import Fault
from akkoord.report.checker.source import Source, bare
from akkoord.report.checker.wording import wording

ROUNDING = 0.05
"""A sum may be rounded by so much of itself, if it is the sum in fewer digits."""

Value = TypeVar("Value")
Fact = tuple[Fault, str, str]


def unfounded(text: str, sources: Sequence[Source], language: str) -> Iterator[Fact]:
    """The facts in a sentence that no source holds: the fault, the words, what was looked for.

    A decision's own date counts as a date in it. Numbers by which a sentence calls decisions
    ("beslissingen 5 en 6") are no facts; how many decisions it cites is one that holds.
    """
    named = figures.read(mentions(language).sub(" ", text), language)
    yield from _missing(Fault.DATE, named.days, lambda day: _has_day(day, sources))
    yield from _missing(Fault.DATE, named.months, lambda day: _has_month(day, sources))
    yield from _missing(Fault.DATE, named.anniversaries, lambda day: _has_anniversary(day, sources))
    yield from _missing(Fault.AMOUNT, named.amounts, lambda value: _has_amount(value, sources))
    yield from _missing(Fault.NUMBER, named.percentages, lambda value: _has_share(value, sources))
    others = {value: words for value, words in named.numbers.items() if value != _cited(sources)}
    yield from _missing(Fault.NUMBER, others, lambda value: _has_number(value, sources))
    yield from _miscounted(text, sources, language)
    yield from _laws(text, sources, language)


def counts_citations(text: str, sources: Sequence[Source], language: str) -> bool:
    """Whether a sentence tells how many decisions it cites: it speaks of them as a group."""
    return 1 < _cited(sources) in figures.read(text, language).numbers


def _cited(sources: Iterable[Source]) -> int:
    return sum(source.id is not None for source in sources)


def _miscounted(text: str, sources: Sequence[Source], language: str) -> Iterator[Fact]:
    """Another number of decisions than the sentence cites."""
    counted = wording(language).numbers["counted"]
    pattern = re.compile(rf"\b(\d+)\s+(?:{counted})\b", re.IGNORECASE)
    for found in pattern.finditer(figures.in_digits(text, language)):
        if int(found[1]) != _cited(sources):
            yield Fault.NUMBER, found[0], f"the sentence cites {_cited(sources)}"


def _missing(fault: Fault, named: dict[Value, str], has: Callable[[Value], bool]) -> Iterator[Fact]:
    for value, words in named.items():
        if not has(value):
            yield fault, words, "does not stand in what the sentence cites"


def _has_day(day: dt.date, sources: Iterable[Source]) -> bool:
    return any(day == source.date or day in source.figures.days for source in sources)


def _has_month(day: dt.date, sources: Iterable[Source]) -> bool:
    return any(
        (day.year, day.month) == (other.year, other.month)
        for source in sources
        for other in (*_dated(source), *source.figures.days, *source.figures.months)
    )


def _has_anniversary(day: tuple[int, int], sources: Iterable[Source]) -> bool:
    return any(
        day in source.figures.anniversaries
        or any(day == (other.month, other.day) for other in (*_dated(source), *source.figures.days))
        for source in sources
    )


def _has_amount(value: float, sources: Iterable[Source]) -> bool:
    return any(
        value in source.figures.numbers
        or any(_is_rounded(value, other) for other in source.figures.amounts)
        for source in sources
    )


def _is_rounded(value: float, exact: float) -> bool:
    """Whether a sum is another one, exactly or in fewer digits."""
    if value == exact or not value.is_integer():
        return value == exact
    unit = 10.0 ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))
    return abs(value - exact) <= min(unit / 2, ROUNDING * exact)


def _has_share(value: float, sources: Iterable[Source]) -> bool:
    return any(value in source.figures.percentages for source in sources)


def _has_number(value: float, sources: Iterable[Source]) -> bool:
    return any(value in _numbers(source) for source in sources)


def _numbers(source: Source) -> frozenset[float]:
    """All numbers in a source, sums and the years of dates too."""
    found = source.figures
    return frozenset(
        (
            *found.numbers,
            *found.percentages,
            *found.amounts,
            *(float(day.year) for day in (*_dated(source), *found.days, *found.months)),
        )
    )


def _dated(source: Source) -> tuple[dt.date, ...]:
    return (source.date,) if source.date else ()


def _laws(text: str, sources: Sequence[Source], language: str) -> Iterator[Fact]:
    known = wording(language)
    for name in dict.fromkeys(found[0] for found in known.laws.finditer(text)):
        is_general = known.not_laws.fullmatch(name) is not None
        if not is_general and not any(bare(name) in source.bare for source in sources):
            yield Fault.LAW, name, "is not named in what the sentence cites"
