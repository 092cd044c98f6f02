"""Clauses: a sentence that promises several things, cut into promises with their own verbs.

It is cut only where a joint ("en we ...", "en versterken de ...") follows a plain main clause;
in doubt it stays whole.
"""

from collections.abc import Iterator

from akkoord.agreement.wording import Joints
from akkoord.text.sentences import Span

SHORTEST = 25


def cut(sentence: str, joints: Joints) -> list[Span]:
    """The clauses of a sentence as (start, end), without the joints between them."""
    spans: list[Span] = []
    start = 0
    for before, after in _joints(sentence, joints):
        piece = sentence[start:before]
        if min(len(piece), len(sentence) - after) >= SHORTEST and _stands_alone(piece, joints):
            spans.append((start, before))
            start = after
    return [*spans, (start, len(sentence))]


def _joints(sentence: str, joints: Joints) -> Iterator[Span]:
    found = {match.span() for pattern in joints.joints for match in pattern.finditer(sentence)}
    yield from sorted(found)


def _stands_alone(piece: str, joints: Joints) -> bool:
    return joints.begins.search(piece) is not None and joints.within.search(piece) is None
