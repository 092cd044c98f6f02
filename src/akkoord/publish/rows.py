"""Records as the plain rows that are exported: one function for each noun.

The names and their order are a promise to whoever reads the exports. A row holds strings,
numbers, booleans, dates, lists, dicts and None.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from akkoord.publish.edition import Edition
from akkoord.records import (
    Amount,
    Claim,
    CounterEvidence,
    Decision,
    Dossier,
    Evidence,
    Period,
    Pledge,
    Quote,
    Report,
    Section,
    Status,
    Survey,
)

Row = dict[str, Any]


def section(record: Section) -> Row:
    """A node of the agreement's tree."""
    return {
        "id": record.id,
        "number": record.number,
        "title": record.title,
        "path": list(record.path),
        "level": record.level,
        "text": record.text,
        "page_start": record.page_start,
        "page_end": record.page_end,
    }


def pledge(record: Pledge) -> Row:
    """A promise, with the place of its quote in the section's text."""
    return {
        "id": record.id,
        "section": record.section,
        "quote": record.quote,
        "start": record.start,
        "end": record.end,
        "action": record.action,
        "kind": record.kind.value,
        "testable": record.testable,
        "deadline": _period(record.deadline),
        "amounts": [_amount(amount) for amount in record.amounts],
        "reason": record.reason and record.reason.value,
        "body": record.body,
        "level": record.level and record.level.value,
    }


def decision(record: Decision) -> Row:
    """A decision, with what matching worked out of it."""
    return {
        "id": record.id,
        "uri": record.uri,
        "aliases": list(record.aliases),
        "date": record.date,
        "title": record.title,
        "subtitle": record.subtitle,
        "text": record.text,
        "kind": record.kind,
        "ministers": list(record.ministers),
        "themes": list(record.themes),
        "stage": record.stage.value,
        "dossier": record.dossier,
        "amounts": [_amount(amount) for amount in record.amounts],
        "source": record.source,
        "case": record.case,
        "signed": record.signed,
    }


def dossier(record: Dossier) -> Row:
    """A chain of decisions, each with the stage it took."""
    steps = [{"decision": step.decision, "stage": step.stage.value} for step in record.decisions]
    return {
        "id": record.id,
        "title": record.title,
        "stage": record.stage.value,
        "decisions": steps,
        "related": list(record.related),
    }


def evidence(record: Evidence) -> Row:
    """A decision linked to a section (`pledge` None) or to one of its pledges."""
    return {
        "section": record.section,
        "pledge": record.pledge,
        "decision": record.decision,
        "rank": record.rank,
        "score": record.score,
        "cited": record.cited,
        "reasons": dict(record.reasons),
        "quote": _quote(record.quote) if record.quote else None,
    }


def report(record: Report) -> Row:
    """A report with its claims; citations are ids of decisions."""
    return {
        "section": record.section,
        "title": record.title,
        "claims": [_claim(claim) for claim in record.claims],
        "references": list(record.references),
    }


def status(record: Status) -> Row:
    """How far a pledge has come; each sum and each turn names its decision and the words there."""
    named = [
        {"dossier": one.dossier, "decision": one.decision, **_amount(one.amount)}
        for one in record.named
    ]
    return {
        "pledge": record.pledge,
        "section": record.section,
        "stage": record.stage.value if record.stage else None,
        "dossier": record.dossier,
        "began": record.began,
        "reached": record.reached,
        "moved": record.moved,
        "dossiers": list(record.dossiers),
        "decisions": list(record.decisions),
        "last": record.last,
        "silence": record.silence,
        "silent": record.silent,
        "deadline": _period(record.deadline),
        "due": record.due.value if record.due else None,
        "promised": [_amount(amount) for amount in record.promised],
        "named": named,
        "counter": [_counter(found) for found in record.counter],
        "body": record.body,
        "level": record.level and record.level.value,
        "carried_from": record.carried_from and asdict(record.carried_from),
    }


def survey(record: Survey) -> Row:
    """What was looked through for counter-evidence near a section, and what was found."""
    return {
        "section": record.section,
        "examined": list(record.examined),
        "found": [_counter(found) for found in record.found],
    }


def orphan(record: Decision) -> Row:
    """A decision that serves no section; its text is among the decisions."""
    return {
        "decision": record.id,
        "date": record.date,
        "title": record.title,
        "stage": record.stage.value,
        "dossier": record.dossier,
        "ministers": list(record.ministers),
        "themes": list(record.themes),
    }


KINDS: dict[str, Callable[[Edition], Iterator[Row]]] = {
    "sections": lambda edition: map(section, edition.sections),
    "pledges": lambda edition: map(pledge, edition.pledges),
    "decisions": lambda edition: map(decision, edition.decisions),
    "dossiers": lambda edition: map(dossier, edition.dossiers),
    "evidence": lambda edition: map(evidence, edition.evidence),
    "reports": lambda edition: map(report, edition.reports),
    "status": lambda edition: map(status, edition.status),
    "surveys": lambda edition: map(survey, edition.surveys),
    "orphans": lambda edition: map(orphan, edition.orphans),
}
"""What can be exported, by name."""


def _claim(claim: Claim) -> Row:
    quotes = [{"decision": item.decision, **_quote(item.quote)} for item in claim.quotes]
    return {
        "text": claim.text,
        "heading": claim.heading,
        "lead": claim.lead,
        "citations": list(claim.citations),
        "quotes": quotes,
        "computed": claim.computed,
        "records": list(claim.records),
        "pledges": list(claim.pledges),
    }


def _counter(found: CounterEvidence) -> Row:
    return {"decision": found.decision, "turn": found.turn.value, **_quote(found.quote)}


def _quote(quote: Quote) -> Row:
    return {"exact": quote.exact, "start": quote.start, "end": quote.end}


def _amount(amount: Amount) -> Row:
    return {"value": amount.value, "currency": amount.currency, **_quote(amount.quote)}


def _period(period: Period | None) -> Row | None:
    return {"start": period.start, "end": period.end} if period else None
