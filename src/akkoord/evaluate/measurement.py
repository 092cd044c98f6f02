"""Everything that is measured of a workspace against judgements, in groups of figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from akkoord.evaluate import crossing, gold, serving
from akkoord.evaluate import pledges as pledge_sentences
from akkoord.evaluate.figures import Figure, Found, evidence_figures, means, ndcg, recall, scores
from akkoord.evaluate.gold import Judged
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Weights
from akkoord.records import Decision, Evidence, Pledge, Section


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that were measured in the same way; `note` says how."""

    name: str
    figures: tuple[Figure, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SectionFigures:
    """What was measured of one judged section; None where nothing is relevant to it."""

    name: str
    path: tuple[str, ...]
    relevant: int
    cited: int
    ndcg_10: float | None
    recall_60: float | None
    precision: float
    recall: float
    f1: float


def evaluate(
    judged: Sequence[Judged],
    sections: Sequence[Section],
    pledges: Sequence[Pledge],
    decisions: Sequence[Decision],
    evidence: Sequence[Evidence],
    language: str,
    cross_validate: bool = False,
) -> list[Group]:
    """All figures: evidence as built, evidence per pledge, pledge sentences.

    With `cross_validate` also the evidence by weights fitted on other chapters, which takes some
    ten times as long. `decisions` must be those of matching: dossiers matter.
    """
    home = gold.align(judged, sections)
    present = [one for one in judged if one.name in home]
    known = crossing.seen(present, Weights.shipped())
    note = f"{known} of these {len(present)} sections were used in fitting the weights"
    groups = [
        Group("evidence, as built", tuple(evidence_figures(present, found(home, evidence))), note),
        Group("evidence per pledge, as built", _serving(present, home, pledges, evidence), note),
        Group("pledge sentences", _sentences(present, language)),
    ]
    if cross_validate:
        groups.append(_crossed(present, sections, pledges, decisions, language))
    return [group for group in groups if group.figures]


def per_section(judged: Sequence[Judged], found: Mapping[str, Found]) -> Iterator[SectionFigures]:
    """The figures of each judged section that was found, in the order of the judgements."""
    for one in judged:
        if one.name in found:
            own, relevant = found[one.name], len(one.relevant)
            agreed = scores(one, own)
            yield SectionFigures(
                name=one.name,
                path=one.path,
                relevant=relevant,
                cited=len(own.cited),
                ndcg_10=ndcg(one, own, 10, strict=True) if relevant else None,
                recall_60=recall(one, own) if relevant else None,
                precision=agreed.precision,
                recall=agreed.recall,
                f1=agreed.f1,
            )


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


def _serving(
    judged: Sequence[Judged],
    home: Mapping[str, Section],
    pledges: Sequence[Pledge],
    evidence: Sequence[Evidence],
) -> tuple[Figure, ...]:
    measured = []
    for one in judged:
        section = home[one.name]
        own = [pledge for pledge in pledges if pledge.section == section.id]
        served = [item for item in evidence if item.section == section.id]
        measured.append(serving.scores(one, section, own, served))
    return means("pledge evidence", measured)


def _sentences(judged: Sequence[Judged], language: str) -> tuple[Figure, ...]:
    """Pledge sentences, as a mean over sections."""
    return means("pledge sentence", (pledge_sentences.scores([one], language) for one in judged))


def _crossed(
    judged: Sequence[Judged],
    sections: Sequence[Section],
    pledges: Sequence[Pledge],
    decisions: Sequence[Decision],
    language: str,
) -> Group:
    with_text = [section for section in sections if section.text]
    pairing = Pairing(with_text, decisions, language, pledges)
    figures = evidence_figures(judged, crossing.cross_validated(judged, pairing))
    marked = (replace(figure, name=f"{figure.name}, cross-validated") for figure in figures)
    note = "weights fitted on other chapters than the one measured"
    return Group("evidence, cross-validated over chapters", tuple(marked), note)
