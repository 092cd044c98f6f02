"""Sentences that the workspace itself worked out from its records, known again word for word."""

from functools import cached_property

from akkoord.records import Claim, Report
from akkoord.report.checker.cited import Sentence
from akkoord.report.checker.source import collapsed


class Computed:
    """The computed claims of a stored report; of none when there is no report."""

    def __init__(self, report: Report | None) -> None:
        self._report = report

    def holds(self, sentence: Sentence) -> bool:
        """Whether a sentence is, or is part of, a computed claim that stands there whole."""
        text = sentence.passage.text
        for claim in self._claims:
            at = text.find(claim)
            while at >= 0:
                if at <= sentence.start and sentence.end <= at + len(claim):
                    return True
                at = text.find(claim, at + 1)
        return False

    @cached_property
    def _claims(self) -> tuple[str, ...]:
        claims = self._report.claims if self._report else ()
        return tuple(_shown(claim) for claim in claims if claim.computed and claim.text.strip())


def _shown(claim: Claim) -> str:
    return collapsed(f"{claim.lead}: {claim.text}" if claim.lead else claim.text)
