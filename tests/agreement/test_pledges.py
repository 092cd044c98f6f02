import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement import pledges
from akkoord.errors import DocumentError
from akkoord.records import Kind, Period, Pledge, Section, pledge_id

TERM = Period(dt.date(2030, 7, 1), dt.date(2035, 6, 30))

DUTCH = (
    "Veel kinderen groeien vandaag op zonder zwembad in de buurt, en dat is jammer. "
    "We bouwen tegen 2032 drie nieuwe zwembaden en investeren daar 45 miljoen euro in. "
    "De vorige jaren werd er immers weinig gebouwd. "
    "Het reglement voor de zwemlessen wordt herzien."
)


def section(text: str, title: str = "Zwemmen") -> Section:
    return Section("s1", "1", title, (f"1 {title}",), 1, text)


def find(text: str, language: str = "nl", term: Period | None = None) -> list[Pledge]:
    return pledges.find(section(text), language, term)


def test_promises_are_told_from_diagnosis_and_past() -> None:
    assert [pledge.quote for pledge in find(DUTCH)] == [
        "We bouwen tegen 2032 drie nieuwe zwembaden en investeren daar 45 miljoen euro in.",
        "Het reglement voor de zwemlessen wordt herzien.",
    ]


def test_a_pledge_says_what_by_when_and_for_how_much() -> None:
    first = find(DUTCH)[0]
    assert first.id == pledge_id("s1", first.quote)
    assert first.section == "s1"
    assert first.deadline == Period(dt.date(2032, 1, 1), dt.date(2032, 12, 31))
    assert [amount.value for amount in first.amounts] == [45e6]
    assert first.testable


def test_a_promise_for_the_term_falls_due_with_the_government() -> None:
    found = find("We openen deze regeerperiode een nieuw zwembad in elke provincie.", term=TERM)
    assert [pledge.deadline for pledge in found] == [TERM]


def test_an_outcome_is_told_from_an_action() -> None:
    outcome, action = find(
        "We verlagen het aantal verdrinkingen met 50 % tegen 2033. "
        "We richten een fonds op voor nieuwe redders."
    )
    assert (outcome.kind, action.kind) == (Kind.OUTCOME, Kind.ACTION)


def test_a_vague_promise_is_kept_and_says_so() -> None:
    found = find("We versterken waar mogelijk de samenwerking tussen zwembaden en scholen.")
    assert [pledge.testable for pledge in found] == [False]


def test_two_promises_with_their_own_verbs_are_two_pledges() -> None:
    text = "We schaffen de toegangsprijs voor kinderen af en we verhogen de premie voor zwemclubs."
    assert [pledge.quote for pledge in find(text)] == [
        "We schaffen de toegangsprijs voor kinderen af",
        "we verhogen de premie voor zwemclubs.",
    ]


def test_a_promise_is_not_cut_within_what_hangs_on_it() -> None:
    text = "We zorgen ervoor dat redders kunnen bijleren en we hun diploma zonder kosten erkennen."
    assert [pledge.quote for pledge in find(text)] == [text]


def test_what_is_listed_under_a_promise_is_promised() -> None:
    listed = "We nemen in deze periode de volgende maatregelen:\n\n"
    items = ["• gratis zwemlessen in alle scholen", "• langere openingsuren in de zomer"]
    quotes = [pledge.quote for pledge in find(listed + "\n\n".join(items))]
    assert quotes[-2:] == [item.removeprefix("• ") for item in items]


def test_what_is_listed_under_a_diagnosis_is_not() -> None:
    listed = "De zwembaden zijn vandaag om deze redenen vaak gesloten:\n\n"
    assert find(f"{listed}• een tekort aan redders in de zomer\n\n• de prijs van de energie") == []


def test_a_time_before_a_list_is_the_deadline_of_its_promises() -> None:
    items = ["- Build a pool in every county.", "- Abolish the entry fee for children by 2032."]
    found = find("\n\n".join(["In the course of this term we will:", *items]), "en", TERM)
    assert [pledge.quote for pledge in found] == [item.removeprefix("- ") for item in items]
    of_year = Period(dt.date(2032, 1, 1), dt.date(2032, 12, 31))
    assert [pledge.deadline for pledge in found] == [TERM, of_year]


def test_the_same_words_twice_are_two_pledges_with_lasting_ids() -> None:
    sentence = "We bouwen een nieuw zwembad in elke provincie."
    first, second = find(f"{sentence} {sentence}")
    assert first.quote == second.quote
    assert second.id == f"{first.id}-2"
    assert find(sentence)[0].id == first.id


SAMPLE = (
    "We bouwen een zwembad en we voorzien wordt gebouwd. 5 miljoen euro. (zie art. 4) ; : Daarom "
    "tegen 2030 zodat … \n\n \n•"
)
WORDS = st.sampled_from(SAMPLE.split(" "))


@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=120)))
def test_quotes_are_verbatim_and_ids_unique(text: str) -> None:
    found = find(text)
    assert all(text[pledge.start : pledge.end] == pledge.quote for pledge in found)
    assert len({pledge.id for pledge in found}) == len(found)
    assert all(pledge.action for pledge in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("language", "promise", "action", "rest"),
    [
        (
            "de",
            "Die Landesregierung führt bis 2031 einen kostenlosen Schwimmkurs ein.",
            "bis 2031 einen kostenlosen Schwimmkurs einführen",
            "Viele Bäder sind in den vergangenen Jahren geschlossen worden.",
        ),
        (
            "fr",
            "Nous créerons un fonds pour la rénovation des piscines.",
            "créer un fonds pour la rénovation des piscines",
            "Ces dernières années, beaucoup de piscines ont été fermées.",
        ),
        (
            "en",
            "We will abolish the entry fee for children in public pools.",
            "abolish the entry fee for children in public pools",
            "Many pools are struggling with the cost of energy today.",
        ),
    ],
)
def test_other_languages(language: str, promise: str, action: str, rest: str) -> None:
    found = find(f"{rest} {promise}", language)
    assert [(pledge.quote, pledge.action) for pledge in found] == [(promise, action)]


def test_a_language_without_wording_is_named_with_those_there_are() -> None:
    with pytest.raises(DocumentError, match=r"'xx'.*de, en, fr, nl"):
        find(DUTCH, "xx")
