"""Dossiers: decisions about the same instrument, chained over the steps of its procedure.

What the source gives one dossier is one. Else two decisions are joined when their titles, without
the words that change from step to step, and their texts are nearly the same; when they concern the
same kind of instrument; and when the chain that comes of it is one that a procedure can take. A
ratification is followed to its publication in the gazette, and a record of a decision that is
there already joins it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from akkoord.matching import gazette, likeness, relations
from akkoord.matching.likeness import Likeness
from akkoord.matching.procedure import LONGEST_REST_DAYS, PROCEDURE, ChainRules, possible, step
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
# A decision in one step is put right in the same formal words.
RIGHT_FORMAL, RIGHT_TEXT = 0.99, 0.2
# Where no step takes over the text of another, one formal name of so many words is one matter.
NAMING = 2


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
    chains = _Chains(decisions)
    for one, other in _given(decisions):
        chains.join(one, other)
    copies = dict(_copies(decisions))
    own = [at for at in range(len(decisions)) if at not in copies]
    steps = [at for at in own if decisions[at].stage in PROCEDURE and not decisions[at].signed]
    for first, second in _alike([decisions[at] for at in steps], rules, language):
        chains.join_if_possible(steps[first], steps[second])
    for first, second in gazette.follow([decisions[at] for at in own], rules, language):
        chains.join(own[first], own[second])
    for copy, original in copies.items():
        chains.join(original, copy)
    dossiers = [_dossier(chain) for chain in chains]
    return relations.relate(dossiers, decisions, rules, language)


class _Chains:
    """Decisions, by their places, in chains that grow together."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._chains = {at: [decision] for at, decision in enumerate(decisions)}
        self._home = list(range(len(decisions)))

    def __iter__(self) -> Iterator[list[Decision]]:
        return iter(self._chains.values())

    def join(self, one: int, other: int) -> None:
        """Make the chains of two decisions one."""
        home, gone = self._home[one], self._home[other]
        if home != gone:
            self._chains[home] += self._chains.pop(gone)
            self._home = [home if at == gone else at for at in self._home]

    def join_if_possible(self, one: int, other: int) -> None:
        """Make them one unless no procedure has these steps."""
        home, gone = self._home[one], self._home[other]
        if home != gone and possible(self._chains[home] + self._chains[gone]):
            self.join(one, other)


def _given(decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """Decisions to which the source gives the same dossier."""
    first: dict[str, int] = {}
    for at, decision in enumerate(decisions):
        if decision.case:
            yield first.setdefault(decision.case, at), at


def _copies(decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """Undated records that say word for word what another does, and that other one."""
    same: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, decision in enumerate(decisions):
        if decision.text:
            same[decision.title, decision.subtitle, decision.text].append(at)
    for places in same.values():
        original, *others = sorted(places, key=lambda at: (decisions[at].date is None, at))
        yield from ((at, original) for at in others if decisions[at].date is None)


def _alike(
    decisions: Sequence[Decision], rules: ChainRules, language: str
) -> Iterator[tuple[int, int]]:
    """Pairs of decisions on the same kind of instrument that may be steps of one, best first."""
    kinds = [rules.instrument(decision) for decision in decisions]
    parts = [rules.parts(decision) for decision in decisions]
    names = [_names(cores) if kind else set() for cores, kind in zip(parts, kinds, strict=True)]
    found = likeness.pairs(
        [rules.core(decision.title) for decision in decisions],
        parts,
        [decision.text for decision in decisions],
        language,
    )
    for pair in sorted(found, key=lambda pair: _rank(pair, decisions)):
        one, other = decisions[pair.one], decisions[pair.other]
        kind, another = kinds[pair.one], kinds[pair.other]
        same_kind = kind is None or another is None or kind == another
        goes_on = not rules.repeats and one.stage != other.stage
        is_named = kind == another and goes_on and names[pair.one] & names[pair.other]
        if same_kind and (is_named or _is_one_matter(pair, one, other, rules)):
            yield pair.one, pair.other


def _names(cores: Iterable[str]) -> set[str]:
    """What instruments are called, if it takes words enough to tell them from others."""
    return {core.strip().casefold() for core in cores if len(core.split()) >= NAMING}


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
    if one.stage == other.stage == Stage.SINGLE:
        return pair.formal >= RIGHT_FORMAL and pair.text >= RIGHT_TEXT
    if one.stage == other.stage:
        return (pair.formal >= SAME_FORMAL and pair.text >= ALIKE_TEXT) or (
            pair.titles >= ALIKE_BOTH and pair.text >= SAME_TEXT
        )
    return pair.whole >= ALIKE


def _dossier(chain: Iterable[Decision]) -> Dossier:
    """Its id comes from its first decision, so that later steps leave it as it is."""
    ordered = sorted(chain, key=_in_time)
    furthest = max(ordered, key=lambda d: d.stage.order)
    # The gazette has only the long title.
    titled = max(ordered, key=lambda d: (d.signed is None, d.stage.order))
    return Dossier(
        id=f"d-{short_hash(ordered[0].id)}",
        title=titled.title,
        stage=furthest.stage,
        decisions=tuple(Step(decision.id, decision.stage) for decision in ordered),
    )


def _in_time(decision: Decision) -> tuple[int, str, str]:
    """Steps in the order of the procedure, within a step by date, an undated one last."""
    return step(decision), decision.date.isoformat() if decision.date else "9999", decision.id
