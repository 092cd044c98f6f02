import datetime as dt

import pytest

from akkoord import government
from akkoord.matching.dossiers import place
from akkoord.matching.evidence import match
from akkoord.records import Decision, Dossier, Section

RULES = government.load("flanders-2019").stage_rules
ABOUT = "het onderhoud van parken in dorpen en steden"
ADOPTED = "aangenomen door het Vlaams Parlement op 7 juli 2021"


def ratification(
    date: str | None = "2021-07-16", adopted: str = "", about: str = ABOUT
) -> Decision:
    return Decision(
        f"r-{about}",
        f"Decreet {about}",
        subtitle=f"Bekrachtiging en afkondiging van het decreet over {about}{adopted}",
        text="De Vlaamse Regering beslist tot bekrachtiging en afkondiging van dit decreet.",
        date=dt.date.fromisoformat(date) if date else None,
        kind="Nota",
    )


def act(id: str, signed: str, title: str = f"Decreet over {ABOUT}") -> Decision:
    return Decision(
        id,
        title,
        date=dt.date(2021, 8, 20),
        signed=dt.date.fromisoformat(signed),
        source="eli:gazette.ttl",
    )


def followed(*decisions: Decision) -> Dossier:
    return next(d for d in place(decisions, RULES, "nl")[1] if "r-" in d.decisions[0].decision)


def test_the_publication_is_the_last_step_under_the_title_that_readers_know() -> None:
    found = followed(act("1", "2021-07-16"), ratification())
    assert [(step.decision, step.stage) for step in found.decisions] == [
        (f"r-{ABOUT}", "ratified"),
        ("1", "published"),
    ]
    assert (found.stage, found.title) == ("published", f"Decreet {ABOUT}")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (act("1", "2021-07-02"), "another day"),
        (act("1", "2021-07-16", "Decreet over zwembaden en redders"), "another title"),
        (act("1", "2021-07-16", f"Ontwerp van besluit over {ABOUT}"), "another instrument"),
    ],
)
def test_an_act_of_something_else_stays_alone(other: Decision, why: str) -> None:
    assert followed(other, ratification()).stage == "ratified", why


@pytest.mark.parametrize(
    ("signed", "stage"), [("2021-07-16", "published"), ("2020-07-16", "ratified")]
)
def test_without_a_date_the_act_is_signed_soon_after_the_adoption(signed: str, stage: str) -> None:
    assert followed(act("1", signed), ratification(None, f", {ADOPTED}")).stage == stage


def test_without_any_date_the_words_must_be_the_same() -> None:
    assert followed(act("1", "2020-07-16"), ratification(None)).stage == "published"
    like = act("1", "2020-07-16", f"Decreet over de regeling van {ABOUT} bij hoog water")
    assert followed(like, ratification(None)).stage == "ratified"


def test_an_act_is_the_end_of_one_dossier() -> None:
    twice = [ratification(), ratification(about=f"{ABOUT} en wijken")]
    found = place([*twice, act("1", "2021-07-16")], RULES, "nl")[1]
    assert [len(dossier.decisions) for dossier in found] == [2, 1]


def test_an_act_is_not_ranked_by_itself() -> None:
    section = Section("1", None, "Parken", ("Parken",), 1, f"We regelen {ABOUT}.")
    decisions = [ratification(), act("1", "2021-07-16")]
    found = match([section], [], decisions, RULES, "nl")
    assert {item.decision for item in found.evidence} == {f"r-{ABOUT}"}
    assert match([section], [], decisions[1:], RULES, "nl").evidence == []
