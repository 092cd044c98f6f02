"""Reports: claims with citations, written from records, and the checker that holds them to it."""

from akkoord.report.writer import write

__all__ = ["write"]
