"""Checks a report as written in Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from akkoord.records import Decision, Section
from akkoord.report.checker import cited, quotes
from akkoord.report.checker.cited import CitedReport, Reference, Sentence
from akkoord.report.checker.computed import Computed
from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.findings import Checked, Counts, Fault, Finding
from akkoord.report.checker.inline import Citation
from akkoord.report.checker.listed import listed
from akkoord.report.checker.passages import Passage
from akkoord.report.checker.source import Source
from akkoord.report.checker.statement import Statement, examine, inexact, weak


def check_markdown(
    markdown: str,
    corpus: Corpus,
    section: Section | None = None,
    prompt: Sequence[str] | None = None,
) -> Checked:
    """Check a report in Markdown.

    `section` tells what it is about where its own text does not. `prompt` is for recorded output
    of a model, which has no list of references: citation n means the n-th id, from 0.
    """
    return _Written(cited.read(markdown, corpus.language), corpus, section, prompt).checked()


@dataclass
class _Written:
    """One report under check."""

    report: CitedReport
    corpus: Corpus
    given: Section | None
    prompt: Sequence[str] | None

    def checked(self) -> Checked:
        findings = sorted(self._findings(), key=lambda finding: finding.place)
        section = self.section
        return Checked(
            title=self.report.title,
            section=section.id if section else None,
            findings=tuple(findings),
            counts=self._counts(findings),
        )

    @cached_property
    def section(self) -> Section | None:
        found = self.given or self.corpus.agreement.find(self.report.section)
        return found or self.corpus.titled(self.report.title)

    @cached_property
    def sections(self) -> tuple[Source, ...]:
        return (Source.section(self.section, self.corpus.language),) if self.section else ()

    @cached_property
    def computed(self) -> Computed:
        return Computed(self.corpus.stored(self.section))

    @cached_property
    def references(self) -> dict[int, Reference]:
        return {one.number: one for one in reversed(self.report.references)}

    @cached_property
    def decisions(self) -> dict[Citation, Decision | None]:
        """What each citation leads to."""
        stored = self.corpus.stored(self.section)
        likely = stored.references if stored else ()
        return {
            anchor.citation: self._decision(anchor.citation, likely)
            for passage in self.report.passages
            for anchor in passage.anchors
        }

    @cached_property
    def others(self) -> tuple[Source, ...]:
        """All decisions that the report cites."""
        found = {one.id: one for one in self.decisions.values() if one}
        return tuple(self.corpus.source(one) for one in found.values())

    def _decision(self, citation: Citation, likely: Sequence[str]) -> Decision | None:
        if citation.number is not None and self.prompt is not None:
            inside = citation.number < len(self.prompt)
            return self.corpus.register.get(self.prompt[citation.number]) if inside else None
        linked = self.corpus.register.linked(citation.link) if citation.link else None
        if linked or citation.number not in self.references:
            return linked
        return self.corpus.register.find(self.references[citation.number], likely)

    def _findings(self) -> Iterator[Finding]:
        for passage in self.report.passages:
            yield from self._unresolved(passage)
        for sentence in self.report.sentences:
            yield from self._sentence(sentence)
        for quotation in self.report.quotations:
            yield from self._quotation(quotation)
        if self.prompt is None:
            yield from listed(self.report, self.corpus.register)
        yield from self._folded()

    def _unresolved(self, passage: Passage) -> Iterator[Finding]:
        for anchor in passage.anchors:
            number = anchor.citation.number
            if number is not None and self.decisions[anchor.citation] is None:
                why = self._why(number)
                yield Finding(Fault.UNRESOLVED, passage.line_at(anchor.at), f"[{number}]", why)

    def _why(self, number: int) -> str:
        if self.prompt is not None:
            return f"the model was shown {len(self.prompt)} decisions, numbered from 0"
        if number not in self.references:
            return "the list of references has no such number"
        return "the reference leads to no decision of the workspace"

    def _sentence(self, sentence: Sentence) -> Iterator[Finding]:
        statement = self._statement(sentence)
        if statement.cited:
            yield from examine(statement, self.corpus.language, self.corpus.support)
        elif not _is_cited(sentence, self.decisions) and not self.computed.holds(sentence):
            why = "neither cites a decision nor is what the workspace computed for this section"
            yield statement.finding(Fault.UNCITED, statement.text, why)

    def _statement(self, sentence: Sentence) -> Statement:
        ids = [one.id for one in map(self.decisions.get, sentence.citations) if one]
        return Statement(
            text=sentence.text,
            place=sentence.line,
            cited=self.corpus.sources(ids),
            sections=self.sections,
            quotable=() if self.sections else self.corpus.agreement.sources,
            others=(*self.corpus.sources(self.corpus.steps(ids)), *self.others),
        )

    def _quotation(self, quotation: Sentence) -> Iterator[Finding]:
        statement = self._statement(quotation)
        yield from inexact(statement, tuple(quotes.set_apart(quotation.text)))

    def _folded(self) -> Iterator[Finding]:
        text, section = self.report.section, self.section
        if text and (section is None or not self.corpus.agreement.is_same(section, text)):
            which = f"differs from the section {section.id}" if section else "is no section's text"
            yield Finding(Fault.SECTION, self.report.section_line, text[:60], which)

    def _counts(self, findings: Sequence[Finding]) -> Counts:
        numbered = [
            self.decisions[anchor.citation]
            for passage in self.report.passages
            for anchor in passage.anchors
            if anchor.citation.number is not None
        ]
        apart = sum(len(tuple(quotes.set_apart(one.text))) for one in self.report.quotations)
        inexact = sum(finding.fault is Fault.QUOTE for finding in findings)
        resolved = sum(one is not None for one in numbered)
        counts = Counts(citations=len(numbered), resolved=resolved, quotes=apart)
        counts = sum(map(self._counted, self.report.sentences), counts)
        return replace(counts, exact=counts.quotes - inexact)

    def _counted(self, sentence: Sentence) -> Counts:
        is_cited = _is_cited(sentence, self.decisions)
        is_computed = not is_cited and self.computed.holds(sentence)
        statement = self._statement(sentence)
        pairs = len(statement.cited)
        return Counts(
            sentences=1,
            cited=int(is_cited),
            computed=int(is_computed),
            uncited=int(not is_cited and not is_computed),
            pairs=pairs,
            supported=pairs - len(tuple(weak(statement, self.corpus.support))),
            quotes=len(tuple(quotes.quotes(sentence.text))) if statement.cited else 0,
        )


def _is_cited(sentence: Sentence, decisions: dict[Citation, Decision | None]) -> bool:
    return any(one.number is not None or decisions[one] for one in sentence.citations)
