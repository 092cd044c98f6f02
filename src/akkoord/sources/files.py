"""A file of decisions, of whatever kind."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from akkoord.errors import RecordError, SourceError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources import eli, exported, formats, jsonapi, tabular, textonly
from akkoord.sources.formats import Report, Row, Rows

OnProblem = Callable[[RecordError], None]


class Kind(NamedTuple):
    """A kind of record: its name, whether a row is one, and the decision that a row gives.

    A row may give none, when it is about another government.
    """

    name: str
    matches: Callable[[Row], bool]
    decision: Callable[[Row, Government], Decision | None]


FORMATS = {**formats.FORMATS, **eli.FORMATS}

# The most particular first: a row is read as the first kind that it matches.
KINDS: tuple[Kind, ...] = (
    Kind("eli", eli.matches, eli.decision),
    Kind("export", exported.matches, exported.decision),
    Kind("jsonapi", jsonapi.matches, jsonapi.decision),
    Kind("textonly", textonly.matches, textonly.decision),
    Kind("record", tabular.matches, tabular.decision),
)


def read(
    path: Path,
    government: Government,
    on_problem: OnProblem,
    mapping: Mapping[str, str] | None = None,
) -> Iterator[Decision]:
    """The decisions of a file, cleaned, in the order of the file; each id once, its last content.

    `mapping` gives for a field of `Decision` the name of the column that holds it. A record that
    cannot be used is handed to `on_problem` with its place and left out. Raises SourceError when
    the file as a whole cannot be read, or holds no decision.
    """
    tabular.check(mapping or {})
    found: dict[str, Decision] = {}
    problems: list[str] = []

    def report(problem: str) -> None:
        problems.append(problem)
        on_problem(RecordError(f"{path.name}, {problem}"))

    for place, decision in _decisions(path, government, report, mapping or {}):
        if found.get(decision.id, decision) != decision:
            report(f"{place}: id {decision.id} again, with other content; the last counts")
        found[decision.id] = decision
    if not found:
        why = f" ({problems[0]})" if problems else ""
        raise SourceError(f"{path}: holds no decision that can be read{why}; see docs/decisions.md")
    return iter(found.values())


def _decisions(
    path: Path, government: Government, report: Report, mapping: Mapping[str, str]
) -> Iterator[tuple[str, Decision]]:
    for place, row in _with_columns(path, _rows(path, report), mapping):
        try:
            decision = _decision(row, government, mapping, path.name)
        except RecordError as error:
            report(f"{place}: {error}")
        else:
            if decision:
                yield place, decision


def _with_columns(path: Path, rows: Rows, mapping: Mapping[str, str]) -> Rows:
    """The rows as they come; SourceError after the last when a mapped column was in none."""
    columns: set[str] = set()
    for place, row in rows:
        if mapping and isinstance(row, dict):
            columns.update(tabular.columns(row))
        yield place, row
    for field, column in mapping.items():
        if columns and column not in columns:
            raise SourceError(
                f"{path}: no record has the column {column!r} that is mapped to {field}; "
                f"the columns are {', '.join(sorted(columns))}"
            )


def _rows(path: Path, report: Report) -> Rows:
    """The rows of a file; of one that is cut off, those before the cut."""
    read_format, place = _format(path), ""
    try:
        for place, row in read_format(path, report):
            yield place, row
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        if not place:
            raise SourceError(f"{path}: damaged or cut off ({error}); fetch it again") from error
        report(f"after {place}: damaged or cut off; what came before is kept, fetch it again")
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror or error})") from error


def _format(path: Path) -> Callable[[Path, Report], Rows]:
    ending = PurePath(path.name.lower().removesuffix(".gz")).suffix
    if ending not in FORMATS:
        raise SourceError(
            f"{path}: cannot read files that end in {ending or 'nothing'}; "
            f"use {', '.join(FORMATS)}, packed with gzip or not"
        )
    return FORMATS[ending]


def _decision(
    row: Any, government: Government, mapping: Mapping[str, str], file: str
) -> Decision | None:
    if not isinstance(row, dict):
        raise RecordError("is no object with named fields")
    if mapping:
        return replace(tabular.decision(row, government, mapping), source=f"record:{file}")
    for kind in KINDS:
        if kind.matches(row):
            decision = kind.decision(row, government)
            if decision and not decision.source:
                decision = replace(decision, source=f"{kind.name}:{file}")
            return decision
    raise RecordError(f"has no id; its fields are {', '.join(map(str, row)) or 'none'}")
