"""A sentence and what it rests on, and all that can be found wrong between the two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akkoord.records import Stage
from akkoord.report.checker import facts, quotes, stages
from akkoord.report.checker.findings import Fault, Finding
from akkoord.report.checker.source import Source
from akkoord.report.checker.support import LITTLE, Support


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence at its place, the decisions it cites, and the section it is about.

    `quotable` are more texts that it may quote. `others` are decisions that the report cites
    elsewhere, or in the same dossiers, by which a wrong citation can be explained.
    """

    text: str
    place: int
    cited: tuple[Source, ...]
    sections: tuple[Source, ...]
    quotable: tuple[Source, ...] = ()
    others: tuple[Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All that the sentence may rest on."""
        return (*self.cited, *self.sections)

    def finding(self, fault: Fault, words: str, explanation: str) -> Finding:
        """A finding about this sentence."""
        return Finding(fault, self.place, words, explanation)


def examine(statement: Statement, language: str, support: Support) -> Iterator[Finding]:
    """Everything found wrong in a sentence that cites."""
    yield from inexact(statement, tuple(quotes.quotes(statement.text)))
    for fault, words, explanation in facts.unfounded(statement.text, statement.sources, language):
        yield statement.finding(fault, words, explanation + _elsewhere(statement, words))
    yield from _wrong_steps(statement, language)
    for source in weak(statement, support):
        share = support.share(statement.text, source)
        explanation = f"{share:.0%} of the sentence's words stand in the decision {source.id}"
        yield statement.finding(Fault.SUPPORT, statement.text, explanation)


def inexact(statement: Statement, quoted: Sequence[str]) -> Iterator[Finding]:
    """The quotes that stand in nothing the sentence may rest on."""
    sources = (*statement.sources, *statement.quotable)
    for quote in quoted:
        if not quotes.is_exact(quote, sources):
            explanation = quotes.compared(quote, sources)
            other = next((one for one in statement.others if quotes.is_exact(quote, (one,))), None)
            if other:
                explanation = f"it stands in the decision {other.id}, which is not cited here"
            yield statement.finding(Fault.QUOTE, quote, explanation)


def weak(statement: Statement, support: Support) -> Iterator[Source]:
    """The cited decisions that hold little of the sentence."""
    for source in statement.cited:
        if support.share(statement.text, source) < LITTLE:
            yield source


def _elsewhere(statement: Statement, words: str) -> str:
    other = next((one for one in statement.others if words in one.text), None)
    return f"; it stands in the decision {other.id}, which is not cited here" if other else ""


def _wrong_steps(statement: Statement, language: str) -> Iterator[Finding]:
    for stage, words in stages.contradicted(statement.text, statement.cited, language):
        taken = ", ".join(dict.fromkeys(source.stage for source in statement.cited))
        explanation = f"says {stage}; the cited decisions are at {taken}"
        other = _at(stage, statement.others)
        yield statement.finding(Fault.STAGE, words, explanation + other)


def _at(stage: Stage, others: Sequence[Source]) -> str:
    other = next((one for one in others if one.stage is stage), None)
    return f"; the decision {other.id} is, and is not cited here" if other else ""
