"""A small edition with everything that can go wrong in it, and its publication."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from akkoord.publish import Edition, publish
from akkoord.records import (
    Amount,
    Claim,
    Decision,
    Dossier,
    Evidence,
    Kind,
    Level,
    Period,
    Pledge,
    Quote,
    Report,
    Section,
    SourceQuote,
    Stage,
    Step,
    Untestable,
)

HOSTILE = "<script>alert('x')</script> [klik](http://kwaad.example) *ster* & `code` | _lijn_"

BRIDGE = "We bouwen tegen eind 2025 tien bruggen voor 5 miljoen euro."
TREES = "Er komen duizend bomen bij."
VAGUE = "We zijn ambitieus."
TEXT = f"{BRIDGE} {VAGUE}\n\n{TREES} {HOSTILE}"


def _section(id: str, number: str, *path: str, text: str = "") -> Section:
    title = path[-1].removeprefix(number).strip()
    return Section(id, number or None, title, path, len(path), text, 3, 4 if text else 3)


def _pledge(id: str, quote: str, testable: bool = True) -> Pledge:
    start = TEXT.index(quote)
    deadline = Period(None, dt.date(2025, 12, 31)) if quote == BRIDGE else None
    at = BRIDGE.index("5 miljoen euro")
    amount = Amount(5e6, "EUR", Quote("5 miljoen euro", at, at + 14))
    return Pledge(
        id=id,
        section="bruggen",
        quote=quote,
        start=start,
        end=start + len(quote),
        action="bruggen bouwen",
        kind=Kind.ACTION,
        testable=testable,
        deadline=deadline,
        amounts=(amount,) if quote == BRIDGE else (),
    )


def _decision(id: str, stage: Stage, date: dt.date | None, uri: str | None, title: str) -> Decision:
    return Decision(
        id=id,
        title=title,
        uri=uri,
        date=date,
        subtitle="Ontwerpbesluit over bruggen",
        text=f"De regering keurt de bouw van bruggen goed. {HOSTILE}\n\nTweede alinea van {id}.",
        kind="Nota",
        ministers=("An Peeters",),
        themes=("Openbare werken",),
        stage=stage,
        dossier="d-brug" if id.startswith("B") else None,
        source="test",
    )


def _evidence(decision: str, rank: int, pledge: str | None, cited: bool = True) -> Evidence:
    words = "De regering keurt de bouw van bruggen goed."
    quote = Quote(words, 0, len(words))
    reasons = {"shared_words": 0.5, "same_theme": 1.0}
    return Evidence("bruggen", pledge, decision, rank, 1 / rank, cited, reasons, quote)


@pytest.fixture(scope="session")
def edition() -> Edition:
    """Two chapters, one report, three pledges, five decisions: some undated, some hostile."""
    words = Quote("De regering keurt de bouw van bruggen goed.", 0, 43)
    claims = (
        Claim("Dit onderdeel bevat 2 beloften.", computed=True, records=("p-brug", "p-boom")),
        Claim(
            "Daarover gaan 3 beslissingen.",
            computed=True,
            records=("d-brug", "B1", "p-brug"),
        ),
        Claim(
            f"goedgekeurd {HOSTILE}.",
            heading="Bruggen",
            lead="Tien bruggen",
            citations=("B1", "B2"),
            quotes=(SourceQuote("B1", words),),
            pledges=("p-brug",),
        ),
        Claim(
            "opnieuw besproken", heading="Bruggen", citations=("B2", "X/1 é"), pledges=("p-brug",)
        ),
        Claim("Duizend bomen.", heading="Niet gevonden", computed=True, records=("p-boom",)),
        Claim("Het corpus is klein.", computed=True),
    )
    return Edition(
        government="Regering van Testland",
        agreement="Akkoord van Testland",
        language="nl",
        corpus_date=dt.date(2024, 1, 10),
        built_at=dt.datetime(2024, 2, 1, 12, tzinfo=dt.UTC),
        sections=(
            _section("wegen", "1", "1 Wegen"),
            _section("werken", "1.1", "1 Wegen", "1.1 Werken"),
            _section("bruggen", "1.1.1", "1 Wegen", "1.1 Werken", "1.1.1 Bruggen", text=TEXT),
            _section("fietsen", "1.2", "1 Wegen", "1.2 Fietsen", text="Fietsen is gezond."),
            _section("slot", "", "Slotwoord", text="Tot slot."),
        ),
        pledges=(
            _pledge("p-brug", BRIDGE),
            replace(_pledge("p-vaag", VAGUE, testable=False), reason=Untestable.INTENTION),
            replace(_pledge("p-boom", TREES), body="de gemeente", level=Level.LOCAL),
        ),
        decisions=(
            _decision(
                "B1", Stage.PRINCIPLE, dt.date(2023, 5, 5), "http://record.example/B1", "Brug"
            ),
            _decision("B2", Stage.DEFINITIVE, dt.date(2023, 9, 1), "javascript:alert(1)", HOSTILE),
            _decision("B3", Stage.RATIFIED, None, None, "Brug bekrachtigd"),
            _decision(
                "X/1 é", Stage.SINGLE, dt.date(2024, 1, 10), "http://record.example/(1)", "X"
            ),
            _decision("C1", Stage.UNKNOWN, None, None, "Niet geciteerd"),
        ),
        dossiers=(
            Dossier(
                "d-brug",
                "Bruggen",
                Stage.RATIFIED,
                (
                    Step("B1", Stage.PRINCIPLE),
                    Step("B2", Stage.DEFINITIVE),
                    Step("B3", Stage.RATIFIED),
                ),
                ("d-los",),
            ),
            Dossier("d-los", "Los", Stage.SINGLE, (Step("X/1 é", Stage.SINGLE),), ("d-brug",)),
        ),
        evidence=(
            _evidence("B1", 1, None),
            _evidence("B2", 2, None),
            _evidence("X/1 é", 3, None),
            _evidence("C1", 4, None, cited=False),
            _evidence("B1", 1, "p-brug"),
            _evidence("X/1 é", 2, "p-brug"),
        ),
        reports=(Report("bruggen", "Bruggen: wat beslist werd", claims, ("B1", "B2", "X/1 é")),),
        coverage="enkel verzonnen beslissingen",
    )


@pytest.fixture(scope="session")
def published(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, published once for all tests that only read it."""
    folder = tmp_path_factory.mktemp("site") / "published"
    publish(edition, folder)
    return folder
