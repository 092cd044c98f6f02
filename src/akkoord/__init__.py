"""Akkoord: what a government promised, and what it decided since, pledge by pledge."""

__version__ = "0.1.0"
