"""Checks a list of references against the citations and the official record."""

from collections.abc import Iterator

from akkoord.records import Decision
from akkoord.report.checker.cited import CitedReport, Reference
from akkoord.report.checker.findings import Fault, Finding
from akkoord.report.checker.references import Register, is_titled


def listed(report: CitedReport, register: Register) -> Iterator[Finding]:
    """What is wrong in a report's list of references."""
    yield from _unused(report)
    yield from _gaps(report)
    for reference in report.references:
        decision = register.linked(reference.link) if reference.link else None
        if decision:
            yield from _contradicted(reference, decision)


def _unused(report: CitedReport) -> Iterator[Finding]:
    used = {anchor.citation.number for anchor in report.anchors}
    for reference in report.references:
        if reference.number not in used:
            yield _finding(Fault.UNUSED, reference, "no sentence cites it")


def _gaps(report: CitedReport) -> Iterator[Finding]:
    """Numbers between the first and the last that the list leaves out or has twice."""
    numbers = [reference.number for reference in report.references]
    for before, reference in zip(numbers, report.references[1:], strict=False):
        if reference.number != before + 1:
            yield _finding(Fault.UNUSED, reference, f"it follows number {before}")


def _contradicted(reference: Reference, decision: Decision) -> Iterator[Finding]:
    if reference.date is not None and reference.date != decision.date:
        dated = decision.date.isoformat() if decision.date else "without date"
        why = f"says {reference.date.isoformat()}; the decision {decision.id} is {dated}"
        yield _finding(Fault.REFERENCE, reference, why)
    if reference.text and not is_titled(reference, decision):
        why = f"the decision it links to is called “{decision.title}”"
        yield _finding(Fault.REFERENCE, reference, why)


def _finding(fault: Fault, reference: Reference, why: str) -> Finding:
    words = f"[{reference.number}] {reference.text[:60]}".strip()
    return Finding(fault, reference.line, words, why)
