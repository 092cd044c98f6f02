"""Checks a report as written in Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from akkoord.records import Section
from akkoord.report.checker import cited, quotes
from akkoord.report.checker.cited import CitedReport, Sentence
from akkoord.report.checker.computed import Computed
from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.findings import Checked, Counts, Fault, Finding, Outcome
from akkoord.report.checker.listed import listed
from akkoord.report.checker.passages import Passage
from akkoord.report.checker.resolution import Resolution
from akkoord.report.checker.source import Source
from akkoord.report.checker.statement import Statement, examine, quoted


def check_markdown(
    markdown: str,
    corpus: Corpus,
    section: Section | None = None,
    prompt: Sequence[str] | None = None,
) -> Checked:
    """Check a report in Markdown; places are its lines.

    `section` tells what it is about where its own text does not. `prompt` is for recorded output
    of a model, which has no list of references: citation n means the n-th id, from 0.
    """
    report = cited.read(markdown, corpus.language)
    found = section or corpus.agreement.find(report.section) or corpus.titled(report.title)
    outcome = _Written(report, corpus, found, prompt).outcome()
    return Checked(report.title, found.id if found else None, outcome.in_order, outcome.counts)


@dataclass
class _Written:
    """One report under check."""

    report: CitedReport
    corpus: Corpus
    section: Section | None
    prompt: Sequence[str] | None

    def outcome(self) -> Outcome:
        return sum(self._outcomes(), Outcome())

    @cached_property
    def resolution(self) -> Resolution:
        stored = self.corpus.stored(self.section)
        return Resolution(self.report, self.corpus.register, stored, self.prompt)

    @cached_property
    def computed(self) -> Computed:
        return Computed(self.corpus.stored(self.section))

    @cached_property
    def sections(self) -> tuple[Source, ...]:
        return (Source.section(self.section, self.corpus.language),) if self.section else ()

    @cached_property
    def others(self) -> tuple[Source, ...]:
        return self.corpus.sources(self.resolution.ids)

    def _outcomes(self) -> Iterator[Outcome]:
        yield from map(self._citations, self.report.passages)
        yield from map(self._sentence, self.report.sentences)
        for quotation in self.report.quotations:
            yield quoted(self._statement(quotation), tuple(quotes.set_apart(quotation.text)))
        if self.prompt is None:
            yield Outcome(tuple(listed(self.report, self.corpus.register)))
        yield Outcome(tuple(self._folded()))

    def _citations(self, passage: Passage) -> Outcome:
        numbered = [one for one in passage.anchors if one.citation.number is not None]
        lost = [one for one in numbered if self.resolution.decision(one.citation) is None]
        findings = (
            Finding(
                Fault.UNRESOLVED,
                passage.line_at(anchor.at),
                f"[{anchor.citation.number}]",
                self.resolution.why(anchor.citation.number or 0),
            )
            for anchor in lost
        )
        counts = Counts(citations=len(numbered), resolved=len(numbered) - len(lost))
        return Outcome(tuple(findings), counts)

    def _sentence(self, sentence: Sentence) -> Outcome:
        statement = self._statement(sentence)
        if statement.cited:
            examined = examine(statement, self.corpus.language, self.corpus.support)
            return examined + Outcome(counts=Counts(sentences=1, cited=1))
        if any(map(self.resolution.is_citation, sentence.citations)):
            return Outcome(counts=Counts(sentences=1, cited=1))
        if self.computed.holds(sentence):
            return Outcome(counts=Counts(sentences=1, computed=1))
        why = "neither cites a decision nor is what the workspace computed for this section"
        finding = statement.finding(Fault.UNCITED, statement.text, why)
        return Outcome((finding,), Counts(sentences=1, uncited=1))

    def _statement(self, sentence: Sentence) -> Statement:
        found = map(self.resolution.decision, sentence.citations)
        ids = [decision.id for decision in found if decision]
        return Statement(
            text=sentence.text,
            place=sentence.line,
            cited=self.corpus.sources(ids),
            sections=self.sections,
            quotable=() if self.sections else self.corpus.agreement.sources,
            others=(*self.corpus.sources(self.corpus.steps(ids)), *self.others),
            scope=sentence.passage.text[slice(*sentence.scope)],
        )

    def _folded(self) -> Iterator[Finding]:
        text, section = self.report.section, self.section
        if text and (section is None or not self.corpus.agreement.is_same(section, text)):
            which = f"differs from the section {section.id}" if section else "is no section's text"
            yield Finding(Fault.SECTION, self.report.section_line, text[:60], which)
