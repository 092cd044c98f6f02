"""Words for a step of procedure that none of the cited decisions takes."""

import re
from collections.abc import Iterator, Sequence

from akkoord.records import Stage
from akkoord.report.checker.source import Source
from akkoord.report.checker.wording import Wording, wording

_CLAUSE = re.compile(r"[;.!?]|,(?=\s)")


def contradicted(text: str, cited: Sequence[Source], language: str) -> Iterator[tuple[Stage, str]]:
    """The steps that a sentence says were taken and no cited decision takes, with the words.

    A decision takes the step that its stage says, and those that its own words name. Nothing can
    be told when the stage of a cited decision is unknown, nor of a clause that says that a step
    was not taken.
    """
    if not cited or any(source.stage is Stage.UNKNOWN for source in cited):
        return
    known = wording(language)
    for stage, pattern in known.stages.items():
        found = _said(text, pattern, known)
        if found and not any(_takes(source, stage, pattern) for source in cited):
            yield stage, found


def _said(text: str, pattern: re.Pattern[str], known: Wording) -> str | None:
    for clause in _CLAUSE.split(text):
        found = pattern.search(clause)
        if found and not known.not_taken.search(clause):
            return found[0]
    return None


def _takes(source: Source, stage: Stage, pattern: re.Pattern[str]) -> bool:
    return source.stage is stage or pattern.search(source.text) is not None
