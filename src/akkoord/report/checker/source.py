"""What a sentence may rest on: a decision, or the agreement's section, ready to be compared."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

from akkoord.records import Decision, Section, Stage
from akkoord.report.checker import figures
from akkoord.text import words

_PIECE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, eq=False)
class Source:
    """A text with its language; `title`, `id`, `date` and `stage` are those of a decision."""

    text: str
    language: str
    title: str = ""
    id: str | None = None
    date: dt.date | None = None
    stage: Stage = Stage.UNKNOWN

    @classmethod
    def decision(cls, decision: Decision, language: str) -> "Source":
        """A decision: its titles and its text."""
        return cls(
            text=collapsed(decision.full_text),
            language=language,
            title=collapsed(decision.title),
            id=decision.id,
            date=decision.date,
            stage=decision.stage,
        )

    @classmethod
    def section(cls, section: Section, language: str) -> "Source":
        """A section of the agreement: its headings and its text."""
        return cls(collapsed("\n".join((*section.path, section.text))), language)

    @cached_property
    def figures(self) -> figures.Figures:
        """The figures in the text."""
        return figures.read(self.text, self.language)

    @cached_property
    def bare(self) -> str:
        """The text without capitals, accents, punctuation and white space."""
        return bare(self.text)


def collapsed(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Nothing but the letters and digits of a text, in lower case and without accents."""
    return "".join(_PIECE.findall(words.fold(text)))
