"""Check recorded reports of a model, and compare the checker with labels given by hand.

    python tools/recorded_reports.py DATA_DIR

DATA_DIR is the folder of the shared Flemish corpus: the agreement, the decisions and
`regeringsrobot-reports.jsonl.gz`. Prints what docs/checking.md tells.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from akkoord import agreement, government
from akkoord.evaluate import support
from akkoord.matching import dossiers
from akkoord.records import Section
from akkoord.report.checker import Checked, Corpus, Counts, check_markdown, tally
from akkoord.report.checker.source import bare
from akkoord.sources import files

GOVERNMENT = "flanders-2019"
DECISIONS = ("decisions.jsonl.gz", "decisions-text-only.jsonl.gz")


def main(folder: Path) -> None:
    corpus, sections = read(folder)
    with gzip.open(folder / "regeringsrobot-reports.jsonl.gz", "rt", encoding="utf-8") as stream:
        recorded = [json.loads(line) for line in stream]
    show(list(check(recorded, corpus, sections)))
    responses = {at: one["response"] for at, one in enumerate(recorded)}
    chosen, unseen = (
        list(support.pairs(support.labels(file), responses, corpus))
        for file in (support.LABELS, support.UNSEEN)
    )
    print("threshold of the checker:    ", support.agreement(chosen))
    print("cross-validated over reports:", support.cross_validated(chosen))
    print("pairs labelled afterwards:   ", support.agreement(unseen))


def read(folder: Path) -> tuple[Corpus, list[Section]]:
    about = government.load(GOVERNMENT)
    sections = agreement.read(folder / "regeerakkoord-2019-2024.pdf")
    decisions = [
        decision for name in DECISIONS for decision in files.read(folder / name, about, print)
    ]
    placed, chains = dossiers.place(decisions, about.stage_rules, about.language)
    return Corpus(placed, sections, (), chains, about.language), sections


def check(
    recorded: Iterable[dict[str, Any]], corpus: Corpus, sections: Iterable[Section]
) -> Iterator[Checked]:
    # Headings repeat between chapters; the recorded path leaves out the part above them.
    placed = {
        bare(" ".join(section.path[top:])): section
        for section in sections
        for top in range(len(section.path))
    }
    for one in recorded:
        section = placed.get(bare(" ".join(one["path"])))
        yield check_markdown(one["response"], corpus, section, one["prompt_ids"])


def show(checked: list[Checked]) -> None:
    print(sum((one.counts for one in checked), Counts()))
    findings = sum((tally(one.findings) for one in checked), Counter())
    reports = Counter(fault for one in checked for fault in tally(one.findings))
    print(f"{len(checked)} reports, {sum(one.passed for one in checked)} without error")
    for fault, number in findings.most_common():
        print(f"{fault:12} {fault.severity:8} {number:6} in {reports[fault]:4} reports")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
