"""All decisions, listed: a page for each year, one for those without date, and one that leads to
them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from akkoord.publish.site.page import Page, Press
from akkoord.records import Decision

_INDEX = "archive/index.html"


def pages(press: Press) -> Iterator[Page]:
    """The index, then the years from young to old, then what has no date."""
    years: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in press.edition.decisions:
        years[decision.date.year if decision.date else 0].append(decision)
    ordered = {year: years[year] for year in sorted(years, reverse=True)}
    yield _index(ordered, press)
    for year, decisions in ordered.items():
        yield _year(year, decisions, press)


def address(date: dt.date | None) -> str:
    """The page that lists the decisions of a date."""
    return f"archive/{date.year if date else 'undated'}.html"


def _index(years: dict[int, list[Decision]], press: Press) -> Page:
    listed = [
        (_title(year, press), address(decisions[0].date), len(decisions))
        for year, decisions in years.items()
    ]
    return Page(
        path=_INDEX,
        template="archive.html",
        title=press.words("archive.title"),
        description=press.words("archive.description", government=press.edition.government),
        crumbs=[(press.words("nav.home"), "index.html")],
        values={"years": listed},
    )


def _year(year: int, decisions: list[Decision], press: Press) -> Page:
    words, government = press.words, press.edition.government
    key = "archive.year_description" if year else "archive.undated_description"
    return Page(
        path=address(decisions[0].date),
        template="year.html",
        title=_title(year, press),
        description=words(key, government=government, year=year),
        crumbs=[(words("nav.home"), "index.html"), (words("nav.decisions"), _INDEX)],
        values={"months": _months(decisions), "number": len(decisions)},
    )


def _title(year: int, press: Press) -> str:
    return press.words("archive.year", year=year) if year else press.words("archive.undated")


def _months(decisions: list[Decision]) -> list[tuple[dt.date | None, list[Decision]]]:
    """(first day of the month, its decisions), young first; None for those without date."""
    ordered = sorted(decisions, key=lambda item: item.date or dt.date.min, reverse=True)
    months = groupby(ordered, key=lambda item: item.date and item.date.replace(day=1))
    return [(month, list(items)) for month, items in months]
