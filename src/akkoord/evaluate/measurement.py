"""Everything that is measured of a workspace against judgements, in groups of figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from akkoord.errors import GoldError
from akkoord.evaluate import chains, crossing, gold, serving
from akkoord.evaluate import pledges as pledge_sentences
from akkoord.evaluate.chains import Chain
from akkoord.evaluate.figures import Found, evidence_figures
from akkoord.evaluate.gold import Judged
from akkoord.matching.pairing import Pairing
from akkoord.matching.weights import Weights
from akkoord.quality import Figure, Group, Place, means
from akkoord.records import Decision, Evidence, Pledge, Section, Stage, short_hash
from akkoord.search.embeddings import Embedder
from akkoord.text.sentences import Span
from akkoord.thesaurus import Thesaurus

CROSSED = "by weights fitted on other chapters than the one measured"


@dataclass(frozen=True, slots=True)
class Built:
    """What is measured: the records of a workspace, and what its evidence was found by.

    `decisions` must be those of matching: dossiers matter.
    """

    sections: Sequence[Section]
    pledges: Sequence[Pledge]
    decisions: Sequence[Decision]
    evidence: Sequence[Evidence]
    language: str
    weights: Weights = field(default_factory=Weights.shipped)
    concepts: Thesaurus | None = None
    embedder: Embedder | None = None


@dataclass(frozen=True, slots=True)
class Judgements:
    """What it is measured against: judged sections, and labelled decisions if there are any."""

    sections: Sequence[Judged]
    stages: Mapping[str, Stage] = field(default_factory=dict)
    dossiers: Mapping[str, Chain] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path, stages: Path | None = None, dossiers: Path | None = None) -> Self:
        """Judged sections of a folder, and files of labels; GoldError when one is wrong."""
        return cls(
            gold.load(folder),
            chains.load_stages(stages) if stages else {},
            chains.load_dossiers(dossiers) if dossiers else {},
        )

    @property
    def fingerprint(self) -> str:
        """Changes when a judgement or a label does."""
        return short_hash(
            *sorted(one.content for one in self.sections),
            *sorted(f"{id} {stage}" for id, stage in self.stages.items()),
            *sorted(f"{id} {chain.content}" for id, chain in self.dossiers.items()),
        )


def evaluate(judgements: Judgements, built: Built, cross_validate: bool = False) -> list[Group]:
    """All figures: evidence, evidence per pledge, pledge sentences, stages and dossiers.

    With `cross_validate` also by weights fitted on other chapters, which takes some ten times as
    long. Raises GoldError when that cannot be, or when labels are about other decisions.
    """
    home = gold.align(judgements.sections, built.sections)
    present = [one for one in judgements.sections if one.name in home]
    groups = [*_as_built(present, home, built), *_chains(judgements, built.decisions)]
    if cross_validate:
        groups += _crossed(present, built)
    return [group for group in groups if group.figures]


def seen(judgements: Judgements, built: Built) -> int:
    """How many of the judged sections that are here the weights were fitted on."""
    home = gold.align(judgements.sections, built.sections)
    return crossing.seen([one for one in judgements.sections if one.name in home], built.weights)


def places(judgements: Judgements, sections: Sequence[Section]) -> dict[str, Place]:
    """Where each judged section stands in the agreement, by its name."""
    home = gold.align(judgements.sections, sections)
    return {
        one.name: Place(home[one.name].id, home[one.name].path[-1], len(one.relevant))
        for one in judgements.sections
        if one.name in home
    }


def found(home: Mapping[str, Section], evidence: Sequence[Evidence]) -> dict[str, Found]:
    """The stored ranking and choice of each judged section, by its name.

    `home` says which section a judged one is (`gold.align`).
    """
    of_section: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.pledge is None:
            of_section[item.section].append(item)
    result = {}
    for name, section in home.items():
        items = sorted(of_section[section.id], key=lambda item: item.rank)
        cited = [item.decision for item in items if item.cited]
        result[name] = Found([item.decision for item in items], cited)
    return result


def _as_built(
    judged: Sequence[Judged], home: Mapping[str, Section], built: Built
) -> Iterator[Group]:
    known = crossing.seen(judged, built.weights)
    note = f"{known} of these {len(judged)} sections were used in fitting the weights"
    evidence = tuple(evidence_figures(judged, found(home, built.evidence)))
    yield Group("evidence, as built", evidence, note)
    yield Group("evidence per pledge, as built", _serving(judged, home, built), note)
    spans = [pledge_sentences.found_spans(one, built.language) for one in judged]
    yield Group("pledge sentences", _sentences(judged, spans))


def _serving(
    judged: Sequence[Judged], home: Mapping[str, Section], built: Built
) -> tuple[Figure, ...]:
    measured = {}
    for one in judged:
        section = home[one.name]
        own = [pledge for pledge in built.pledges if pledge.section == section.id]
        served = [item for item in built.evidence if item.section == section.id]
        measured[one.name] = serving.scores(one, section, own, served)
    return means("pledge evidence", measured)


def _sentences(judged: Sequence[Judged], spans: Sequence[Sequence[Span]]) -> tuple[Figure, ...]:
    """Pledge sentences, as a mean over sections, for where pledges were found in each."""
    scores = {
        one.name: pledge_sentences.together([one], [own])
        for one, own in zip(judged, spans, strict=True)
    }
    return means("pledge sentence", scores)


def _chains(judgements: Judgements, decisions: Sequence[Decision]) -> Iterator[Group]:
    measured = (
        ("stages", judgements.stages, chains.stage_figures(judgements.stages, decisions)),
        ("dossiers", judgements.dossiers, chains.dossier_figures(judgements.dossiers, decisions)),
    )
    for name, labels, figures in measured:
        if labels and not figures:
            raise GoldError(f"the labels of {name} are about none of the decisions that are here")
        yield Group(name, figures, units="decisions")


def _crossed(judged: Sequence[Judged], built: Built) -> Iterator[Group]:
    with_text = [section for section in built.sections if section.text]
    pairing = Pairing(
        with_text, built.decisions, built.language, built.pledges, built.concepts, built.embedder
    )
    crossed, evidence = crossing.cross_found(judged, pairing, built.pledges)
    figures = tuple(evidence_figures(judged, crossed))
    yield Group("evidence, cross-validated over chapters", figures, CROSSED, crossed=True)
    served = _serving(judged, gold.align(judged, with_text), replace(built, evidence=evidence))
    yield Group("evidence per pledge, cross-validated over chapters", served, CROSSED, crossed=True)
    if any(one.quotes for one in judged):
        spans = pledge_sentences.crossed_spans(judged, built.language)
        name = "pledge sentences, cross-validated over chapters"
        yield Group(name, _sentences(judged, spans), CROSSED, crossed=True)
