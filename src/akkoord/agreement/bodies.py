"""Bodies: who must act when a promise is about what another level of government is to do.

"We dringen er bij de federale overheid op aan" leaves the act to another; "in overleg met de
gemeenten" does not. Which words ask, and which bodies are of which level, is data (`wording`).
"""

from akkoord.agreement.wording import Bodies, Pattern
from akkoord.records import Level


def other(sentence: str, bodies: Bodies) -> tuple[str, Level | None] | None:
    """The words for the body that must act, as the sentence has them, and its level if known."""
    if match := bodies.bound.search(sentence):
        return _named(match["body"], bodies)
    if bodies.asks.search(sentence):
        return _asked(sentence, bodies)
    return None


def _asked(sentence: str, bodies: Bodies) -> tuple[str, Level | None] | None:
    """The first body named that is not merely consulted."""
    consulted = [match.span() for match in bodies.consulted.finditer(sentence)]
    for match in bodies.any.finditer(sentence):
        if not any(start <= match.start() < end for start, end in consulted):
            return _named(match[0], bodies)
    return None


def _named(words: str, bodies: Bodies) -> tuple[str, Level | None]:
    return words, next((level for level, one in bodies.levels if _is(words, one)), None)


def _is(words: str, pattern: Pattern) -> bool:
    return pattern.fullmatch(words) is not None
