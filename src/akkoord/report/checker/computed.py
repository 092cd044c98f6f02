"""Sentences that the workspace itself worked out from its records, known again word for word."""

import re
from collections.abc import Iterator
from functools import cached_property

from akkoord.records import Claim, Report
from akkoord.report.checker.cited import Sentence
from akkoord.text.sentences import Span


class Computed:
    """The computed claims of a stored report; of none when there is no report."""

    def __init__(self, report: Report | None) -> None:
        self._report = report

    def holds(self, sentence: Sentence) -> bool:
        """Whether a sentence is, or is part of, computed claims that stand there whole."""
        spans = self._spans(sentence.passage.text)
        return any(start <= sentence.start and sentence.end <= end for start, end in spans)

    def _spans(self, text: str) -> Iterator[Span]:
        """Where computed claims stand in a text; those that follow each other as one."""
        found = sorted(span for claim in self._claims for span in _places(claim, text))
        while found:
            start, end = found.pop(0)
            while found and not text[end : found[0][0]].strip():
                end = max(end, found.pop(0)[1])
            yield start, end

    @cached_property
    def _claims(self) -> frozenset[str]:
        claims = self._report.claims if self._report else ()
        return frozenset(_shown(claim) for claim in claims if claim.computed) - {""}


def _places(claim: str, text: str) -> Iterator[Span]:
    return (found.span() for found in re.finditer(claim, text))


def _shown(claim: Claim) -> str:
    """The pattern of a claim as it stands in a text, whatever white space is in it."""
    text = _spaced(claim.text)
    return rf"{_spaced(claim.lead)}\s?:\s{text}" if claim.lead else text


def _spaced(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))
