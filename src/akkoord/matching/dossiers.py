"""Dossiers: decisions about the same instrument, chained over the steps of its procedure.

Two decisions are joined when their formal titles, without the words that change from step to step,
are nearly the same; when they concern the same kind of instrument; and when the chain that comes of
it is one that a procedure can take: steps in order of date, no final step twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy import sparse

from akkoord.matching.stages import StageRules
from akkoord.records import Decision, Dossier, Stage, Step, short_hash
from akkoord.search.lexical import TermSpace
from akkoord.text import amounts
from akkoord.text.terms import Analyser

# Short and long titles on average at least so alike (cosine of tf-idf) are taken for the same matter.
ALIKE = 0.62
# A procedure that rests so long is taken up as another dossier.
LONGEST_REST_DAYS = 900
# Only decisions that take one of these steps are chained. `single` is among them, for some final
# approvals do not say that they are: it joins a chain that has other steps, never another single.
PROCEDURE = frozenset(
    {Stage.PRINCIPLE, Stage.ADVICE, Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.RATIFIED, Stage.SINGLE}
)
# Of each of these groups a procedure has one decision.
ONCE = (
    frozenset({Stage.RATIFIED}),
    frozenset({Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.SINGLE}),
)


@dataclass(frozen=True, slots=True)
class ChainRules:
    """What changes in a formal title from step to step, and the kinds of instrument."""

    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None
    instruments: Mapping[str, re.Pattern[str]]

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> "ChainRules":
        """Rules from the `chain` part of a government's `stages.toml`."""
        raw = mapping.get("chain", {})
        return cls(
            opening=_pattern(raw.get("opening")),
            closing=_pattern(raw.get("closing")),
            instruments={
                name: re.compile(pattern, re.IGNORECASE)
                for name, pattern in raw.get("instruments", {}).items()
            },
        )

    def core(self, title: str) -> str:
        """A title without the words of the step."""
        for pattern in (self.opening, self.closing):
            title = pattern.sub("", title) if pattern else title
        return title

    def instrument(self, decision: Decision) -> str | None:
        """The kind of instrument, from the formal title if there is one, else the short one."""
        title = decision.subtitle or decision.title
        return next((name for name, p in self.instruments.items() if p.match(title)), None)


def place(
    decisions: Sequence[Decision], rules: Mapping[str, Any], language: str
) -> tuple[list[Decision], list[Dossier]]:
    """The decisions with stage, dossier and amounts filled in, and their dossiers.

    `rules` is the content of the government's `stages.toml`. Every decision is in one dossier.
    """
    stages = StageRules.from_mapping(rules)
    staged = [
        replace(d, stage=stages.stage(d), amounts=tuple(amounts.find(d.text, language)))
        for d in decisions
    ]
    dossiers = chain(staged, ChainRules.from_mapping(rules), language)
    home = {step.decision: dossier.id for dossier in dossiers for step in dossier.decisions}
    return [replace(decision, dossier=home[decision.id]) for decision in staged], dossiers


def chain(decisions: Sequence[Decision], rules: ChainRules, language: str) -> list[Dossier]:
    """The dossiers of decisions whose stage is known, in the order of their first decision."""
    chains: dict[int, list[Decision]] = {at: [d] for at, d in enumerate(decisions)}
    member = list(range(len(decisions)))
    steps = [at for at, decision in enumerate(decisions) if decision.stage in PROCEDURE]
    for first, second in _alike([decisions[at] for at in steps], rules, language):
        one, other = member[steps[first]], member[steps[second]]
        if one != other and _possible(chains[one] + chains[other]):
            chains[one] += chains.pop(other)
            member = [one if home == other else home for home in member]
    return [_dossier(chain) for chain in chains.values()]


def _alike(
    decisions: Sequence[Decision], rules: ChainRules, language: str
) -> Iterator[tuple[int, int]]:
    """Pairs of decisions on the same kind of instrument with nearly the same title, best first."""
    if len(decisions) < 2:
        return
    kinds = [rules.instrument(decision) for decision in decisions]
    short = [rules.core(decision.title) for decision in decisions]
    formal = [rules.core(decision.subtitle or decision.title) for decision in decisions]
    analyser = Analyser(language, short + formal)
    likeness = (_likeness(short, analyser) + _likeness(formal, analyser)) / 2
    pairs = sparse.triu(likeness, k=1).tocoo()
    near = np.flatnonzero(pairs.data >= ALIKE)
    for at in near[np.argsort(-pairs.data[near], kind="stable")]:
        first, second = int(pairs.row[at]), int(pairs.col[at])
        if None in (kinds[first], kinds[second]) or kinds[first] == kinds[second]:
            yield first, second


def _likeness(titles: Sequence[str], analyser: Analyser) -> sparse.csr_matrix:
    vectors = TermSpace(analyser.all_terms(titles)).vectors
    return vectors @ vectors.T


def _possible(chain: Sequence[Decision]) -> bool:
    """Whether decisions can be the steps of one procedure."""
    if any(sum(d.stage in group for d in chain) > 1 for group in ONCE):
        return False
    dated = sorted((d for d in chain if d.date), key=lambda d: (d.date, _step(d)))
    for earlier, later in zip(dated, dated[1:], strict=False):
        assert earlier.date and later.date
        rest = (later.date - earlier.date).days
        if rest == 0 or rest > LONGEST_REST_DAYS or _step(earlier) > _step(later):
            return False
    return True


def _dossier(chain: Iterable[Decision]) -> Dossier:
    """Its id comes from its first decision, so that later steps leave it as it is."""
    ordered = sorted(chain, key=_in_time)
    furthest = max(ordered, key=lambda d: d.stage.order)
    return Dossier(
        id=f"d-{short_hash(ordered[0].id)}",
        title=furthest.title,
        stage=furthest.stage,
        decisions=tuple(Step(decision.id, decision.stage) for decision in ordered),
    )


def _in_time(decision: Decision) -> tuple[int, str, str]:
    """Steps in the order of the procedure, within a step by date, an undated one last."""
    return _step(decision), decision.date.isoformat() if decision.date else "9999", decision.id


def _step(decision: Decision) -> int:
    """Place in the procedure; a single decision in a chain stands for the final approval."""
    return (Stage.DEFINITIVE if decision.stage is Stage.SINGLE else decision.stage).order


def _pattern(raw: str | None) -> re.Pattern[str] | None:
    return re.compile(raw) if raw else None
