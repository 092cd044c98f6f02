"""akkoord explain"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.text import Text
from scipy.special import logit

from akkoord.cli import named
from akkoord.cli.console import HERE, Folder, counted, opened, stdout
from akkoord.matching import choice, meaning
from akkoord.matching.evidence import WORTH_TELLING
from akkoord.matching.features import FEATURES
from akkoord.matching.ranker import same_dossier
from akkoord.pipeline import Pipeline
from akkoord.records import Decision, Dossier, Evidence, Pledge, Section

KNOWN = (*FEATURES, *meaning.FEATURES, same_dossier)
EXPLANATIONS = {feature.__name__: feature.__doc__ or "" for feature in KNOWN}
# In log-odds: at 1 the odds are 2.7 times what they were, at .3 a third more.
STRONG, WEAK = 1.0, 0.3


@dataclass(frozen=True, slots=True)
class Case:
    """A section and a decision, with all that is known of the two together."""

    section: Section
    decision: Decision
    dossier: Dossier | None
    pledges: Mapping[str, Pledge]
    ranked: Sequence[Evidence]
    """The evidence for the section as a whole, best first."""
    served: Sequence[Evidence]
    """The evidence that the decision gives for pledges."""

    @property
    def own(self) -> Evidence | None:
        """What links the two; None when the decision is not among the ranked ones."""
        return next((one for one in self.ranked if one.decision == self.decision.id), None)

    @property
    def cited(self) -> int:
        """How many decisions are cited for the section."""
        return sum(one.cited for one in self.ranked)


def explain(
    section: Annotated[
        str, typer.Argument(metavar="SECTION", help="Its id, its number or its title.")
    ],
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="Its id or address.")],
    workspace: Folder = HERE,
) -> None:
    """Say why a decision is cited for a section, or why not, reason by reason."""
    with opened(workspace) as pipeline:
        case = _case(pipeline, section, decision)
        model = pipeline.workspace.weights.embedder
    date = f"{case.decision.date}  " if case.decision.date else ""
    title = f"{case.section.path[-1]}  ←  {date}{case.decision.title}"
    stdout.print(Text(title, style="bold"), soft_wrap=True)
    for line in told(case):
        stdout.print(Text(line), soft_wrap=True)
    if model:
        stdout.print(Text(f"The embedding model is {model}."), soft_wrap=True)


def told(case: Case) -> Iterator[str]:
    """Whether the decision is cited and why, line by line."""
    own = case.own
    if own is None:
        yield from _unranked(case)
        return
    yield _verdict(own, case)
    yield from _cut(own, case)
    yield from _reasons(own)
    yield from _steps(case)
    yield from _words(own, case)


def _case(pipeline: Pipeline, section: str, decision: str) -> Case:
    store = pipeline.store
    about, found = named.section(pipeline, section), named.decision(pipeline, decision)
    evidence = store.evidence(section=about.id)
    whole = sorted((one for one in evidence if one.pledge is None), key=lambda one: one.rank)
    return Case(
        section=about,
        decision=found,
        dossier=next((one for one in store.dossiers() if one.id == found.dossier), None),
        pledges={pledge.id: pledge for pledge in store.pledges(about.id)},
        ranked=whole,
        served=[one for one in evidence if one.pledge and one.decision == found.id],
    )


def _unranked(case: Case) -> Iterator[str]:
    if not case.ranked:
        yield "Nothing is ranked for this section yet: run `akkoord build`."
        return
    last = case.ranked[-1]
    yield (
        f"Not cited: it is not among the {len(case.ranked)} best decisions for this section, whose "
        f"last has probability {last.score:.2f}; {case.cited} are cited."
    )
    yield from _steps(case)


def _verdict(own: Evidence, case: Case) -> str:
    verdict = "Cited" if own.cited else "Not cited"
    return (
        f"{verdict}: rank {own.rank}, probability {own.score:.2f}; of all decisions "
        f"{'the best is' if case.cited == 1 else f'the best {case.cited} are'} cited."
    )


def _cut(own: Evidence, case: Case) -> Iterator[str]:
    """Why it is not cited; or, for what is, why not more are."""
    best = case.ranked[0].score
    if not own.cited:
        yield f"{choice.limit(own.score, best, case.cited).value} The best has {best:.2f}."
    elif len(case.ranked) > case.cited:
        after = case.ranked[case.cited]
        yield (
            f"The first that is not cited has {after.score:.2f}, the best {best:.2f}. "
            f"{choice.limit(after.score, best, case.cited).value}"
        )


def _reasons(own: Evidence) -> Iterator[str]:
    """What speaks for the link and against it, the strongest first, in log-odds."""
    speaking = sorted(own.reasons.items(), key=lambda reason: -abs(reason[1]))
    rest = float(logit(own.score)) - sum(own.reasons.values())
    yield "For it:"
    yield from (_reason(name, value) for name, value in speaking if value > 0)
    yield "Against it, as this is less so than elsewhere, or takes back what others count twice:"
    yield from (_reason(name, value) for name, value in speaking if value < 0)
    yield f"  {rest:+.2f}  {'':8}  Where every decision starts, and reasons below {WORTH_TELLING}."
    yield f"  {float(logit(own.score)):+.2f}  in all   That is a probability of {own.score:.2f}."


def _reason(name: str, value: float) -> str:
    size = abs(value)
    word = "strong" if size >= STRONG else "some" if size >= WEAK else "little"
    return f"  {value:+.2f}  {word:8}  {EXPLANATIONS.get(name, name)}"


def _steps(case: Case) -> Iterator[str]:
    """The other steps of its dossier, each with its place for this section."""
    others = (
        [s for s in case.dossier.decisions if s.decision != case.decision.id]
        if case.dossier
        else []
    )
    if not others or case.dossier is None:
        return
    ranked = {one.decision: one for one in case.ranked}
    steps = counted(len(others), "other step")
    yield f"Dossier “{case.dossier.title}”, with {steps}:"
    for step in others:
        one = ranked.get(step.decision)
        place = f"rank {one.rank}, probability {one.score:.2f}" if one else "not among the best"
        yield f"  {step.stage.value} {step.decision}: {place}"


def _words(own: Evidence, case: Case) -> Iterator[str]:
    """The decision's words that are nearest to the section, and to each pledge it serves."""
    if own.quote:
        yield f"Its nearest words: “{own.quote.exact}”"
    for item in case.served:
        pledge = case.pledges.get(item.pledge or "")
        if pledge:
            yield f"It serves the pledge “{pledge.quote}”"
        if item.quote:
            yield f"  with the words “{item.quote.exact}”"
