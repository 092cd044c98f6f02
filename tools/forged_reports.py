"""Forge the published reports of a workspace, and count how many forgeries the checker finds.

    python tools/forged_reports.py WORKSPACE

Each report is forged once in each way, in one place drawn at random: what a sentence says, what
it cites, or what the list of references tells. A forgery is found when there is a finding that the
true report does not have. Written for reports in Dutch.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from akkoord.pipeline import Pipeline
from akkoord.report.checker import Checked, Corpus, Severity, check_markdown
from akkoord.workspace import Workspace

SEED = 5
NUMBERS = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
STEPS = {"principieel": "bekrachtigd", "definitief": "bekrachtigd", "bekrachtigd": "principieel"}
CITATION = r"\\\[(\d+)\\\]"


@dataclass(frozen=True)
class Forgery:
    """A way to forge: lines that fit `line`, in them what fits `words`, and what comes instead."""

    name: str
    line: str
    words: str
    instead: Callable[[str, int], str]


BULLET = r"^- .*\\\["
REFERENCE = r"^\*\*"
FORGERIES = (
    Forgery("citation of no reference", BULLET, CITATION, lambda _, of: rf"\[{of}\]"),
    Forgery("citation of another reference", BULLET, CITATION,
            lambda words, of: rf"\[{(int(words[2:-2]) + 1) % of}\]"),
    Forgery("citations left out", BULLET, rf" (?:{CITATION})+", lambda *_: ""),
    Forgery("day of a date", BULLET, rf"\b\d+(?= (?:{MONTHS}) \d{{4}})",
            lambda words, _: str(int(words) % 28 + 1)),
    Forgery("year of a date", BULLET, r"\b20\d\d\b", lambda words, _: str(int(words) - 3)),
    Forgery("sum of money", BULLET, r"\b[1-9](?=[\d.,]* (?:miljoen |miljard )?euro)",
            lambda words, _: str(int(words) % 9 + 1)),
    Forgery("percentage", BULLET, r"\b\d+(?= ?(?:%|procent))", lambda words, _: f"{words}7"),
    Forgery("number in words", BULLET, rf"\b(?:{NUMBERS})\b", lambda *_: "dertien"),
    Forgery("step of procedure", BULLET, rf"\b(?:{'|'.join(STEPS)})\b",
            lambda words, _: STEPS[words]),
    Forgery("word in a quote", r'^(?:- |> ).*"', r'(?<=")[^" ]+(?= [^"]{20,}")', lambda *_: "niet"),
    Forgery("figure that was computed", r"^[A-Z](?!.*\\\[)", rf"\b(?:\d+|{NUMBERS})\b",
            lambda *_: "negentig"),
    Forgery("date of a reference", REFERENCE, r"(?<=\(\d{4}-\d\d-)\d\d(?=\))",
            lambda words, _: f"{int(words) % 28 + 1:02}"),
    Forgery("title of a reference", REFERENCE, r"(?<=\*\* )\w{3,}", lambda *_: "Afschaffing"),
    Forgery("text of the agreement", r"^ +<p>", r"\b\w{6,}\b", lambda *_: "niets"),
)  # fmt: skip


def main(folder: Path) -> None:
    workspace = Workspace.open(folder)
    reports = sorted((workspace.published / "reports").glob("*.md"))
    with workspace.store() as store:
        corpus = corpus_of(Pipeline(workspace, store))
        texts = [report.read_text(encoding="utf-8") for report in reports]
    true = [check_markdown(text, corpus) for text in texts]
    print(f"{'forged':32} {'reports':>8} {'error':>6} {'warning':>8} {'missed':>7}")
    for forgery in FORGERIES:
        told = Counter(results(forgery, texts, true, corpus))
        row = f"{told['error']:6} {told['warning']:8} {told['missed']:7}"
        print(f"{forgery.name:32} {told.total():8} {row}")


def corpus_of(pipeline: Pipeline) -> Corpus:
    store = pipeline.store
    return Corpus(
        store.decisions(),
        store.sections(),
        store.reports(),
        store.dossiers(),
        pipeline.government.language,
    )


def results(
    forgery: Forgery, texts: list[str], true: list[Checked], corpus: Corpus
) -> Iterator[str]:
    draw = random.Random(SEED)
    for text, before in zip(texts, true, strict=True):
        forged = forge(forgery, text, draw)
        if forged and forged != text:
            yield found(before, check_markdown(forged, corpus))


def forge(forgery: Forgery, text: str, draw: random.Random) -> str | None:
    lines = text.split("\n")
    fitting = [
        at
        for at, line in enumerate(lines)
        if re.search(forgery.line, line) and re.search(forgery.words, line)
    ]
    if not fitting:
        return None
    at = draw.choice(fitting)
    place = draw.choice(list(re.finditer(forgery.words, lines[at])))
    instead = forgery.instead(place[0], sum(line.startswith("**") for line in lines))
    lines[at] = lines[at][: place.start()] + instead + lines[at][place.end() :]
    return "\n".join(lines)


def found(before: Checked, after: Checked) -> str:
    """The gravest new finding: "error", "warning", or "missed" when there is none."""
    old = {(finding.fault, finding.words) for finding in before.findings}
    new = {one.severity for one in after.findings if (one.fault, one.words) not in old}
    grave = next((severity for severity in Severity if severity in new), None)
    return grave.value if grave else "missed"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
