"""The status of every pledge, the survey of every section, and the decisions that serve none."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from akkoord.earlier import Earlier
from akkoord.records import Decision, Dossier, Evidence, Pledge, Section, Status, Survey
from akkoord.status import march
from akkoord.status.carry import carried
from akkoord.status.counter import Counter
from akkoord.status.deadline import due
from akkoord.status.links import Links
from akkoord.status.march import SILENT, March
from akkoord.status.money import Money


@dataclass(frozen=True, slots=True)
class Findings:
    """What follows from the evidence.

    `statuses` has one for each pledge and `surveys` one for each section with text, both in their
    order; a language whose words of going back are not known has no surveys. `orphans` are the
    decisions of dossiers that no section cites; `until` is the corpus's last date.
    """

    statuses: tuple[Status, ...]
    surveys: tuple[Survey, ...]
    orphans: tuple[Decision, ...]
    until: dt.date | None


def find(
    sections: Iterable[Section],
    pledges: Iterable[Pledge],
    decisions: Sequence[Decision],
    dossiers: Iterable[Dossier],
    evidence: Iterable[Evidence],
    language: str,
    earlier: Earlier | None = None,
) -> Findings:
    """What follows from the evidence up to the corpus's last date, that of its last decision.

    `language` is that of agreements and decisions. Raises KeyError when evidence names a decision
    that is not among `decisions`.
    """
    pledges = tuple(pledges)
    by_id = {decision.id: decision for decision in decisions}
    # What the gazette published later tells nothing of what was decided until then.
    decided = [decision for decision in decisions if not decision.signed]
    until = max((decision.date for decision in decided if decision.date), default=None)
    finder = _Finder(by_id, Links(by_id, dossiers, evidence), until, language)
    origins = carried(pledges, earlier, language) if earlier else {}
    statuses = (finder.status(pledge) for pledge in pledges)
    return Findings(
        statuses=tuple(replace(one, carried_from=origins.get(one.pledge)) for one in statuses),
        surveys=tuple(finder.surveys(section for section in sections if section.text)),
        orphans=tuple(one for one in decided if finder.is_orphan(one)),
        until=until,
    )


class _Finder:
    """Finds what follows in one corpus."""

    def __init__(
        self, decisions: dict[str, Decision], links: Links, until: dt.date | None, language: str
    ) -> None:
        self._decisions = decisions
        self._links = links
        self._until = until
        self._counter = Counter(decisions, language)
        self._money = Money(decisions, language)

    def status(self, pledge: Pledge) -> Status:
        """How far a pledge has come."""
        serving = self._links.serving(pledge.id)
        marches = [March.of(dossier, self._decisions) for dossier in serving]
        blank = Status(
            pledge=pledge.id,
            section=pledge.section,
            deadline=pledge.deadline,
            due=due(pledge.deadline, marches, self._until),
            promised=self._money.promised(pledge),
            body=pledge.body,
            level=pledge.level,
        )
        return self._filled(blank, pledge, marches) if marches else blank

    def _filled(self, blank: Status, pledge: Pledge, marches: Sequence[March]) -> Status:
        """The status with what is known of the dossiers that serve the pledge."""
        first, silence = march.furthest(marches), march.silence(marches, self._until)
        is_open = not any(one.decided for one in marches)
        dossiers = [one.dossier for one in marches]
        chains = [_ids(dossier) for dossier in dossiers]
        return replace(
            blank,
            stage=first.dossier.stage,
            dossier=first.dossier.id,
            began=first.began,
            reached=first.reached,
            moved=first.moved,
            dossiers=tuple(dossier.id for dossier in dossiers),
            decisions=tuple(id for chain in chains for id in chain),
            last=march.last(marches),
            silence=silence,
            silent=is_open and silence is not None and silence >= SILENT,
            named=self._money.of(dossiers),
            counter=self._counter.against(pledge, chains),
        )

    def surveys(self, sections: Iterable[Section]) -> Iterable[Survey]:
        """What was looked through near each section, and found."""
        return map(self._survey, sections) if self._counter.can_look else ()

    def is_orphan(self, decision: Decision) -> bool:
        """Whether no section cites a step of its dossier."""
        return self._links.dossier(decision.id).id not in self._links.cited

    def _survey(self, section: Section) -> Survey:
        chains = [_ids(dossier) for dossier in self._links.near(section.id)]
        examined = tuple(id for chain in chains for id in chain)
        return Survey(section.id, examined, self._counter.among(chains))


def _ids(dossier: Dossier) -> tuple[str, ...]:
    return tuple(step.decision for step in dossier.decisions)
