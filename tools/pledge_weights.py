"""Fit the weights of the cues for pledges again, on judged sections.

    python tools/pledge_weights.py GOLD_DIR [GOLD_DIR...]

Each folder holds the judged sections of one agreement. Prints how well such weights do on chapters
they were not fitted on, folder by folder, and writes those fitted on all sections to
`wordings/weights.json` of the package.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from akkoord.agreement import cues
from akkoord.evaluate import gold, pledges
from akkoord.evaluate.gold import Judged

LANGUAGE = "nl"


def main(*folders: str) -> None:
    agreements = {folder: gold.load(Path(folder)) for folder in folders}
    for folder in folders:
        _tell_unseen(folder, agreements)
    weights = pledges.fit(_all(list(agreements.values())), LANGUAGE)
    Path(str(cues.WEIGHTS)).write_text(weights.dump(), encoding="utf-8")


def _tell_unseen(folder: str, agreements: dict[str, list[Judged]]) -> None:
    judged = agreements[folder]
    others = _all([sections for name, sections in agreements.items() if name != folder])
    print(folder)
    print("  chapters not fitted on:", pledges.cross_validated(judged, LANGUAGE, others))
    if others:
        weights = pledges.fit(others, LANGUAGE)
        print("  fitted on the others only:", pledges.scores(judged, LANGUAGE, weights))


def _all(agreements: Sequence[list[Judged]]) -> list[Judged]:
    return [section for sections in agreements for section in sections]


if __name__ == "__main__":
    main(*sys.argv[1:])
