"""The checker: whether a cited report says what its sources say."""

from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.findings import Checked, Counts, Fault, Finding, Severity, tally
from akkoord.report.checker.recorded import check_report, first_error
from akkoord.report.checker.written import check_markdown

__all__ = [
    "Checked",
    "Corpus",
    "Counts",
    "Fault",
    "Finding",
    "Severity",
    "check_markdown",
    "check_report",
    "first_error",
    "tally",
]
