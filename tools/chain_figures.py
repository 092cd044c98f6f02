"""Measure stages and dossiers on labelled decisions.

    python tools/chain_figures.py GOVERNMENT GOLD_DIR DECISIONS...

GOLD_DIR holds `gold-stages-dev.json` {decision: stage} and `gold-dossiers-dev.json` {decision:
{candidates, same, related}}. A pair is a labelled decision and one of its candidates; it counts as
found when both are in one dossier, and rightly so when the candidate is among `same`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from akkoord import government, sources
from akkoord.matching import dossiers
from akkoord.records import Decision


def main(name: str, gold: str, *files: str) -> None:
    about = government.load(name)
    decisions = [d for file in files for d in sources.read(Path(file), about, print)]
    placed, chains = dossiers.place(decisions, about.stage_rules, about.language)
    print(f"{len(placed)} decisions in {len(chains)} dossiers")
    by_id = {decision.id: decision for decision in placed}
    print_stages(by_id, json.loads((Path(gold) / "gold-stages-dev.json").read_text()))
    print_dossiers(by_id, json.loads((Path(gold) / "gold-dossiers-dev.json").read_text()))


def print_stages(by_id: dict[str, Decision], gold: dict[str, str]) -> None:
    wrong = {id: (stage, by_id[id].stage) for id, stage in gold.items() if by_id[id].stage != stage}
    print(f"stages: {1 - len(wrong) / len(gold):.3f} right of {len(gold)}")
    for (stage, found), count in Counter(wrong.values()).most_common():
        print(f"  {count} x {stage} taken for {found}")
    for id, (stage, found) in wrong.items():
        print(f"  {id} {stage} -> {found}: {by_id[id].title[:90]}")


def print_dossiers(by_id: dict[str, Decision], gold: dict[str, dict[str, list[str]]]) -> None:
    pairs = list(_pairs(gold))
    found = {(one, other) for one, other, _ in pairs if _together(by_id, one, other)}
    same = {(one, other) for one, other, is_same in pairs if is_same}
    right = len(found & same)
    print(f"dossiers: {len(pairs)} pairs, {len(same)} of one dossier")
    print(f"  precision {right / max(len(found), 1):.3f}  recall {right / max(len(same), 1):.3f}")
    for one, other in sorted(found ^ same):
        kind = "wrong " if (one, other) in found else "missed"
        for id in (one, other):
            d = by_id[id]
            print(f"  {kind} {id} {d.date} {d.stage}: {d.title[:80]} | {d.subtitle[:160]}")


def _pairs(gold: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, str, bool]]:
    for id, label in gold.items():
        for candidate in label["candidates"]:
            yield id, candidate, candidate in label["same"]


def _together(by_id: dict[str, Decision], one: str, other: str) -> bool:
    return by_id[one].dossier == by_id[other].dossier


if __name__ == "__main__":
    main(*sys.argv[1:])
