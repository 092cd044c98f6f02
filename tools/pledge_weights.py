"""Fit the weights of the cues for pledges again, on judged sections.

    python tools/pledge_weights.py GOLD_DIR [LANGUAGE]

Prints how well such weights do on chapters they were not fitted on, and writes those fitted on all
sections to `promises/weights.json` of the package.
"""

import sys
from pathlib import Path

from akkoord.agreement import cues
from akkoord.evaluate import gold, pledges


def main(folder: str, language: str = "nl") -> None:
    judged = gold.load(Path(folder))
    print("cross-validated over chapters:", pledges.cross_validated(judged, language))
    weights = pledges.fit(judged, language)
    Path(str(cues.WEIGHTS)).write_text(weights.dump(), encoding="utf-8")
    print("on the sections it was fitted on:", pledges.scores(judged, language))


if __name__ == "__main__":
    main(*sys.argv[1:])
