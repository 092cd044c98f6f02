"""A file of decisions, of whatever kind."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from akkoord.errors import RecordError, SourceError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources import jsonapi, tabular, textonly
from akkoord.sources.formats import FORMATS, Row

OnProblem = Callable[[RecordError], None]
Reader = Callable[[Row, Government, Mapping[str, str]], Decision]

# The kinds of record, the most particular first: (does this record belong to it, its reader).
KINDS: tuple[tuple[Callable[[Row], bool], Reader], ...] = (
    (jsonapi.matches, jsonapi.decision),
    (textonly.matches, textonly.decision),
    (tabular.matches, tabular.decision),
)


def read(
    path: Path,
    government: Government,
    on_problem: OnProblem,
    mapping: Mapping[str, str] | None = None,
) -> Iterator[Decision]:
    """The decisions of a file, cleaned, in the order of the file.

    `mapping` gives for a field of `Decision` the name of the column that holds it. A record that
    cannot be used is handed to `on_problem` with its line number and left out. A file that
    cannot be read to its end raises SourceError after its readable records were given.
    """
    seen: dict[str, Decision] = {}
    for number, row in _rows(path, on_problem):
        try:
            decision = _decision(row, government, mapping or {}, path.name)
        except RecordError as error:
            on_problem(RecordError(f"{path.name}, record {number}: {error}"))
            continue
        if _is_news(decision, seen, on_problem, f"{path.name}, record {number}"):
            seen[decision.id] = decision
            yield decision
    if not seen:
        raise SourceError(f"{path}: no decision found; see docs/decisions.md for what can be read")


def _rows(path: Path, on_problem: OnProblem) -> Iterator[tuple[int, Row]]:
    ending = "".join(path.suffixes[-2:] if path.suffix == ".gz" else path.suffixes[-1:]).lower()
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise SourceError(f"{path}: cannot read files that end in {ending or 'nothing'}; use one of {known}")
    if not path.is_file():
        raise SourceError(f"{path}: no such file")
    try:
        yield from FORMATS[ending](path, lambda error: on_problem(RecordError(f"{path.name}, {error}")))
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"{path}: damaged or cut off ({error}); fetch it again") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror or error})") from error


def _decision(
    row: Any, government: Government, mapping: Mapping[str, str], file: str
) -> Decision:
    if not isinstance(row, dict):
        raise RecordError("is no object with named fields")
    for matches, reader in KINDS:
        if mapping or matches(row):
            chosen = tabular.decision if mapping else reader
            return chosen({**row, "source": file}, government, mapping)
    raise RecordError(f"has no id; its fields are {', '.join(map(str, row)) or 'none'}")


def _is_news(
    decision: Decision, seen: Mapping[str, Decision], on_problem: OnProblem, where: str
) -> bool:
    earlier = seen.get(decision.id)
    if earlier is not None and earlier != decision:
        on_problem(RecordError(f"{where}: id {decision.id} again, with other content; the last counts"))
    return earlier != decision
