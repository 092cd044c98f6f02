import datetime as dt
from dataclasses import replace

from akkoord.records import Claim, Decision, Stage

from .world import World, decision

MAY = dt.date(2022, 5, 6)
JULY = dt.date(2022, 7, 15)


def _bullet(*chain: Decision) -> Claim:
    claims = World(dossiers=[chain], links=[(0, chain[0].id)]).report().claims
    return next(claim for claim in claims if claim.citations)


def test_a_step_without_date_says_so() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, date=MAY)
    last = decision("B", stage=Stage.DEFINITIVE, date=None)
    text = _bullet(first, last).text
    assert text.endswith("op 6 mei 2022, definitief zonder datum in dit corpus.")


def test_steps_that_all_lack_a_date_are_told_in_one_breath() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, date=None)
    last = decision("B", stage=Stage.DEFINITIVE, date=None)
    text = _bullet(first, last).text
    assert text.endswith("; principieel en definitief goedgekeurd, zonder datum in dit corpus.")


def test_a_procedure_without_its_end_says_what_is_missing() -> None:
    text = _bullet(decision("A", stage=Stage.PRINCIPLE, date=MAY)).text
    assert text.endswith("; een definitieve goedkeuring staat niet in dit corpus.")


def test_what_is_missing_goes_by_the_name_that_the_government_gives_it() -> None:
    begun = decision("A", stage=Stage.PRINCIPLE, date=MAY)
    other = decision("B", "Bruggen", stage=Stage.PARLIAMENT, date=JULY)
    world = World(dossiers=[[begun], [other]], links=[(0, "A"), (0, "B")])
    texts = [claim.text for claim in world.report(parliament="naar de Raad").claims]
    assert any(
        "; een volgende stap (zoals: naar de Raad) staat niet in dit corpus" in t for t in texts
    )
    assert not any("definitieve goedkeuring" in text for text in texts)


def test_an_end_that_stands_in_another_dossier_is_not_called_missing() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, date=MAY)
    end = decision("B", stage=Stage.DEFINITIVE, date=JULY)
    report = World(dossiers=[[first], [end]], links=[(0, "A")]).report()
    assert not any("definitieve goedkeuring" in claim.text for claim in report.claims)


def test_what_has_been_said_once_is_said_shorter() -> None:
    chains = [[decision(id, f"Zaak {id}", stage=Stage.PRINCIPLE, date=None)] for id in "AB"]
    told = World(dossiers=chains, links=[(0, "A"), (0, "B")]).report().claims
    first, second = (claim.text for claim in told if claim.citations)
    assert "zonder datum in dit corpus; een definitieve goedkeuring staat niet" in first
    assert second.endswith("zonder datum; geen definitieve goedkeuring in dit corpus.")


def test_a_step_taken_twice() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, date=MAY)
    again = decision("B", stage=Stage.PRINCIPLE, date=JULY)
    text = _bullet(first, again).text
    assert "principieel goedgekeurd op 6 mei 2022 en opnieuw op 15 juli 2022" in text


def test_an_undated_record_of_a_dated_step_is_not_told_again() -> None:
    first = decision("A", stage=Stage.PRINCIPLE, date=MAY)
    text = _bullet(first, replace(first, id="B", date=None)).text
    assert "; principieel goedgekeurd op 6 mei 2022; een" in text


def test_a_step_without_date_stands_with_those_of_its_stage() -> None:
    steps = [
        decision("A", stage=Stage.PRINCIPLE, date=MAY),
        decision("B", stage=Stage.DEFINITIVE, date=JULY),
    ]
    again = decision("C", text="Na advies.", stage=Stage.PRINCIPLE, date=None)
    world = World(dossiers=[steps, [again]], links=[(0, "A"), (0, "C")])
    (bullet,) = (claim for claim in world.report().claims if claim.citations)
    assert bullet.citations == ("A", "C", "B")


def test_a_publication_is_told_as_the_government_calls_it() -> None:
    chain = [
        decision("A", stage=Stage.RATIFIED, date=MAY),
        decision("B", text="", stage=Stage.PUBLISHED, date=JULY),
    ]
    world = World(dossiers=[chain], links=[(0, "A")])
    (told,) = (one.text for one in world.report().claims if one.citations)
    assert told.endswith("afgekondigd op 6 mei 2022, bekendgemaakt op 15 juli 2022.")
    report = world.report(published="bekendgemaakt in het Belgisch Staatsblad")
    assert any(
        "bekendgemaakt in het Belgisch Staatsblad op 15 juli 2022." in one.text
        for one in report.claims
    )


def test_one_step_is_told_by_its_own_verb() -> None:
    grant = "De Vlaamse Regering kent een subsidie van 5.000 euro toe aan de vzw Groene Bermen."
    text = _bullet(decision("A", text=grant)).text
    assert text == "een subsidie van 5.000 euro aan de vzw Groene Bermen; toegekend op 6 mei 2022."


def test_an_announcement_without_text_says_so() -> None:
    one = decision("A", text="", stage=Stage.ANNOUNCED, date=MAY)
    assert _bullet(one).text == "mededeling van 6 mei 2022; de tekst ervan is niet gepubliceerd."


def test_many_steps_are_counted() -> None:
    dates = [dt.date(2020 + n // 12, n % 12 + 1, 1) for n in range(20)]
    chain = [decision(f"A{n}", date=date) for n, date in enumerate(dates)]
    assert "20 beslissingen, van 1 januari 2020 tot 1 augustus 2021" in _bullet(*chain).text
