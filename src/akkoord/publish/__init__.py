"""Finished records out: exports in every format, Markdown per section, and a web site of files."""

from akkoord.publish.edition import Edition
from akkoord.publish.publication import MARKER, publish

__all__ = ["MARKER", "Edition", "publish"]
