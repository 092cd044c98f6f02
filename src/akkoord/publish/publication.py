"""A publication: one folder, written beside the old one and then put in its place."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from akkoord import __version__
from akkoord.errors import WorkspaceError
from akkoord.publish import exports, markdown, site
from akkoord.publish.addresses import file_name
from akkoord.publish.edition import Edition
from akkoord.publish.rows import KINDS
from akkoord.publish.words import Words

Progress = Callable[[str, int, int], None]

MARKER = "publication.json"
"""The file by which a publication is known, with what it was made of."""


def publish(edition: Edition, to: Path, on_progress: Progress | None = None) -> None:
    """Write exports (`data/`), Markdown reports (`reports/`) and the site into the folder `to`.

    `on_progress` is told (what is written, how many are done, of how many). An interrupt leaves
    the previous publication as it was. Raises RecordError when a record names one that is
    missing, WorkspaceError when `to` holds something else or cannot be written.
    """
    edition.check()
    to = to.resolve()
    _check(to)
    building, old = (to.with_name(f".{to.name}.{part}") for part in ("new", "old"))
    try:
        for folder in (building, old):
            _remove(folder)
        building.mkdir(parents=True)
        _write(edition, building, on_progress or _silent)
        _swap(building, to, old)
    except OSError as error:
        raise WorkspaceError(f"{to} cannot be written: {error.strerror}") from error
    finally:
        _remove(building)


def _check(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise WorkspaceError(f"{to} is a file: choose a folder to publish to")
    if strange := sorted(_names(to) - _published(to)):
        raise WorkspaceError(
            f"{to} holds other files than a publication ({strange[0]}): choose an empty folder"
        )


def _names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()


def _published(folder: Path) -> set[str]:
    """What a publication in the folder consists of; nothing when there is none."""
    try:
        marker = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        return {MARKER, *marker["entries"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _write(edition: Edition, folder: Path, on_progress: Progress) -> None:
    words = Words(edition.language, edition.stage_names)
    _write_exports(edition, folder / "data", on_progress)
    _write_reports(edition, folder / "reports", words, on_progress)
    site.write(edition, words, folder, lambda done, of: on_progress("site", done, of))
    (folder / MARKER).write_text(_marker(edition, sorted(_names(folder))), encoding="utf-8")


def _write_exports(edition: Edition, folder: Path, on_progress: Progress) -> None:
    folder.mkdir()
    if edition.quality:
        edition.quality.save(folder / "quality.json")
    files = [(kind, format) for kind in KINDS for format in exports.formats_of(kind)]
    for done, (kind, format) in enumerate(files, start=1):
        with (folder / f"{kind}.{format.suffix}").open("wb") as stream:
            exports.write(kind, format.name, edition, stream)
        on_progress("exports", done, len(files))


def _write_reports(edition: Edition, folder: Path, words: Words, on_progress: Progress) -> None:
    folder.mkdir()
    for done, report in enumerate(edition.reports, start=1):
        text = markdown.write(report, edition, words)
        (folder / f"{file_name(report.section)}.md").write_text(text, encoding="utf-8")
        on_progress("reports", done, len(edition.reports))


def _marker(edition: Edition, entries: list[str]) -> str:
    date = edition.corpus_date
    made_of = {
        "akkoord": __version__,
        "government": edition.government,
        "agreement": edition.agreement,
        "language": edition.language,
        "corpus_date": date.isoformat() if date else None,
        "built_at": edition.built_at.isoformat(),
        "records": {kind: sum(1 for _ in rows(edition)) for kind, rows in KINDS.items()},
        "entries": entries,
    }
    return json.dumps(made_of, ensure_ascii=False, indent=2) + "\n"


def _swap(building: Path, to: Path, old: Path) -> None:
    had_one = to.exists()
    if had_one:
        to.rename(old)
    try:
        building.rename(to)
    except BaseException:
        if had_one:
            old.rename(to)
        raise
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _silent(what: str, done: int, of: int) -> None:
    """Nobody is watching."""
