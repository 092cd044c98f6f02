"""Checks a report as a record, before anything is published: its claims against the records."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from akkoord.records import Claim, Evidence, Report, SourceQuote
from akkoord.report.checker import quotes
from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.findings import Checked, Counts, Fault, Finding
from akkoord.report.checker.source import Source
from akkoord.report.checker.statement import Statement, examine, weak


def check_report(report: Report, corpus: Corpus, evidence: Iterable[Evidence]) -> Checked:
    """Check a report's claims; places are numbers of claims, from 1.

    What may be cited is the `evidence` for the report's section, and the other steps of the same
    dossiers. Quotes must stand at their offsets byte for byte.
    """
    offered = {item.decision for item in evidence if item.section == report.section}
    return _Recorded(report, corpus, offered | set(corpus.steps(offered))).checked()


@dataclass
class _Recorded:
    """One report under check."""

    report: Report
    corpus: Corpus
    offered: set[str]

    def checked(self) -> Checked:
        found = [
            finding for place, claim in self._placed() for finding in self._claim(place, claim)
        ]
        counts = sum(
            (self._counted(place, claim, found) for place, claim in self._placed()), Counts()
        )
        return Checked(self.report.title, self.report.section, (*found, *self._order()), counts)

    @cached_property
    def sections(self) -> tuple[Source, ...]:
        section = self.corpus.agreement.get(self.report.section)
        return (Source.section(section, self.corpus.language),) if section else ()

    def _placed(self) -> Iterator[tuple[int, Claim]]:
        return enumerate(self.report.claims, start=1)

    def _claim(self, place: int, claim: Claim) -> Iterator[Finding]:
        if not claim.citations and not claim.computed:
            yield Finding(Fault.UNCITED, place, claim.text, "it neither cites nor is computed")
        for id in dict.fromkeys(claim.citations):
            yield from self._citation(place, id)
        for quoted in claim.quotes:
            yield from self._quote(place, claim, quoted)
        if claim.citations:
            statement = self._statement(place, claim)
            yield from examine(statement, self.corpus.language, self.corpus.support)

    def _citation(self, place: int, id: str) -> Iterator[Finding]:
        if self.corpus.register.get(id) is None:
            yield Finding(Fault.UNRESOLVED, place, id, "no decision has this id")
        elif id not in self.offered:
            why = "it is no evidence for this section, nor a step of a dossier that is"
            yield Finding(Fault.NOT_OFFERED, place, id, why)

    def _quote(self, place: int, claim: Claim, quoted: SourceQuote) -> Iterator[Finding]:
        words = quoted.quote
        if quoted.decision is not None and quoted.decision not in claim.citations:
            why = f"it is said to be from {quoted.decision}, which the claim does not cite"
            yield Finding(Fault.QUOTE, place, words.exact, why)
        elif self._text(quoted.decision)[words.start : words.end] != words.exact:
            why = f"it does not stand at {words.start} to {words.end} of its source"
            yield Finding(Fault.QUOTE, place, words.exact, why)

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

    def _counted(self, place: int, claim: Claim, found: Sequence[Finding]) -> Counts:
        statement = self._statement(place, claim)
        mine = [finding.fault for finding in found if finding.place == place]
        quoted = len(claim.quotes) + len(tuple(quotes.quotes(claim.text))) * bool(claim.citations)
        return Counts(
            sentences=1,
            cited=int(bool(claim.citations)),
            computed=int(claim.computed and not claim.citations),
            uncited=int(not claim.citations and not claim.computed),
            citations=len(set(claim.citations)),
            resolved=len(statement.cited),
            pairs=len(statement.cited),
            supported=len(statement.cited) - len(tuple(weak(statement, self.corpus.support))),
            quotes=quoted,
            exact=quoted - mine.count(Fault.QUOTE),
        )
