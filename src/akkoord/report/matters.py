"""Matters: the dossiers that a section's evidence is about, as a reader tells them apart.

Dossiers that go by the same name are one matter: a grant of every year, or a chain that could not
be joined. All steps of a dossier are told, also those that matching did not cite by themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from akkoord.records import Decision, Dossier, Evidence, Stage, Step
from akkoord.report.names import Names
from akkoord.text import words

FINAL = (Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.RATIFIED, Stage.PUBLISHED)
FORMAL = (Stage.PRINCIPLE, Stage.ADVICE, *FINAL)
# Decisions of which no text was published say less than their score.
UNTOLD = 0.4

# What names have in common that differ only in their small words.
Key: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Matter:
    """Decisions about one thing in the order they were taken, with their steps.

    `name` is short, `title` the whole title of the last dossier. `score` is that of the best
    evidence for the section; `serves` tells how strongly the matter is linked to each pledge, by
    id; `shown` is the evidence by which matching found it. `awaited` is the first final step
    that procedures in the corpus take, when it began one of which the corpus has no final step.
    """

    name: str
    title: str
    dossiers: tuple[Dossier, ...]
    steps: tuple[Step, ...]
    decisions: tuple[Decision, ...]
    score: float
    serves: Mapping[str, float]
    shown: tuple[Evidence, ...]
    awaited: Stage | None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its decisions, in order."""
        return tuple(step.decision for step in self.steps)


class Matters:
    """Finds the matters of one corpus."""

    def __init__(
        self,
        decisions: Sequence[Decision],
        dossiers: Iterable[Dossier],
        names: Names,
        language: str,
    ) -> None:
        self._decisions = {decision.id: decision for decision in decisions}
        self._dossiers = {step.decision: d for d in dossiers for step in d.decisions}
        self._names = names
        self._language = language
        self._keys: dict[str, Key] = {}

    def of_section(self, evidence: Iterable[Evidence]) -> list[Matter]:
        """The matters of one section's cited evidence, the strongest first."""
        found: dict[Key, list[Evidence]] = defaultdict(list)
        homes: dict[Key, dict[str, Dossier]] = defaultdict(dict)
        for item in evidence:
            dossier = self._dossiers.get(item.decision) or _alone(self._decisions[item.decision])
            key = self._key(dossier.title)
            found[key].append(item)
            homes[key][dossier.id] = dossier
        matters = [self._matter(found[key], list(homes[key].values()), key) for key in found]
        return sorted(matters, key=lambda matter: -matter.score)

    def _matter(self, evidence: list[Evidence], dossiers: list[Dossier], key: Key) -> Matter:
        ordered = sorted(dossiers, key=self._began)
        steps = tuple(self._in_order(ordered))
        decisions = tuple(self._decisions[step.decision] for step in steps)
        told = any(decision.text for decision in decisions)
        return Matter(
            name=self._names.of_title(ordered[-1].title),
            title=ordered[-1].title,
            dossiers=tuple(ordered),
            steps=steps,
            decisions=decisions,
            score=max(item.score for item in evidence) * (1.0 if told else UNTOLD),
            serves=_serves(evidence),
            shown=tuple(evidence),
            awaited=None if key in self._final else self._awaited(steps),
        )

    def _awaited(self, steps: Iterable[Step]) -> Stage | None:
        return self._ends if any(step.stage in FORMAL for step in steps) else None

    @cached_property
    def _ends(self) -> Stage:
        """By which final step procedures of this corpus are known to end."""
        taken = {step.stage for dossier in self._dossiers.values() for step in dossier.decisions}
        return next((stage for stage in FINAL if stage in taken), Stage.DEFINITIVE)

    def _in_order(self, dossiers: Sequence[Dossier]) -> list[Step]:
        """The steps as the dossier has them; those of several by date.

        Without a date a step comes after the last of its stage, or at the end.
        """
        steps = [step for dossier in dossiers for step in dossier.decisions]
        if len(dossiers) == 1:
            return steps
        dated = [step for step in steps if self._decisions[step.decision].date]
        placed = sorted(dated, key=lambda step: self._date(step.decision))
        for step in [step for step in steps if step not in dated]:
            alike = [n for n, other in enumerate(placed, 1) if other.stage is step.stage]
            placed.insert(alike[-1] if alike else len(placed), step)
        return placed

    def _key(self, title: str) -> Key:
        if title not in self._keys:
            name = self._names.bare(title)
            found = words.words(name, self._language)
            self._keys[title] = frozenset(
                word.lemma for word in found if not _is_small(name[word.start : word.end])
            )
        return self._keys[title]

    @cached_property
    def _final(self) -> frozenset[Key]:
        """What took a final step; a decision in one step may be one."""
        ends = (*FINAL, Stage.SINGLE)
        dossiers = set(self._dossiers.values())
        return frozenset(
            self._key(dossier.title)
            for dossier in dossiers
            if any(step.stage in ends for step in dossier.decisions)
        )

    def _began(self, dossier: Dossier) -> str:
        """The date of its first dated step, for sorting; a dossier without dates comes last."""
        return min(self._date(step.decision) for step in dossier.decisions)

    def _date(self, decision: str) -> str:
        date = self._decisions[decision].date
        return date.isoformat() if date else "9999"


def _is_small(form: str) -> bool:
    """Whether it is an article, a preposition or the like; numbers and "A" tell matters apart."""
    return len(form) < words.CONTENT and form.islower()


def _serves(evidence: Iterable[Evidence]) -> dict[str, float]:
    strengths: dict[str, float] = {}
    for item in evidence:
        if item.pledge:
            strength = sum(item.reasons.values()) if item.reasons else item.score
            strengths[item.pledge] = max(strength, strengths.get(item.pledge, strength))
    return strengths


def _alone(decision: Decision) -> Dossier:
    step = Step(decision.id, decision.stage)
    return Dossier(decision.id, decision.title, decision.stage, (step,))
