"""A sentence and what it rests on, and all that can be found wrong between the two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akkoord.records import Stage
from akkoord.report.checker import facts, quotes, stages
from akkoord.report.checker.findings import Counts, Fault, Finding, Outcome
from akkoord.report.checker.source import Source
from akkoord.report.checker.support import LITTLE, Support
from akkoord.report.checker.wording import wording


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence at its place, the decisions it cites, and the section it is about.

    `scope` is the stretch of text that shares the citations, when that is more than the sentence;
    `quotable` are more texts that it may quote. `others` are decisions that the report cites
    elsewhere, or in the same dossiers, by which a wrong citation can be explained.
    """

    text: str
    place: int
    cited: tuple[Source, ...]
    sections: tuple[Source, ...]
    quotable: tuple[Source, ...] = ()
    others: tuple[Source, ...] = ()
    scope: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """All that the sentence may rest on."""
        return (*self.cited, *self.sections)

    def finding(self, fault: Fault, words: str, explanation: str) -> Finding:
        """A finding about this sentence."""
        return Finding(fault, self.place, words, explanation)


def examine(statement: Statement, language: str, support: Support) -> Outcome:
    """Everything found in a sentence that cites, and its counts."""
    weak = _weak(statement, language, support)
    pairs = len(statement.cited)
    return quoted(statement, tuple(quotes.quotes(statement.text))) + Outcome(
        (
            *_unfounded(statement, language),
            *_wrong_steps(statement, language),
            *_little(statement, weak),
        ),
        Counts(pairs=pairs, supported=pairs - len(weak)),
    )


def quoted(statement: Statement, quoted: Sequence[str]) -> Outcome:
    """The quotes that stand in nothing the sentence may rest on, and how many do."""
    sources = (*statement.sources, *statement.quotable)
    inexact = [quote for quote in quoted if not quotes.is_exact(quote, sources)]
    findings = (
        statement.finding(Fault.QUOTE, quote, _misquoted(statement, quote, sources))
        for quote in inexact
    )
    counts = Counts(quotes=len(quoted), exact=len(quoted) - len(inexact))
    return Outcome(tuple(findings), counts)


def _misquoted(statement: Statement, quote: str, sources: Sequence[Source]) -> str:
    for other in statement.others:
        if quotes.is_exact(quote, (other,)):
            return f"it stands in the decision {other.id}, which is not cited here"
    return quotes.compared(quote, sources)


def _unfounded(statement: Statement, language: str) -> Iterator[Finding]:
    own_words = quotes.without(statement.text)
    for fault, words, explanation in facts.unfounded(own_words, statement.sources, language):
        yield statement.finding(fault, words, explanation + _elsewhere(statement, words))


def _elsewhere(statement: Statement, words: str) -> str:
    other = next((one for one in statement.others if words in one.text), None)
    return f"; it stands in the decision {other.id}, which is not cited here" if other else ""


def _wrong_steps(statement: Statement, language: str) -> Iterator[Finding]:
    own_words = quotes.without(statement.text)
    for stage, words, why in stages.contradicted(own_words, statement.cited, language):
        yield statement.finding(Fault.STAGE, words, why + _at(stage, statement.others))


def _at(stage: Stage, others: Sequence[Source]) -> str:
    other = next((one for one in others if one.stage is stage), None)
    return f"; the decision {other.id} is, and is not cited here" if other else ""


def _weak(statement: Statement, language: str, support: Support) -> list[Source]:
    """The cited decisions that support little of the sentence.

    When it counts what it cites ("and nine more decisions, among others on …"), it names only
    some of the group; then what supports it once supports it. Where it was published stands in no
    decision: that is a matter of its stage.
    """
    text = statement.scope or statement.text
    told = wording(language).stages[Stage.PUBLISHED].sub("", text)
    weak = [one for one in statement.cited if support.share(told, one) < LITTLE]
    in_group = facts.counts_citations(text, statement.cited, language)
    return [] if in_group and len(weak) < len(statement.cited) else weak


def _little(statement: Statement, weak: Sequence[Source]) -> Iterator[Finding]:
    if weak:
        ids = ", ".join(str(source.id) for source in weak)
        why = f"{len(weak)} of {len(statement.cited)} cited decisions share few words: {ids}"
        yield statement.finding(Fault.SUPPORT, statement.text, why)
