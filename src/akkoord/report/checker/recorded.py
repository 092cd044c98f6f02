"""Checks a report as a record, before anything is published: its claims against the records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from akkoord.records import Claim, Evidence, Report, SourceQuote
from akkoord.report.checker import quotes
from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.findings import Checked, Counts, Fault, Finding, Outcome
from akkoord.report.checker.source import Source
from akkoord.report.checker.statement import Statement, examine, quoted


def check_report(report: Report, corpus: Corpus, evidence: Iterable[Evidence]) -> Checked:
    """Check a report's claims; places are numbers of claims, from 1.

    What may be cited is the `evidence` for the report's section, and the other steps of the same
    dossiers. Quotes must stand at their offsets byte for byte.
    """
    outcome = _Recorded(report, corpus, _offered(report, corpus, evidence)).outcome()
    return Checked(report.title, report.section, outcome.in_order, outcome.counts)


def first_error(report: Report, corpus: Corpus, evidence: Iterable[Evidence]) -> Finding | None:
    """The first error in a report, without looking for what only a person can judge."""
    recorded = _Recorded(report, corpus, _offered(report, corpus, evidence), errors_only=True)
    return next(iter(recorded.outcome().in_order), None)


def _offered(report: Report, corpus: Corpus, evidence: Iterable[Evidence]) -> set[str]:
    """The decisions that a report may cite."""
    offered = {item.decision for item in evidence if item.section == report.section}
    return offered | set(corpus.steps(offered))


@dataclass
class _Recorded:
    """One report under check; of `errors_only` no warnings are looked for."""

    report: Report
    corpus: Corpus
    offered: set[str]
    errors_only: bool = False

    def outcome(self) -> Outcome:
        claims = enumerate(self.report.claims, start=1)
        parts = (self._claim(place, claim) for place, claim in claims)
        return sum(parts, Outcome()) + Outcome(tuple(self._order()))

    @cached_property
    def sections(self) -> tuple[Source, ...]:
        section = self.corpus.agreement.get(self.report.section)
        return (Source.section(section, self.corpus.language),) if section else ()

    def _claim(self, place: int, claim: Claim) -> Outcome:
        statement = self._statement(place, claim)
        outcome = self._citations(place, claim) + self._quotes(place, claim)
        if claim.citations:
            examined = self._examined(statement)
            return outcome + examined + Outcome(counts=Counts(sentences=1, cited=1))
        if claim.computed:
            return outcome + Outcome(counts=Counts(sentences=1, computed=1))
        finding = Finding(Fault.UNCITED, place, claim.text, "it neither cites nor is computed")
        return outcome + Outcome((finding,), Counts(sentences=1, uncited=1))

    def _examined(self, statement: Statement) -> Outcome:
        if self.errors_only:
            return quoted(statement, tuple(quotes.quotes(statement.text)))
        return examine(statement, self.corpus.language, self.corpus.support)

    def _citations(self, place: int, claim: Claim) -> Outcome:
        ids = dict.fromkeys(claim.citations)
        findings = tuple(finding for id in ids for finding in self._citation(place, id))
        lost = sum(finding.fault is Fault.UNRESOLVED for finding in findings)
        return Outcome(findings, Counts(citations=len(ids), resolved=len(ids) - lost))

    def _quotes(self, place: int, claim: Claim) -> Outcome:
        found = (self._quote(place, claim, quoted) for quoted in claim.quotes)
        findings = tuple(finding for finding in found if finding)
        size = len(claim.quotes)
        return Outcome(findings, Counts(quotes=size, exact=size - len(findings)))

    def _citation(self, place: int, id: str) -> Iterator[Finding]:
        if self.corpus.register.get(id) is None:
            yield Finding(Fault.UNRESOLVED, place, id, "no decision has this id")
        elif id not in self.offered:
            why = "it is no evidence for this section, nor a step of a dossier that is"
            yield Finding(Fault.NOT_OFFERED, place, id, why)

    def _quote(self, place: int, claim: Claim, quoted: SourceQuote) -> Finding | None:
        words, source = quoted.quote, quoted.decision
        if source is not None and source not in claim.citations:
            why = f"it is said to be from {source}, which the claim does not cite"
        elif self._text(source)[words.start : words.end] != words.exact:
            why = f"it does not stand at {words.start} to {words.end} of its source"
        else:
            return None
        return Finding(Fault.QUOTE, place, words.exact, why)

    def _text(self, id: str | None) -> str:
        if id is None:
            section = self.corpus.agreement.get(self.report.section)
            return section.text if section else ""
        decision = self.corpus.register.get(id)
        return decision.text if decision else ""

    def _order(self) -> Iterator[Finding]:
        claims = self.report.claims
        used = tuple(dict.fromkeys(id for claim in claims for id in claim.citations))
        if used != self.report.references:
            why = "the references are not the decisions that the claims cite, by first use"
            yield Finding(Fault.ORDER, len(claims), ", ".join(self.report.references)[:60], why)

    def _statement(self, place: int, claim: Claim) -> Statement:
        return Statement(
            text=f"{claim.lead}: {claim.text}" if claim.lead else claim.text,
            place=place,
            cited=self.corpus.sources(claim.citations),
            sections=self.sections,
            others=self.corpus.sources(
                (*self.corpus.steps(claim.citations), *self.report.references)
            ),
        )
