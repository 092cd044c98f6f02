"""A page for each dossier of more than one decision: its steps through time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from akkoord.publish.site.decisions import uses
from akkoord.publish.site.page import Page, Press
from akkoord.records import Decision, Dossier, Section, Stage

_LONGEST_GAP = 8
_DAYS_PER_REM = 45


@dataclass(frozen=True, slots=True)
class Moment:
    """A step on the time line.

    `later` is how long after the dated step before it, in words, None without both dates; `gap`
    the room that takes, in rem.
    """

    decision: Decision
    stage: Stage
    later: str | None
    gap: float


def pages(press: Press) -> Iterator[Page]:
    """One page for each chain; a single decision has its own page."""
    for dossier in press.edition.dossiers:
        if len(dossier.decisions) > 1:
            yield _page(dossier, press)


def _page(dossier: Dossier, press: Press) -> Page:
    words = press.words
    moments = list(_moments(dossier, press))
    return Page(
        path=press.addresses.of(dossier.id),
        template="dossier.html",
        title=dossier.title,
        description=words(
            "dossier.description",
            title=dossier.title,
            steps=words.count("count.steps", len(moments)),
            stage=words.stage(dossier.stage),
        ),
        label=words("dossier.kicker"),
        crumbs=[
            (words("nav.home"), "index.html"),
            (words("nav.decisions"), "archive/index.html"),
        ],
        values={
            "dossier": dossier,
            "moments": moments,
            "dates": [item.decision.date for item in moments if item.decision.date],
            "sections": _sections(dossier, press),
        },
    )


def _moments(dossier: Dossier, press: Press) -> Iterator[Moment]:
    before: dt.date | None = None
    for step in dossier.decisions:
        decision = press.edition.decision[step.decision]
        days = (decision.date - before).days if decision.date and before else 0
        later = press.words.duration(days) if days else None
        yield Moment(decision, step.stage, later, min(days / _DAYS_PER_REM, _LONGEST_GAP))
        before = decision.date or before


def _sections(dossier: Dossier, press: Press) -> list[Section]:
    """The sections whose report cites a step of the dossier, each once."""
    found = [use.section for step in dossier.decisions for use in uses(step.decision, press)]
    return list({section.id: section for section in found}.values())
