"""Dossiers: decisions about the same instrument, chained over the steps of its procedure.

Two decisions are joined when their titles, without the words that change from step to step, and
their texts are nearly the same; when they concern the same kind of instrument; and when the chain
that comes of it is one that a procedure can take: steps in order of date, no final step twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from akkoord.errors import GovernmentError
from akkoord.matching import likeness
from akkoord.matching.likeness import Likeness
from akkoord.matching.stages import StageRules
from akkoord.records import Decision, Dossier, Stage, Step, short_hash
from akkoord.text import amounts

# Titles and texts on average so alike are taken for the same matter (measured on labelled chains
# of the Flemish government; see tools/chain_figures.py).
ALIKE = 0.72
# Titles alone must be so alike where steps say little of the matter, as a ratification does.
ALIKE_TITLES = 0.62
# The same step is only taken again on the same instrument or in the same words, or where the text
# says that it is taken again.
SAME_FORMAL, ALIKE_TEXT = 0.9, 0.8
ALIKE_BOTH, SAME_TEXT = 0.8, 0.88
AGAIN_FORMAL, AGAIN_TEXT = 0.95, 0.3
# A procedure that rests so long is taken up as another dossier.
LONGEST_REST_DAYS = 900
# Only decisions that take one of these steps are chained. `single` is among them, for some final
# approvals do not say that they are: it joins a chain that has other steps, never another single.
PROCEDURE = frozenset(
    {
        Stage.PRINCIPLE,
        Stage.ADVICE,
        Stage.DEFINITIVE,
        Stage.PARLIAMENT,
        Stage.RATIFIED,
        Stage.PUBLISHED,
        Stage.SINGLE,
    }
)
# Of each of these groups a procedure has one decision.
ONCE = (
    frozenset({Stage.RATIFIED}),
    frozenset({Stage.DEFINITIVE, Stage.PARLIAMENT, Stage.SINGLE}),
)


@dataclass(frozen=True, slots=True)
class ChainRules:
    """What changes in a formal title from step to step, and the kinds of instrument.

    `lettered` parts the instruments that one title names, `again` tells a step taken again, and
    `repeats` that each step takes over the text of the one before.
    """

    opening: re.Pattern[str] | None
    closing: re.Pattern[str] | None
    lettered: re.Pattern[str] | None
    again: re.Pattern[str] | None
    repeats: bool
    instruments: Mapping[str, re.Pattern[str]]

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> "ChainRules":
        """Rules from the `chain` part of a government's `stages.toml`.

        Raises GovernmentError when it is wrong.
        """
        try:
            return cls._parsed(mapping.get("chain", {}))
        except (re.error, TypeError, AttributeError) as error:
            raise GovernmentError(f"stages.toml, chain: {error}; mend it") from error

    @classmethod
    def _parsed(cls, raw: Mapping[str, Any]) -> "ChainRules":
        changing = ("opening", "closing", "lettered", "again")
        return cls(
            **{name: re.compile(raw[name]) if name in raw else None for name in changing},
            repeats=bool(raw.get("repeats")),
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

    def parts(self, title: str) -> list[str]:
        """The instruments that a title names, each without the words of the step."""
        parts = self.lettered.split(title) if self.lettered else [title]
        return [self.core(part) for part in parts if part.strip()] or [self.core(title)]

    def instrument(self, decision: Decision) -> str | None:
        """The kind of instrument, from the formal title if there is one, else the short one."""
        title = decision.subtitle or decision.title
        return next((name for name, p in self.instruments.items() if p.match(title)), None)

    def is_again(self, decision: Decision) -> bool:
        """Whether a decision says that it takes a step again."""
        return bool(self.again and self.again.search(decision.text))


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
    """Pairs of decisions on the same kind of instrument that may be steps of one, best first."""
    kinds = [rules.instrument(decision) for decision in decisions]
    found = likeness.pairs(
        [rules.core(decision.title) for decision in decisions],
        [rules.parts(decision.subtitle or decision.title) for decision in decisions],
        [decision.text for decision in decisions],
        language,
    )
    for pair in sorted(found, key=lambda pair: _rank(pair, decisions)):
        one, other = decisions[pair.one], decisions[pair.other]
        kind, another = kinds[pair.one], kinds[pair.other]
        same_kind = kind is None or another is None or kind == another
        if same_kind and _is_one_matter(pair, one, other, rules):
            yield pair.one, pair.other


def _rank(pair: Likeness, decisions: Sequence[Decision]) -> tuple[float, int, int, int]:
    """The most alike first, and of those about as alike the nearest in time."""
    one, other = decisions[pair.one].date, decisions[pair.other].date
    apart = abs((one - other).days) if one and other else LONGEST_REST_DAYS
    return -round(pair.whole, 1), apart, pair.one, pair.other


def _is_one_matter(pair: Likeness, one: Decision, other: Decision, rules: ChainRules) -> bool:
    """Whether two decisions are alike enough for the steps that they take."""
    if not rules.repeats or Stage.RATIFIED in (one.stage, other.stage):
        return pair.titles >= ALIKE_TITLES
    if (rules.is_again(one) or rules.is_again(other)) and pair.formal >= AGAIN_FORMAL:
        return pair.text >= AGAIN_TEXT
    if one.stage == other.stage:
        return (pair.formal >= SAME_FORMAL and pair.text >= ALIKE_TEXT) or (
            pair.titles >= ALIKE_BOTH and pair.text >= SAME_TEXT
        )
    return pair.whole >= ALIKE


def _possible(chain: Sequence[Decision]) -> bool:
    """Whether decisions can be the steps of one procedure."""
    if any(sum(d.stage in group for d in chain) > 1 for group in ONCE):
        return False
    dated = sorted((d for d in chain if d.date), key=lambda d: (d.date, _step(d)))
    for earlier, later in pairwise(dated):
        rest = _days(earlier, later)
        if rest == 0 or rest > LONGEST_REST_DAYS or _step(earlier) > _step(later):
            return False
    return True


def _days(earlier: Decision, later: Decision) -> int:
    assert earlier.date is not None
    assert later.date is not None
    return (later.date - earlier.date).days


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
