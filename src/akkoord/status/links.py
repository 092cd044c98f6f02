"""What serves a pledge and what is near a section, as the evidence links them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from akkoord.records import Decision, Dossier, Evidence, Step

# So many of the best decisions of a section are near it, cited or not: about as deep as a reader
# looks through a list.
NEAR = 30


class Links:
    """The dossiers that evidence leads to; a decision without a dossier is one by itself."""

    def __init__(
        self,
        decisions: Mapping[str, Decision],
        dossiers: Iterable[Dossier],
        evidence: Iterable[Evidence],
    ) -> None:
        self._home = {step.decision: dossier for dossier in dossiers for step in dossier.decisions}
        self._decisions = decisions
        self._serving: defaultdict[str, dict[str, Dossier]] = defaultdict(dict)
        self._near: defaultdict[str, dict[str, Dossier]] = defaultdict(dict)
        self._cited: set[str] = set()
        for item in evidence:
            self._add(item)

    def serving(self, pledge: str) -> tuple[Dossier, ...]:
        """The dossiers of the decisions that are cited for a pledge."""
        return tuple(self._serving.get(pledge, {}).values())

    def near(self, section: str) -> tuple[Dossier, ...]:
        """The dossiers of the decisions that are cited for a section or rank among its best."""
        return tuple(self._near.get(section, {}).values())

    @property
    def cited(self) -> frozenset[str]:
        """The ids of the dossiers of all that is cited."""
        return frozenset(self._cited)

    def dossier(self, decision: str) -> Dossier:
        """The dossier of a decision."""
        return self._home.get(decision) or _alone(self._decisions[decision])

    def _add(self, item: Evidence) -> None:
        dossier = self.dossier(item.decision)
        if item.cited:
            self._cited.add(dossier.id)
        if item.cited and item.pledge:
            self._serving[item.pledge][dossier.id] = dossier
        if item.cited or (item.pledge is None and item.rank <= NEAR):
            self._near[item.section][dossier.id] = dossier


def _alone(decision: Decision) -> Dossier:
    step = Step(decision.id, decision.stage)
    return Dossier(decision.id, decision.title, decision.stage, (step,))
