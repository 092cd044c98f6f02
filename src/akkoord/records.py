"""The nouns of the field, as frozen records that cross processes freely.

Every record is a plain value: it knows nothing of databases, files or pages. Ids are strings and
stay the same when everything is rebuilt, because what people decided (`Review`) hangs on them.
Offsets count characters (code points), start included, end excluded.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2s
from typing import Any


class Stage(StrEnum):
    """How far a dossier, or the decision in hand, has come; in the order of the procedure."""

    UNKNOWN = "unknown"
    SINGLE = "single"
    ANNOUNCED = "announced"
    PRINCIPLE = "principle"
    ADVICE = "advice"
    DEFINITIVE = "definitive"
    PARLIAMENT = "parliament"
    RATIFIED = "ratified"
    PUBLISHED = "published"

    @property
    def order(self) -> int:
        """Place in the procedure; `unknown` is 0."""
        return list(Stage).index(self)


class Due(StrEnum):
    """A pledge's deadline against the final steps that this corpus has for it.

    `in_time` and `late`: a final step was taken before the end of the deadline, or after it;
    `undated`: one was taken, on a date that is not known. Without one, the deadline is still
    `open` on the corpus's last date, or `over`.
    """

    IN_TIME = "in_time"
    LATE = "late"
    UNDATED = "undated"
    OPEN = "open"
    OVER = "over"


class Turn(StrEnum):
    """How a decision goes back on something, in its own words."""

    POSTPONED = "postponed"
    REPEALED = "repealed"
    WITHDRAWN = "withdrawn"
    DEVIATING = "deviating"


class Kind(StrEnum):
    """What a pledge promises: that something is done, or that something comes about."""

    ACTION = "action"
    OUTCOME = "outcome"


class Untestable(StrEnum):
    """Why it cannot be clearly determined whether a pledge was kept.

    `intention`: a wish or an attempt is promised; `no_measure`: nothing tells when it is done;
    `ongoing`: it goes on with what is done already, without an end.
    """

    INTENTION = "intention"
    NO_MEASURE = "no_measure"
    ONGOING = "ongoing"


class Level(StrEnum):
    """A level of government."""

    EUROPEAN = "european"
    NATIONAL = "national"
    REGIONAL = "regional"
    LOCAL = "local"


class Fulfilment(StrEnum):
    """A person's verdict on a pledge; the machine never gives one."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    CONTRARY = "contrary"
    NOT_RATED = "not_rated"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words taken verbatim from a text: `text[start:end] == exact`."""

    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money as a text names it; `value` in whole units of `currency` (ISO 4217)."""

    value: float
    currency: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; an open end is None."""

    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the agreement's tree of headings; leaf sections carry the text.

    `path` holds "number title" of every heading from the top down to this one. Paragraphs of
    `text` are separated by one blank line. Pages count from 1 and are None where the document
    has none (Markdown).
    """

    id: str
    number: str | None
    title: str
    path: tuple[str, ...]
    level: int
    text: str
    page_start: int | None = None
    page_end: int | None = None


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise in a section, quoted: `section.text[start:end] == quote`.

    `testable` tells whether it can be clearly determined to have occurred or not (Thomson et al.
    2017); statements too vague for that are kept and give the `reason`. `body` is who must act
    when that is another level of government, in the words of the quote, with its `level` if known.
    """

    id: str
    section: str
    quote: str
    start: int
    end: int
    action: str
    kind: Kind
    testable: bool
    deadline: Period | None = None
    amounts: tuple[Amount, ...] = ()
    reason: Untestable | None = None
    body: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One item the government decided or took note of, on one date, as published.

    `date` is the local date of the government, None when the source gives none. `kind` is the
    source's own word for the item ("Nota", "Mededeling"). `ministers` and `themes` are labels.
    `source` names the connector and file it came from. `case` is the source's own id of the
    dossier, where it has one; `signed` the date that an act in the official gazette bears, whose
    `date` is that of publication. `stage` and `dossier` are worked out by matching: they are
    `unknown` and None on a decision fresh from a source.
    """

    id: str
    title: str
    uri: str | None = None
    aliases: tuple[str, ...] = ()
    date: dt.date | None = None
    subtitle: str = ""
    text: str = ""
    kind: str | None = None
    ministers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    stage: Stage = Stage.UNKNOWN
    dossier: str | None = None
    amounts: tuple[Amount, ...] = ()
    source: str = ""
    case: str | None = None
    signed: dt.date | None = None

    @property
    def full_text(self) -> str:
        """Title, subtitle and text as one string, for reading by machines."""
        return "\n".join(part for part in (self.title, self.subtitle, self.text) if part)


@dataclass(frozen=True, slots=True)
class Step:
    """A decision's place in its dossier."""

    decision: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Dossier:
    """The chain of decisions about one and the same matter, in the order they were taken.

    `related` are the ids of dossiers about other instruments of that matter.
    """

    id: str
    title: str
    stage: Stage
    decisions: tuple[Step, ...]
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A decision linked to a section (`pledge` None) or to one of its pledges.

    `rank` counts from 1 within the section or pledge; `cited` tells that the report cites it.
    `reasons` maps the name of a feature to its value. `quote` is the passage that shows the
    link, with offsets in the decision's `text`; None when the decision has no text.
    """

    section: str
    pledge: str | None
    decision: str
    rank: int
    score: float
    cited: bool
    reasons: Mapping[str, float] = field(default_factory=dict)
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class CounterEvidence:
    """A decision that postpones, repeals, withdraws or deviates, and its words that say so.

    The words may stand in a title: the offsets are those in the decision's `full_text`. Whether
    it goes against a pledge is for a person to say.
    """

    decision: str
    turn: Turn
    quote: Quote


@dataclass(frozen=True, slots=True)
class NamedAmount:
    """The one sum that counts for a dossier, the decision that names it and its words there."""

    dossier: str
    decision: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Carried:
    """The pledge of an earlier agreement that a pledge takes over.

    `agreement` is what readers call the earlier one; `likeness` the cosine of their words, 1 when
    they have the same.
    """

    agreement: str
    pledge: str
    quote: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Status:
    """How far a pledge has come in the corpus, worked out from the decisions that serve it.

    `stage` is that of `dossier`, the furthest of `dossiers`, which are all that serve it; None
    without one. `began`, `reached` and `moved` are the dates of its first step, of its first step
    at that stage and of its last step, None when that step has no date. `decisions` are the steps
    of all its dossiers. `last` is the last known date of any of them; `silence` the whole months
    from then to the corpus's last date, None when a dossier's last step has no date, and `silent`
    tells that it lasts long without a final step. `deadline`, `promised`, `body` and `level` are
    the pledge's own; `named` has one sum for each dossier that names any. `counter` was looked for
    among the decisions that serve it. `carried_from` is a pledge of an earlier agreement, where
    the workspace holds one.
    """

    pledge: str
    section: str
    stage: Stage | None = None
    dossier: str | None = None
    began: dt.date | None = None
    reached: dt.date | None = None
    moved: dt.date | None = None
    dossiers: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    last: dt.date | None = None
    silence: int | None = None
    silent: bool = False
    deadline: Period | None = None
    due: Due | None = None
    promised: tuple[Amount, ...] = ()
    named: tuple[NamedAmount, ...] = ()
    counter: tuple[CounterEvidence, ...] = ()
    body: str | None = None
    level: Level | None = None
    carried_from: Carried | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """What was looked through for counter-evidence near a section, and what was found there."""

    section: str
    examined: tuple[str, ...]
    found: tuple[CounterEvidence, ...]


@dataclass(frozen=True, slots=True)
class SourceQuote:
    """A verbatim quote in a claim: from a decision's `text`, without one from the section's."""

    decision: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Claim:
    """One bullet or sentence of a report.

    It either cites (`citations`: decision ids), or is `computed`: a figure or a "no evidence"
    line derived from records, whose ids are `records` so that it can be clicked down to them.
    `lead` is the few words set in bold before the text; `pledges` the promises it answers.
    """

    text: str
    heading: str | None = None
    lead: str | None = None
    citations: tuple[str, ...] = ()
    quotes: tuple[SourceQuote, ...] = ()
    computed: bool = False
    records: tuple[str, ...] = ()
    pledges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What was decided about a section: claims in reading order.

    `references` are the cited decisions in order of first use; the n-th is citation n.
    """

    section: str
    title: str
    claims: tuple[Claim, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor decided, append-only: `verb` about `subject`, by whom, when and why."""

    id: str
    subject: str
    verb: str
    value: Any
    author: str
    at: dt.datetime
    reason: str = ""


def short_hash(*parts: str) -> str:
    """Twelve hexadecimal characters that stand for the parts, in their order."""
    return blake2s("\x1f".join(parts).encode(), digest_size=6).hexdigest()


def pledge_id(section: str, quote: str) -> str:
    """The stable id of a pledge: of its section and its words, white space aside."""
    return f"{section}.{short_hash(' '.join(quote.split()))[:8]}"
