"""Bodies: who must act when a promise is about what another level of government is to do.

"We dringen er bij de federale overheid op aan" leaves the act to another; "in overleg met de
gemeenten" does not. Which words ask, and which bodies are of which level, is data (`wording`).
"""

from akkoord.agreement.wording import Bodies
from akkoord.records import Level


def other(sentence: str, bodies: Bodies) -> tuple[str, Level | None] | None:
    """The words for the body that must act, as the sentence has them, and its level if known."""
    found = (ask.search(sentence) for ask in bodies.asks)
    match = next(filter(None, found), None)
    return (match["body"], _level(match["body"], bodies)) if match else None


def _level(words: str, bodies: Bodies) -> Level | None:
    return next((level for level, pattern in bodies.levels if pattern.fullmatch(words)), None)
