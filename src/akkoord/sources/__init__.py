"""The outside world -> a stream of decisions; one file per kind of source."""

from akkoord.sources.files import KINDS, read

__all__ = ["KINDS", "read"]
