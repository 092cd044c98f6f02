"""Words for a step of procedure that none of the cited decisions takes."""

import re
from collections.abc import Iterator, Sequence

from akkoord.records import Stage
from akkoord.report.checker import figures
from akkoord.report.checker.source import Source
from akkoord.report.checker.wording import Wording, wording

_IMPLIED_BY = {
    Stage.DEFINITIVE: (Stage.PARLIAMENT, Stage.RATIFIED, Stage.PUBLISHED),
    Stage.PARLIAMENT: (Stage.RATIFIED, Stage.PUBLISHED),
    Stage.RATIFIED: (Stage.PUBLISHED,),
}
_JOINED = re.compile(r"\s*(?:\w{1,4}\s+)?")
_CLAUSE = re.compile(r"[;.!?]|,(?=\s)")


def contradicted(
    text: str, cited: Sequence[Source], language: str
) -> Iterator[tuple[Stage, str, str]]:
    """The steps that a sentence says were taken and no cited decision takes: the step, the words,
    and what the decisions say instead.

    A decision takes the step that its stage says, and those that its own words name; what is in
    parliament or ratified was approved definitively. Nothing can be told when the stage of a
    cited decision is unknown, nor of a clause that says that a step was not taken. Where a clause
    dates the step and decisions of that day are cited, one of these must take it.
    """
    if not cited or any(source.stage is Stage.UNKNOWN for source in cited):
        return
    known = wording(language)
    for stage, pattern in known.stages.items():
        for words, clause in _said(text, pattern, known):
            asked = _of_its_day(clause, cited, language)
            if not any(_takes(source, stage, pattern) for source in asked):
                taken = ", ".join(dict.fromkeys(source.stage for source in asked))
                yield stage, words, f"says {stage}; what it cites for that is {taken}"
                break


def _said(text: str, pattern: re.Pattern[str], known: Wording) -> Iterator[tuple[str, str]]:
    """The words for a step, each with its clause from there on to the next step.

    Two steps joined by no more than a short word ("bekrachtigd en afgekondigd") share the rest.
    """
    for clause in _CLAUSE.split(text):
        if known.not_taken.search(clause):
            continue
        starts = _starts(clause, known)
        for found in pattern.finditer(clause):
            rest = clause[found.end() :]
            after = (start - found.end() for start in starts if start >= found.end())
            ends = (end for end in after if not _JOINED.fullmatch(rest[:end]))
            yield found[0], rest[: next(ends, None)]


def _starts(clause: str, known: Wording) -> list[int]:
    """Where a clause names steps."""
    return sorted(
        found.start() for words in known.stages.values() for found in words.finditer(clause)
    )


def _of_its_day(clause: str, cited: Sequence[Source], language: str) -> Sequence[Source]:
    days = figures.days(clause, language)
    return [source for source in cited if source.date in days] or cited


def _takes(source: Source, stage: Stage, pattern: re.Pattern[str]) -> bool:
    return (
        source.stage in {stage, *_IMPLIED_BY.get(stage, ())}
        or pattern.search(source.text) is not None
    )
