"""The words of the site and of the Markdown reports."""

from collections.abc import Mapping

from babel.numbers import format_percent

from akkoord.records import Stage
from akkoord.text import phrases

ROOM = "akkoord.publish"
# The steps by which an outcome may go; of its own names a government's first one counts.
_STEPS = {
    "ratified": (Stage.RATIFIED,),
    "definitive": (Stage.DEFINITIVE, Stage.PARLIAMENT),
    "decided": (Stage.SINGLE,),
    "principle": (Stage.PRINCIPLE,),
}


class Words(phrases.Phrases):
    """The words of one language; of English when the language has no file.

    `stage_names` are a government's own names for stages, before the general ones.
    """

    def __init__(self, language: str, stage_names: Mapping[Stage, str] | None = None) -> None:
        super().__init__(ROOM, language, stage_names)

    def outcome(self, name: str) -> str:
        """What promises are counted under, as the government calls the step, if it does."""
        own = next((stage for stage in _STEPS.get(name, ()) if self.names(stage)), None)
        return self.stage(own) if own else self(f"outcome.{name}")

    def counted(self, head: str, name: str) -> str:
        """What pledges are counted under, below a heading of the page of states."""
        return self.outcome(name) if head == "stage" else self(f"states.label.{head}.{name}")

    def percent(self, share: float) -> str:
        """A share as a whole percentage ("63 %"), in the way of the language."""
        spelled = format_percent(round(share, 2), locale=self.language)
        return spelled.replace("%", "\u00a0%") if self.language == "nl" else spelled


def capital(words: str) -> str:
    """The words with a capital at the start; the rest as it is, for German has its nouns there."""
    return words[:1].upper() + words[1:]


def entries(language: str) -> dict[str, str]:
    """All words of a language by their dotted key."""
    return phrases.entries(ROOM, language)
