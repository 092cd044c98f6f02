"""A report as a reader meets it: paragraphs and headed groups, each promise quoted once a group."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from akkoord.publish.edition import Edition
from akkoord.records import Claim, Pledge, Report

ENDINGS = ".!?…"


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with the pledges to quote before it and the numbers of its citations, from 0.

    `fresh` are the numbers that no claim before it has.
    """

    claim: Claim
    quoted: tuple[Pledge, ...]
    numbers: tuple[int, ...]
    fresh: frozenset[int]

    @property
    def body(self) -> str:
        """The sentence up to its final mark: citations stand before the mark."""
        return self.claim.text[: len(self.claim.text) - len(self.ending)]

    @property
    def ending(self) -> str:
        """The mark that ends the sentence, or nothing."""
        return self.claim.text[-1:] if self.claim.text.endswith(tuple(ENDINGS)) else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one heading; without heading they are a paragraph."""

    heading: str | None
    items: tuple[Item, ...]


def groups(report: Report, edition: Edition) -> list[Group]:
    """The claims of a report in reading order, those that follow each other under one heading."""
    cited: set[str] = set()
    return [
        Group(heading, tuple(_items(claims, report, edition, cited)))
        for heading, claims in groupby(report.claims, key=lambda claim: claim.heading)
    ]


def _items(
    claims: Iterator[Claim], report: Report, edition: Edition, cited: set[str]
) -> Iterator[Item]:
    number = {decision: place for place, decision in enumerate(report.references)}
    seen: set[str] = set()
    for claim in claims:
        citations = dict.fromkeys(claim.citations)
        quoted = [id for id in dict.fromkeys(claim.pledges) if claim.heading and id not in seen]
        yield Item(
            claim=claim,
            quoted=tuple(edition.pledge[id] for id in quoted),
            numbers=tuple(number[decision] for decision in citations),
            fresh=frozenset(number[id] for id in citations if id not in cited),
        )
        seen.update(quoted)
        cited.update(citations)
