"""Matters: the dossiers that a section's evidence is about, as a reader tells them apart.

Dossiers that go by the same name are one matter: a grant of every year, or a chain that could not
be joined.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from akkoord.records import Decision, Dossier, Evidence, Stage, Step
from akkoord.report.names import Names
from akkoord.text import words

FINAL = (Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.RATIFIED, Stage.PUBLISHED)
FORMAL = (Stage.PRINCIPLE, Stage.ADVICE, *FINAL)

CONTENT = 4
# Decisions of which no text was published say less than their score.
UNTOLD = 0.4


@dataclass(frozen=True, slots=True)
class Matter:
    """Decisions about one thing in the order they were taken, with their steps.

    `name` is short, `title` the whole title of the last dossier.
    `score` is that of the best evidence for the section; `serves` tells how strongly the matter
    is linked to each pledge, by id; `passages` are the quotes by which matching found it.
    """

    name: str
    title: str
    dossiers: tuple[Dossier, ...]
    steps: tuple[Step, ...]
    decisions: tuple[Decision, ...]
    score: float
    serves: Mapping[str, float]
    shown: tuple[Evidence, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its decisions, in order."""
        return tuple(step.decision for step in self.steps)

    @property
    def is_open(self) -> bool:
        """Whether it began a formal procedure whose final step is not among its decisions."""
        stages = {step.stage for step in self.steps}
        return not stages.isdisjoint(FORMAL) and stages.isdisjoint((*FINAL, Stage.SINGLE))


def of_section(
    evidence: Iterable[Evidence],
    decisions: Mapping[str, Decision],
    dossiers: Mapping[str, Dossier],
    names: Names,
    language: str,
) -> list[Matter]:
    """The matters of one section's cited evidence, the strongest first.

    `dossiers` are told by the ids of their decisions.
    """
    found: dict[frozenset[str], list[Evidence]] = defaultdict(list)
    homes: dict[frozenset[str], dict[str, Dossier]] = defaultdict(dict)
    for item in evidence:
        if item.cited:
            dossier = dossiers.get(item.decision) or _alone(decisions[item.decision])
            key = _key(names.bare(dossier.title), language)
            found[key].append(item)
            homes[key][dossier.id] = dossier
    matters = [_matter(found[key], list(homes[key].values()), decisions, names) for key in found]
    return sorted(matters, key=lambda matter: -matter.score)


def _key(name: str, language: str) -> frozenset[str]:
    """What names have in common that differ only in their small words."""
    return frozenset(lemma for lemma in words.lemmas(name, language) if len(lemma) >= CONTENT)


def _matter(
    evidence: Sequence[Evidence],
    dossiers: Sequence[Dossier],
    decisions: Mapping[str, Decision],
    names: Names,
) -> Matter:
    ordered = sorted(dossiers, key=lambda dossier: _began(dossier, decisions))
    steps = tuple(step for dossier in ordered for step in dossier.decisions)
    told = any(decisions[step.decision].text for step in steps)
    return Matter(
        name=names.of_title(ordered[-1].title),
        title=ordered[-1].title,
        dossiers=tuple(ordered),
        steps=steps,
        decisions=tuple(decisions[step.decision] for step in steps),
        score=max(item.score for item in evidence) * (1.0 if told else UNTOLD),
        serves=_serves(evidence),
        shown=tuple(evidence),
    )


def _serves(evidence: Iterable[Evidence]) -> dict[str, float]:
    strengths: dict[str, float] = {}
    for item in evidence:
        if item.pledge:
            strength = sum(item.reasons.values()) if item.reasons else item.score
            strengths[item.pledge] = max(strength, strengths.get(item.pledge, strength))
    return strengths


def _began(dossier: Dossier, decisions: Mapping[str, Decision]) -> str:
    """The date of its first dated step, for sorting; a dossier without dates comes last."""
    dates = [decisions[step.decision].date for step in dossier.decisions]
    return min((date.isoformat() for date in dates if date), default="9999")


def _alone(decision: Decision) -> Dossier:
    step = Step(decision.id, decision.stage)
    return Dossier(decision.id, decision.title, decision.stage, (step,))
