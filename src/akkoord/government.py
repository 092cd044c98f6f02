"""A government's description: one folder of data, the same for every reader of the code.

government.toml   name, language, time zone, period, what the corpus covers, expected counts
ministers.json    mandatee id -> name, title, start, end   (if its decisions name them by id)
themes.json       theme id -> label                        (likewise)
stages.toml       how its decisions word the steps of procedure
"""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from akkoord.errors import GovernmentError
from akkoord.records import Period, Stage

_SHIPPED = resources.files("akkoord") / "governments"
_FROM_ELSEWHERE = {"id", "ministers", "themes", "stage_rules"}


@dataclass(frozen=True, slots=True)
class Minister:
    """A person in one office for one period; `title` is empty where the register gives none."""

    name: str
    title: str
    period: Period


@dataclass(frozen=True, slots=True)
class Gazette:
    """Where a government's acts are published.

    `authority` is how the gazette calls the government whose acts these are, empty when it holds no
    others; `footnote` finds the mark of a footnote in a title; `kinds` names the kinds of act by
    the codes of the gazette.
    """

    authority: str = ""
    footnote: re.Pattern[str] = re.compile(r"(?!)")
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Government:
    """What must be known of a government to read its decisions.

    `agreement` is the title of the agreement, `language` a two-letter code. `coverage` says what
    the corpus holds and what not. `ministers` and `themes` are told by the ids of the source.
    `noise` finds residue in its texts and `formal_opening` the words with which a long title opens;
    `stage_rules` is the content of `stages.toml` and `stage_names` what the government itself calls
    its stages; `expected` holds the counts that `akkoord doctor` compares with.
    """

    id: str
    name: str
    agreement: str
    language: str
    timezone: ZoneInfo
    start: dt.date | None
    end: dt.date | None
    coverage: str
    noise: tuple[re.Pattern[str], ...]
    formal_opening: re.Pattern[str] | None
    ministers: Mapping[str, Minister]
    themes: Mapping[str, str]
    stage_rules: Mapping[str, Any]
    expected: Mapping[str, int]
    gazette: Gazette
    stage_names: Mapping[Stage, str]

    def sat(self, day: dt.date | None) -> bool:
        """Whether this was the government on a day; what has no date is taken for its own."""
        return day is None or (self.start or day) <= day <= (self.end or day)


def names() -> list[str]:
    """The ids of the governments that Akkoord ships."""
    return sorted(folder.name for folder in _SHIPPED.iterdir() if _describes(folder))


def load(id_or_folder: str) -> Government:
    """A shipped government by its id, or one's own by the path of its folder.

    Raises GovernmentError when there is none, or its description is wrong.
    """
    folder = _folder(id_or_folder)
    try:
        return _read(Path(id_or_folder).resolve().name, folder)
    except (ValueError, KeyError, TypeError, AttributeError, re.error) as error:
        raise GovernmentError(
            f"{id_or_folder}: the description of this government is wrong ({_reason(error)}); "
            "compare it with one that Akkoord ships"
        ) from error


def _describes(folder: Traversable) -> bool:
    return (folder / "government.toml").is_file()


def _folder(id_or_folder: str) -> Traversable:
    if id_or_folder in names():
        return _SHIPPED / id_or_folder
    if _describes(Path(id_or_folder)):
        return Path(id_or_folder)
    raise GovernmentError(
        f"{id_or_folder}: no such government; known are {', '.join(names())}, "
        "or give a folder with a government.toml"
    )


def _reason(error: Exception) -> str:
    return f"{error} is missing or unknown" if type(error) is KeyError else str(error)


def _read(id: str, folder: Traversable) -> Government:
    about = _toml(folder / "government.toml")
    known = [field.name for field in fields(Government) if field.name not in _FROM_ELSEWHERE]
    if unknown := sorted(about.keys() - known):
        raise ValueError(f"no setting is called {', '.join(unknown)}; known are {', '.join(known)}")
    opening = about.get("formal_opening")
    return Government(
        id=id,
        name=about["name"],
        agreement=about["agreement"],
        language=about["language"],
        timezone=ZoneInfo(about["timezone"]),
        start=_date(about, "start"),
        end=_date(about, "end"),
        coverage=about.get("coverage", ""),
        noise=tuple(re.compile(pattern) for pattern in about.get("noise", ())),
        formal_opening=re.compile(opening) if opening else None,
        ministers={key: _minister(one) for key, one in _json(folder / "ministers.json").items()},
        themes=_json(folder / "themes.json"),
        stage_rules=_toml(folder / "stages.toml"),
        expected=about.get("expected", {}),
        gazette=_gazette(about.get("gazette", {})),
        stage_names={Stage(key): name for key, name in about.get("stage_names", {}).items()},
    )


def _date(about: Mapping[str, Any], name: str) -> dt.date | None:
    value = about.get(name)
    if value is None or type(value) is dt.date:
        return value
    raise ValueError(f"{name} is no date; write {name} = 2019-10-02, without quotes")


def _gazette(about: Mapping[str, Any]) -> Gazette:
    footnote = re.compile(about.get("footnote", r"(?!)"))
    return Gazette(**{**about, "footnote": footnote})


def _minister(about: Mapping[str, str]) -> Minister:
    start, end = (dt.date.fromisoformat(d) if d else None for d in (about["start"], about["end"]))
    return Minister(about["name"], about["title"], Period(start, end))


def _json(file: Traversable) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _toml(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
