"""What a check finds: findings one by one, and the counts beside them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """An error fails the check; a warning is for a person to look at."""

    ERROR = "error"
    WARNING = "warning"


class Fault(StrEnum):
    """The kinds of what can be wrong. Those that can be told for certain are errors."""

    UNRESOLVED = "unresolved"
    UNCITED = "uncited"
    NOT_OFFERED = "not_offered"
    QUOTE = "quote"
    REFERENCE = "reference"
    ORDER = "order"
    SECTION = "section"
    UNUSED = "unused"
    DATE = "date"
    AMOUNT = "amount"
    NUMBER = "number"
    LAW = "law"
    STAGE = "stage"
    SUPPORT = "support"

    @property
    def severity(self) -> Severity:
        """Whether it fails the check."""
        return Severity.ERROR if self in _ERRORS else Severity.WARNING

    @property
    def explanation(self) -> str:
        """What the kind means, in one line."""
        return _MEANINGS[self]


_ERRORS = frozenset(
    (
        Fault.UNRESOLVED,
        Fault.UNCITED,
        Fault.NOT_OFFERED,
        Fault.QUOTE,
        Fault.REFERENCE,
        Fault.ORDER,
        Fault.SECTION,
    )
)
_MEANINGS = {
    Fault.UNRESOLVED: "a citation that leads to no decision",
    Fault.UNCITED: "a sentence that neither cites nor is computed from records",
    Fault.NOT_OFFERED: "a citation of a decision that was not offered as evidence",
    Fault.QUOTE: "a quote that stands in no cited decision and not in the agreement's section",
    Fault.REFERENCE: "a reference whose date or title is not that of the decision it links to",
    Fault.ORDER: "references that are not the citations in order of first use",
    Fault.SECTION: "a folded text that is not the agreement's",
    Fault.UNUSED: "a reference that no sentence cites, or a gap in the numbers",
    Fault.DATE: "a date that is not in what the sentence cites",
    Fault.AMOUNT: "a sum of money that is not in what the sentence cites",
    Fault.NUMBER: "a number that is not in what the sentence cites",
    Fault.LAW: "a law that is not named in what the sentence cites",
    Fault.STAGE: "a step of procedure that no cited decision takes",
    Fault.SUPPORT: "a citation whose decision shares few words with the sentence",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    `place` is the line of the Markdown file, or the number of the claim in a report's record,
    from 1. `words` are those of the report that it is about.
    """

    fault: Fault
    place: int
    words: str
    explanation: str

    @property
    def severity(self) -> Severity:
        """Whether it fails the check."""
        return self.fault.severity

    def plain(self) -> dict[str, Any]:
        """The finding as JSON values."""
        return {**asdict(self), "severity": self.severity}


@dataclass(frozen=True, slots=True)
class Counts:
    """What was looked at, in numbers.

    Every sentence is one of cited, computed and uncited. `citations` counts numbers as written,
    `resolved` those that lead to a decision. `pairs` counts each sentence with each decision it
    cites, `supported` those that share enough words. `exact` are the quotes found verbatim.
    """

    sentences: int = 0
    cited: int = 0
    computed: int = 0
    uncited: int = 0
    citations: int = 0
    resolved: int = 0
    pairs: int = 0
    supported: int = 0
    quotes: int = 0
    exact: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in a part of a report, and the counts of that part; parts add up."""

    findings: tuple[Finding, ...] = ()
    counts: Counts = Counts()

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome((*self.findings, *other.findings), self.counts + other.counts)

    @property
    def in_order(self) -> tuple[Finding, ...]:
        """The findings by their place."""
        return tuple(sorted(self.findings, key=lambda finding: finding.place))


@dataclass(frozen=True, slots=True)
class Checked:
    """A report as it was checked; `section` is the id of the agreement's section it is about."""

    title: str
    section: str | None
    findings: tuple[Finding, ...]
    counts: Counts

    @property
    def passed(self) -> bool:
        """Whether nothing was found that fails the check."""
        return not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that fail the check."""
        return tuple(item for item in self.findings if item.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that a person should look at."""
        return tuple(item for item in self.findings if item.severity is Severity.WARNING)

    def plain(self) -> dict[str, Any]:
        """The whole as JSON values."""
        return {
            "title": self.title,
            "section": self.section,
            "passed": self.passed,
            "counts": asdict(self.counts),
            "findings": [finding.plain() for finding in self.findings],
        }


def tally(findings: Iterable[Finding]) -> Counter[Fault]:
    """How many findings there are of each kind."""
    return Counter(finding.fault for finding in findings)
