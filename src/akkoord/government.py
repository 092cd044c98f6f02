"""A government's description: one folder of data, the same for every reader of the code.

    government.toml   name, language, time zone, period, what the corpus covers, expected counts
    ministers.json    mandatee id -> name, title, start, end   (if its decisions name them by id)
    themes.json       theme id -> label                        (likewise)
    stages.toml       how its decisions word the steps of procedure
"""

import datetime as dt
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from akkoord.errors import GovernmentError

_SHIPPED = resources.files("akkoord") / "governments"


@dataclass(frozen=True, slots=True)
class Government:
    """What must be known of a government to read its decisions.

    `ministers` and `themes` map the ids of its source to names and labels; `noise` are regular
    expressions of residue in its texts; `formal_opening` one of the words that open a long title; `stage_rules` is the content of `stages.toml`;
    `expected` holds counts that `akkoord doctor` compares with.
    """

    id: str
    name: str
    agreement: str
    language: str
    timezone: ZoneInfo
    start: dt.date | None
    end: dt.date | None
    record: str
    coverage: str
    noise: tuple[str, ...]
    formal_opening: str
    ministers: Mapping[str, str]
    themes: Mapping[str, str]
    stage_rules: Mapping[str, Any]
    expected: Mapping[str, int]


def names() -> list[str]:
    """The ids of the governments that Akkoord ships."""
    return sorted(folder.name for folder in _SHIPPED.iterdir() if folder.is_dir())


def load(id_or_folder: str) -> Government:
    """A shipped government by its id, or one's own by the path of its folder.

    Raises GovernmentError when there is none, or its description is wrong.
    """
    folder = _folder(id_or_folder)
    try:
        return _read(Path(id_or_folder).name, folder)
    except (ValueError, KeyError) as error:
        raise GovernmentError(
            f"{id_or_folder}: the description of this government is wrong ({error}); "
            "compare it with one that Akkoord ships"
        ) from error


def _folder(id_or_folder: str) -> Traversable:
    for folder in (_SHIPPED / id_or_folder, Path(id_or_folder)):
        if (folder / "government.toml").is_file():
            return folder
    raise GovernmentError(
        f"{id_or_folder}: no such government; known are {', '.join(names())}, "
        "or give a folder with a government.toml"
    )


def _read(id: str, folder: Traversable) -> Government:
    about = tomllib.loads((folder / "government.toml").read_text(encoding="utf-8"))
    ministers = _json(folder / "ministers.json")
    return Government(
        id=id,
        name=about["name"],
        agreement=about["agreement"],
        language=about["language"],
        timezone=ZoneInfo(about["timezone"]),
        start=about.get("start"),
        end=about.get("end"),
        record=about.get("record", ""),
        coverage=about.get("coverage", ""),
        noise=tuple(about.get("noise", ())),
        formal_opening=about.get("formal_opening", ""),
        ministers={id: mandatee["name"] for id, mandatee in ministers.items()},
        themes=_json(folder / "themes.json"),
        stage_rules=_toml(folder / "stages.toml"),
        expected=about.get("expected", {}),
    )


def _json(file: Traversable) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _toml(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
