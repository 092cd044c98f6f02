"""A small workspace about bridges: what the tests of this room check reports against."""

import datetime as dt

from akkoord.records import (
    Claim,
    Decision,
    Dossier,
    Evidence,
    Quote,
    Report,
    Section,
    SourceQuote,
    Stage,
    Step,
)
from akkoord.report.checker import Checked, Corpus, Fault, check_markdown

RECORD = "http://record.example/id"
PROMISE = "We bouwen tegen 2025 tien bruggen over de Leie."

SECTION = Section(
    "bruggen", "1.1", "Bruggen", ("1 Wegen", "1.1 Bruggen"), 2, f"{PROMISE} Dat kost 5 miljoen."
)

PRINCIPLE = Decision(
    id="B1",
    title="Ontwerpbesluit over de bouw van bruggen",
    uri=f"{RECORD}/B1",
    date=dt.date(2021, 5, 7),
    subtitle="Bouw van bruggen",
    text="De regering hecht haar principiële goedkeuring aan de bouw van vier bruggen over de "
    "Leie. Daarvoor maakt ze 3.250.000 euro vrij, 12,5 procent van het krediet van 2020. "
    "Het Bruggendecreet van 3 maart 1999 blijft gelden.",
    stage=Stage.PRINCIPLE,
    dossier="d",
)
DEFINITIVE = Decision(
    id="B2",
    title="Besluit over de bouw van bruggen",
    date=dt.date(2021, 9, 17),
    text="De regering keurt de bouw van bruggen over de Leie definitief goed.",
    stage=Stage.DEFINITIVE,
    dossier="d",
)
UNDATED = Decision(
    id="T3",
    title="(Nieuwe) fietspaden langs de Schelde",
    text="Fietsers krijgen 40 kilometer paden langs de Schelde.",
    stage=Stage.SINGLE,
)
TWIN = Decision(
    id="T4",
    title="(Nieuwe) fietspaden langs de Schelde",
    text="Fietsers krijgen 40 kilometer paden langs de Schelde, 20 meer dan gepland.",
    stage=Stage.SINGLE,
)
DOSSIER = Dossier(
    "d",
    "Bruggen",
    Stage.DEFINITIVE,
    (Step("B1", Stage.PRINCIPLE), Step("B2", Stage.DEFINITIVE)),
)
WORDS = "de bouw van vier bruggen"
STORED = Report(
    section="bruggen",
    title="Bruggen: wat beslist werd",
    claims=(
        Claim("Dit onderdeel bevat 1 belofte.", computed=True, records=("bruggen",)),
        Claim(
            f'de regering keurde "{WORDS}" goed.',
            heading="Bruggen",
            lead="Leie",
            citations=("B1",),
            quotes=(
                SourceQuote(
                    "B1",
                    Quote(
                        WORDS,
                        PRINCIPLE.text.index(WORDS),
                        PRINCIPLE.text.index(WORDS) + len(WORDS),
                    ),
                ),
            ),
        ),
        Claim("Fietsers krijgen paden langs de Schelde.", heading="Fietsen", citations=("T4",)),
    ),
    references=("B1", "T4"),
)
EVIDENCE = (
    Evidence("bruggen", None, "B1", 1, 0.9, True),
    Evidence("bruggen", None, "T4", 2, 0.8, True),
)

REFERENCES = rf"""
<details>
        <summary> Referenties</summary>

**[\[0\]]({RECORD}/B1)** : **(2021-05-07)** Ontwerpbesluit over de bouw van bruggen. De reg...

**\[1\]** (zonder link in dit corpus) : **(2021-09-17)** Besluit over de bouw van bruggen.

</details>
"""


def corpus() -> Corpus:
    """The workspace."""
    return Corpus((PRINCIPLE, DEFINITIVE, UNDATED, TWIN), (SECTION,), (STORED,), (DOSSIER,), "nl")


def check(*lines: str) -> Checked:
    """Check a report on the section with these lines, which may cite 0 (B1) and 1 (B2)."""
    used = "- De bouw van bruggen over de Leie [0][1].\n"
    body = "\n\n".join(lines)
    return check_markdown(f"# Bruggen: wat beslist werd\n\n{body}\n\n{used}{REFERENCES}", corpus())


def faults(checked: Checked) -> list[tuple[Fault, str]]:
    """What was found, with the words it is about."""
    return [(finding.fault, finding.words) for finding in checked.findings]
