"""The words of a language that the checker goes by, one file for each language."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from akkoord.records import Stage

_FOLDER = resources.files("akkoord.report.checker") / "wording"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns of a language; all ignore capitals.

    `citations` holds what a citation calls its source (`words`; in running text also `called`)
    and how it joins numbers (`and`, `to`); `references` the
    headings over a list of references; `stages` the words for each step of procedure and
    `not_taken` those that say it was not taken; `laws` the names of laws and `not_laws` those
    among them that name none; `numbers` the sign of a percentage (`percent`) and what citations
    are counted as (`counted`).
    """

    citations: Mapping[str, str]
    references: re.Pattern[str]
    stages: Mapping[Stage, re.Pattern[str]]
    not_taken: re.Pattern[str]
    laws: re.Pattern[str]
    not_laws: re.Pattern[str]
    numbers: Mapping[str, str]


@cache
def wording(language: str) -> Wording:
    """The wording of a language; of English when there is no file of it."""
    known = (_FOLDER / f"{language}.toml").is_file()
    file = _FOLDER / f"{language if known else FALLBACK}.toml"
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    return Wording(
        citations=raw["citations"],
        references=_pattern(raw["references"]["heading"]),
        stages={Stage(name): _pattern(words) for name, words in raw["stages"].items()},
        not_taken=_pattern(raw["procedure"]["not_taken"]),
        laws=_pattern(raw["laws"]["named"]),
        not_laws=_pattern(raw["laws"]["general"]),
        numbers=raw["numbers"],
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
