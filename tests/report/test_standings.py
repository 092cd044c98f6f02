import datetime as dt
import re
from dataclasses import replace

import pytest

from akkoord.records import (
    Amount,
    Carried,
    Claim,
    CounterEvidence,
    Dossier,
    Due,
    NamedAmount,
    Period,
    Quote,
    Stage,
    Status,
    Survey,
    Turn,
)
from akkoord.report.checker import Corpus, check_report
from akkoord.report.groups import Group
from akkoord.report.matters import Matter
from akkoord.report.standings import Standings
from akkoord.status import Findings
from akkoord.text.phrases import Phrases

from .world import BRIDGES, TREES, World, decision, text_quote

UNTIL = dt.date(2024, 1, 10)
REACHED = dt.date(2021, 5, 7)
STATUS = Status(
    "p0", "s", Stage.PRINCIPLE, "d0", reached=REACHED, last=REACHED, dossiers=("d0", "d1")
)
WORLD = World((TREES, BRIDGES))
FURTHEST = "verste stap van twee dossiers, ook van elders in deze sectie: "


def standings(*statuses: Status, surveys: tuple[Survey, ...] = ()) -> Standings:
    found = Findings(statuses, surveys, (), UNTIL)
    return Standings(Phrases("akkoord.report", "nl"), found, [decision("A"), decision("B")])


def told(*statuses: Status) -> list[Claim]:
    """What is said of a group of as many pledges, of which no matter is told."""
    group = Group(tuple(WORLD.promises[: len(statuses)]), ())
    return list(standings(*statuses).of_group(group, "Bomen"))


def sum_of(value: float, dossier: str, currency: str = "EUR") -> NamedAmount:
    return NamedAmount(dossier, "A", Amount(value, currency, Quote("5", 0, 1)))


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (
            STATUS,
            f"{FURTHEST}principieel goedgekeurd op 7 mei 2021.",
        ),
        (
            replace(STATUS, reached=None, dossiers=("d0",)),
            "principieel goedgekeurd, zonder datum in dit corpus.",
        ),
        (
            replace(STATUS, dossiers=("d0",), silence=32, silent=True),
            "principieel goedgekeurd op 7 mei 2021; sindsdien vonden we geen verdere stap: "
            "32 maanden stilte tot 10 januari 2024.",
        ),
        (
            replace(STATUS, dossiers=("d0",), named=(sum_of(12_650_000, "d0"),)),
            "principieel goedgekeurd op 7 mei 2021; een beslissing noemt 12,65 miljoen euro.",
        ),
        (
            replace(STATUS, named=(sum_of(2e6, "d0"), sum_of(1e6, "d1"))),
            f"{FURTHEST}principieel goedgekeurd op 7 mei 2021; twee dossiers "
            "noemen een bedrag, van 1 miljoen euro tot 2 miljoen euro.",
        ),
        (
            replace(STATUS, named=(sum_of(2e6, "d0"), sum_of(2e6, "d1"))),
            f"{FURTHEST}principieel goedgekeurd op 7 mei 2021; twee dossiers "
            "noemen 2 miljoen euro.",
        ),
        (
            replace(STATUS, named=(sum_of(2e6, "d0"), sum_of(5e6, "d1", "CHF"))),
            f"{FURTHEST}principieel goedgekeurd op 7 mei 2021; een beslissing "
            "noemt 2 miljoen euro; een beslissing noemt CHF\u00a05 miljoen.",
        ),
        (
            replace(STATUS, deadline=Period(None, REACHED), due=Due.OVER, dossiers=("d0",)),
            "principieel goedgekeurd op 7 mei 2021; de termijn verstreek op 7 mei 2021, zonder "
            "eindbeslissing in dit corpus.",
        ),
        (
            replace(
                STATUS, dossiers=("d0",), promised=(Amount(5e6, "EUR", Quote("€5 mio.", 0, 7)),)
            ),
            "principieel goedgekeurd op 7 mei 2021; beloofd: €5 mio.",
        ),
    ],
)
def test_a_standing_says_what_is_known(status: Status, text: str) -> None:
    (claim,) = told(status)
    assert (claim.lead, claim.text) == ("Stand", text)
    assert claim.computed
    assert claim.records == ("p0", *status.dossiers)


def test_of_dossiers_that_are_all_told_here_none_is_elsewhere() -> None:
    dossiers = tuple(Dossier(id, id, Stage.PRINCIPLE, ()) for id in ("d0", "d1"))
    matter = Matter("Bomen", "Bomen", dossiers, (), (), 1.0, {}, (), None)
    group = Group(tuple(WORLD.promises[:1]), (matter,))
    (claim,) = standings(replace(STATUS, silence=32, silent=True)).of_group(group, "Bomen")
    assert claim.text.startswith("verste stap van twee dossiers: principieel")


@pytest.mark.parametrize(("end", "is_said"), [(dt.date(2020, 12, 31), False), (REACHED, True)])
def test_a_decision_in_time_is_not_told_beside_a_later_one(end: dt.date, is_said: bool) -> None:
    (claim,) = told(replace(STATUS, deadline=Period(None, end), due=Due.IN_TIME))
    assert ("er viel een beslissing vóór het einde van de termijn" in claim.text) is is_said


def test_pledges_of_whom_the_same_is_said_share_a_sentence() -> None:
    (claim,) = told(STATUS, replace(STATUS, pledge="p1"))
    assert claim.lead == "Stand"
    assert claim.pledges == ("p0", "p1")


def test_pledges_of_one_group_are_named_when_they_differ() -> None:
    other = replace(STATUS, pledge="p1", stage=Stage.DEFINITIVE)
    leads = [claim.lead for claim in told(STATUS, other)]
    assert leads == [
        "Stand van “We planten duizend bomen langs de gewestwegen”",
        "Stand van “We bouwen tegen 2025 tien fietsbruggen over het kanaal”",
    ]


@pytest.mark.parametrize(
    ("language", "lead", "text"),
    [
        ("fr", "pour «\u00a0We planten", "étape la plus avancée de deux dossiers, dont"),
        ("de", "von „We planten", "weitester Schritt von zwei Vorgängen, die"),
        (
            "en",
            "Where “We planten",
            "furthest step of two dossiers, some",
        ),
    ],
)
def test_marks_and_capitals_are_those_of_the_language(language: str, lead: str, text: str) -> None:
    other = replace(STATUS, pledge="p1", dossiers=("d0",), body="EU")
    found = Findings((STATUS, other), (), (), UNTIL)
    teller = Standings(Phrases("akkoord.report", language), found, ())
    first, second = teller.of_group(Group(tuple(WORLD.promises), ()), "Bomen")
    assert lead in (first.lead or "")
    assert first.text.startswith(text)
    assert ("\u00a0; " in second.text) == (language == "fr")


@pytest.mark.parametrize("due", list(Due))
def test_german_tells_a_term_without_a_sentence_that_needs_a_capital(due: Due) -> None:
    told = Phrases("akkoord.report", "de")(f"standing.due.{due}", day="1. Mai 2021")
    assert not re.match(r"(?:der|die|das|eine?)\b", told)
    assert "1. Mai 2021" in told


def test_what_the_bullet_says_is_not_said_again() -> None:
    chain = [decision("A", stage=Stage.DEFINITIVE)]
    report = World(dossiers=[chain], links=[(0, "A")]).report()
    assert [claim for claim in report.claims if claim.lead == "Stand"] == []


def test_decisions_of_no_procedure_have_no_furthest_step() -> None:
    grants = [[decision("A", "Subsidie bermen")], [decision("B", "Subsidie dreven")]]
    report = World(dossiers=grants, links=[(0, "A"), (0, "B")]).report()
    assert [claim for claim in report.claims if claim.lead == "Stand"] == []


def test_a_quote_that_leaves_out_its_beginning_shows_it() -> None:
    text = "De premie voor bermen wordt vanaf 2024 stopgezet."
    found = CounterEvidence("A", Turn.REPEALED, text_quote(f"Bermen\n{text}", "voor bermen"))
    one = Standings(
        Phrases("akkoord.report", "nl"),
        Findings((), (), (), UNTIL),
        [decision("A", "Bermen", text)],
    )
    assert one.turn(found, "Bomen", ("p0",)).text == "“[…] voor bermen […]”."


def test_who_serves_a_pledge_and_goes_back_on_something_is_cited_in_its_words() -> None:
    text = "De regering wijzigt het besluit. De premie wordt vanaf 2024 stopgezet."
    world = World(dossiers=[[decision("A", text=text)]], links=[(0, "A")])
    report = world.report()
    (claim,) = (claim for claim in report.claims if claim.lead == "Opheffing of stopzetting")
    assert claim.text == "“De premie wordt vanaf 2024 stopgezet”."
    assert (claim.citations, claim.pledges) == (("A",), ("p0",))
    (quote,) = claim.quotes
    assert quote.quote == text_quote(text, "De premie wordt vanaf 2024 stopgezet")


def test_who_serves_pledges_of_two_groups_is_cited_once() -> None:
    ending = decision("A", text="De premie wordt vanaf 2024 stopgezet.")
    links = [(0, "A"), (1, "B"), (1, "A")]
    report = World((TREES, BRIDGES), [[ending], [decision("B", "Bruggen")]], links).report()
    assert len({claim.heading for claim in report.claims if claim.pledges}) == 2
    (claim,) = (claim for claim in report.claims if claim.lead == "Opheffing of stopzetting")
    assert claim.pledges == ("p0", "p1")


def test_what_goes_back_on_something_is_named_under_the_section_too() -> None:
    found = CounterEvidence("A", Turn.POSTPONED, Quote("x", 0, 1))
    surveys = (Survey("s", ("A", "B"), (found,)), Survey("t", ("A", "B"), ()))
    (some,) = standings(surveys=surveys).survey("s")
    assert some.text.startswith("In twee beslissingen zochten we")
    assert "in één: “Bomen langs gewestwegen”" in some.text
    assert some.records == ("A",)
    (none,) = standings(surveys=surveys).survey("t")
    assert none.text.endswith("en vonden er niets van.")
    assert none.records == ("A", "B")


def test_an_overdue_promise_without_decision_says_so() -> None:
    due = Status("p0", "s", deadline=Period(None, REACHED), due=Due.OVER)
    told = standings(due).unanswered(WORLD.promises[0])
    assert told == "; de termijn verstreek op 7 mei 2021, zonder eindbeslissing in dit corpus"


def test_what_stood_in_an_earlier_agreement_is_told() -> None:
    carried = Carried("het akkoord van 2014", "o1", "We planten bomen.", 0.9)
    told = standings(Status("p0", "s", carried_from=carried)).unanswered(WORLD.promises[0])
    assert told == "; stond in vergelijkbare woorden al in het akkoord van 2014"


def test_who_else_must_act_is_told() -> None:
    told = standings(Status("p0", "s", body="de EU")).unanswered(WORLD.promises[0])
    assert told == "; ook een ander bestuur is aan zet: de EU"


def test_the_checker_finds_no_error_in_standings() -> None:
    text = "De regering kent 5 miljoen euro subsidie toe. De start wordt uitgesteld tot 2026."
    chains = [
        [decision("A", "Bomen", text, Stage.PRINCIPLE)],
        [decision("B", "Struiken", text, Stage.ANNOUNCED)],
    ]
    world = World(dossiers=chains, links=[(0, "A"), (0, "B")])
    report = world.report()
    corpus = Corpus(world.decisions, [world.section], [report], [], "nl")
    assert len([claim for claim in report.claims if claim.lead and claim.computed]) == 1
    assert check_report(report, corpus, world.evidence).errors == ()
