"""Measure stages, dossiers and relations on labelled decisions.

    python tools/chain_figures.py GOVERNMENT GOLD_DIR DECISIONS...

GOLD_DIR holds `gold-stages-dev.json` {decision: stage} and `gold-dossiers-dev.json` {decision:
{candidates, same, related}}. A pair is a labelled decision and one of its candidates; it counts as
found when both are in one dossier, and rightly so when the candidate is among `same`; it is found
related when the dossier of one names that of the other, and rightly so when the candidate is among
`related`. Give the files of the gazette too to see which ratifications found their publication.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from akkoord import government, sources
from akkoord.evaluate import chains as judged
from akkoord.evaluate.chains import Chain
from akkoord.matching import dossiers
from akkoord.quality import Figure
from akkoord.records import Decision, Dossier, Stage


def main(name: str, gold: str, *files: str) -> None:
    about = government.load(name)
    decisions = [d for file in files for d in sources.read(Path(file), about, print)]
    placed, chains = dossiers.place(decisions, about.stage_rules, about.language)
    print(f"{len(placed)} decisions in {len(chains)} dossiers")
    by_id = {decision.id: decision for decision in placed}
    labels = Path(gold) / "gold-dossiers-dev.json"
    print_stages(by_id, judged.load_stages(Path(gold) / "gold-stages-dev.json"))
    print_publications(by_id, chains)
    print_related(by_id, chains, json.loads(labels.read_text()))
    print_dossiers(by_id, judged.load_dossiers(labels))


def print_figures(figures: Sequence[Figure]) -> None:
    for figure in figures:
        print(f"{figure.name}: {figure.value:.3f} ({figure.units} labelled)")


def print_stages(by_id: Mapping[str, Decision], gold: Mapping[str, Stage]) -> None:
    print_figures(judged.stage_figures(gold, list(by_id.values())))
    wrong = {id: (stage, by_id[id].stage) for id, stage in gold.items() if by_id[id].stage != stage}
    for (stage, found), count in Counter(wrong.values()).most_common():
        print(f"  {count} x {stage} taken for {found}")
    for id, (stage, found) in wrong.items():
        print(f"  {id} {stage} -> {found}: {by_id[id].title[:90]}")


def print_publications(by_id: dict[str, Decision], chains: list[Dossier]) -> None:
    last = max((d.signed for d in by_id.values() if d.signed), default=None)
    if last is None:
        return
    acts = [d for d in by_id.values() if d.signed]
    stage = {chain.id: chain.stage for chain in chains}
    due = [d for d in by_id.values() if d.stage == Stage.RATIFIED and d.date and d.date <= last]
    undated = [d for d in by_id.values() if d.stage == Stage.RATIFIED and not d.date]
    print(f"gazette: {len(acts)} acts, {sum(_is_chained(d, chains) for d in acts)} in a dossier")
    for name, some in ((f"dated up to {last}", due), ("without date", undated)):
        found = sum(stage[d.dossier or ""] == Stage.PUBLISHED for d in some)
        print(f"  of {len(some)} ratifications {name}: {found} published")


def _is_chained(act: Decision, chains: list[Dossier]) -> bool:
    return any(chain.id == act.dossier and len(chain.decisions) > 1 for chain in chains)


def print_related(
    by_id: dict[str, Decision], chains: list[Dossier], gold: dict[str, dict[str, list[str]]]
) -> None:
    related = {chain.id: set(chain.related) for chain in chains}
    pairs = [(one, other) for one, other, is_same in _pairs(gold) if not is_same]
    found = {
        (one, other)
        for one, other in pairs
        if by_id[other].dossier in related[by_id[one].dossier or ""]
    }
    wanted = {(one, other) for one, other in pairs if other in gold[one]["related"]}
    right = len(found & wanted)
    print(f"related: {len(pairs)} pairs of other instruments, {len(wanted)} related")
    print(f"  precision {right / max(len(found), 1):.3f}  recall {right / max(len(wanted), 1):.3f}")


def print_dossiers(by_id: Mapping[str, Decision], gold: Mapping[str, Chain]) -> None:
    print_figures(judged.dossier_figures(gold, list(by_id.values())))
    pairs = [(id, other) for id, chain in gold.items() for other in sorted(chain.candidates)]
    found = {(one, other) for one, other in pairs if _together(by_id, one, other)}
    same = {(one, other) for one, other in pairs if other in gold[one].same}
    for one, other in sorted(found ^ same):
        kind = "wrong " if (one, other) in found else "missed"
        for id in (one, other):
            d = by_id[id]
            print(f"  {kind} {id} {d.date} {d.stage}: {d.title[:80]} | {d.subtitle[:160]}")


def _pairs(gold: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, str, bool]]:
    for id, label in gold.items():
        for candidate in label["candidates"]:
            yield id, candidate, candidate in label["same"]


def _together(by_id: Mapping[str, Decision], one: str, other: str) -> bool:
    return by_id[one].dossier == by_id[other].dossier


if __name__ == "__main__":
    main(*sys.argv[1:])
