from dataclasses import replace

import pytest

from akkoord.records import Claim, Quote, Report, SourceQuote
from akkoord.report.checker import Fault, check_report, first_error

from .world import EVIDENCE, STORED, corpus


def faults(report: Report) -> list[tuple[Fault, int]]:
    checked = check_report(report, corpus(), EVIDENCE)
    return [(finding.fault, finding.place) for finding in checked.findings]


def with_claim(claim: Claim) -> Report:
    """The stored report with one claim more, and its references set right."""
    claims = (*STORED.claims, claim)
    references = dict.fromkeys(id for one in claims for id in one.citations)
    return replace(STORED, claims=claims, references=tuple(references))


def test_the_stored_report_passes() -> None:
    checked = check_report(STORED, corpus(), EVIDENCE)
    assert not checked.findings
    assert checked.counts.quotes == checked.counts.exact == 2
    assert (checked.counts.sentences, checked.counts.computed) == (3, 1)


@pytest.mark.parametrize(
    ("claim", "fault"),
    [
        (Claim("De bouw van bruggen over de Leie."), Fault.UNCITED),
        (Claim("De bouw van bruggen over de Leie.", citations=("B9",)), Fault.UNRESOLVED),
        (Claim("Fietspaden langs de Schelde.", citations=("T3",)), Fault.NOT_OFFERED),
        (Claim("De bouw van 7 bruggen over de Leie.", citations=("B1",)), Fault.NUMBER),
        (Claim("De bouw van bruggen werd bekrachtigd.", citations=("B1",)), Fault.STAGE),
        (Claim('De "bouw van zes bruggen".', citations=("B1",)), Fault.QUOTE),
    ],
)
def test_each_bad_claim_is_found(claim: Claim, fault: Fault) -> None:
    assert faults(with_claim(claim)) == [(fault, 4)]


@pytest.mark.parametrize(
    "quoted",
    [
        SourceQuote("B1", Quote("De regering", 1, 12)),
        SourceQuote("B1", Quote("De Regering", 0, 11)),
        SourceQuote("B2", Quote("De regering", 0, 11)),
        SourceQuote(None, Quote("De regering", 0, 11)),
    ],
)
def test_a_quote_must_stand_at_its_offsets_in_a_cited_source(quoted: SourceQuote) -> None:
    claim = Claim("De bouw van bruggen over de Leie.", citations=("B1",), quotes=(quoted,))
    assert faults(with_claim(claim)) == [(Fault.QUOTE, 4)]


def test_a_quote_of_the_section_needs_no_citation() -> None:
    quoted = SourceQuote(None, Quote("We bouwen", 0, 9))
    assert not faults(with_claim(Claim("Beloofd is veel.", computed=True, quotes=(quoted,))))


def test_another_step_of_an_offered_dossier_may_be_cited() -> None:
    claim = Claim("De bouw van bruggen is definitief goedgekeurd.", citations=("B1", "B2"))
    assert not faults(with_claim(claim))


def test_references_stand_in_the_order_of_first_use() -> None:
    turned = replace(STORED, references=("T4", "B1"))
    assert faults(turned) == [(Fault.ORDER, 3)]
    assert faults(replace(STORED, references=("B1",))) == [(Fault.ORDER, 3)]


def test_the_first_error_is_told_without_warnings() -> None:
    wrong = with_claim(Claim("De bouw van 7 bruggen over de Leie.", citations=("B1",)))
    assert first_error(wrong, corpus(), EVIDENCE) is None
    worse = replace(wrong, references=("T4", "B1"))
    assert (
        first_error(worse, corpus(), EVIDENCE) == check_report(worse, corpus(), EVIDENCE).errors[0]
    )
