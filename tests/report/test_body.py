import datetime as dt

from akkoord.records import Stage

from .world import BRIDGES, TREES, World, decision

SUBJECTS = "abcdefghijklmnopqrstuvwxyz"


def _many(number: int) -> World:
    names = [SUBJECTS[n] * 7 for n in range(number)]
    chains = [[decision(f"D{n}", f"Beheer van {name}")] for n, name in enumerate(names)]
    return World(dossiers=chains, links=[(0, f"D{n}") for n in range(number)])


def test_the_weaker_matters_are_folded_into_one_bullet() -> None:
    *told, rest = (claim for claim in _many(9).report().claims if claim.citations)
    assert len(told) == 5
    assert rest.text.startswith("En nog vier beslissingen, onder meer over beheer van ")
    assert len(rest.citations) == 4
    assert rest.lead is None


def test_one_folded_matter_is_told_in_the_singular() -> None:
    *_, rest = (claim for claim in _many(6).report().claims if claim.citations)
    assert rest.text == "En nog één beslissing, over beheer van fffffff."


def test_a_folded_name_that_another_goes_on_with_is_named_once() -> None:
    chains = [[decision(f"D{n}", f"Beheer van {letter * 7}")] for n, letter in enumerate("abcdef")]
    chains.append([decision("E", "Beheer van fffffff Uitvoering door gemeenten")])
    links = [(0, chain[0].id) for chain in chains]
    *_, rest = (claim for claim in World(dossiers=chains, links=links).report().claims
                if claim.citations)  # fmt: skip
    assert rest.text == "En nog twee beslissingen, over beheer van fffffff."


def test_many_matters_are_counted_in_figures() -> None:
    *_, rest = (claim for claim in _many(20).report().claims if claim.citations)
    assert rest.text.startswith("En nog 15 beslissingen")


def test_a_matter_that_serves_two_promises_is_told_once() -> None:
    chain = [decision("A")]
    report = World((TREES, BRIDGES), [chain], [(0, "A"), (1, "A")]).report()
    (bullet,) = (claim for claim in report.claims if claim.citations)
    assert bullet.pledges == ("p0", "p1")


def test_dossiers_of_one_name_are_one_matter() -> None:
    years = [[decision(f"Y{n}", "Subsidie bosbeheer", date=dt.date(n, 3, 1))] for n in (2021, 2020)]
    report = World(dossiers=years, links=[(0, "Y2020"), (0, "Y2021")]).report()
    (bullet,) = (claim for claim in report.claims if claim.citations)
    assert bullet.citations == ("Y2020", "Y2021")
    assert "1 maart 2020 en 1 maart 2021" in bullet.text


def test_all_steps_of_a_cited_dossier_are_cited() -> None:
    first = decision("A", stage=Stage.PRINCIPLE)
    last = decision("B", stage=Stage.DEFINITIVE, date=dt.date(2023, 1, 1))
    report = World(dossiers=[[first, last]], links=[(0, "A")]).report()
    assert report.references == ("A", "B")


def test_the_same_words_are_never_shown_for_two_matters() -> None:
    chains = [[decision("A", "Bermen")], [decision("B", "Dreven")]]
    report = World(dossiers=chains, links=[(0, "A"), (0, "B")]).report()
    texts = [claim.text for claim in report.claims]
    assert sum("inheemse soorten" in text for text in texts) == 1


def test_that_something_is_amended_says_no_more_than_its_title() -> None:
    text = "De Vlaamse Regering wijzigt haar besluit over de bomen langs gewestwegen."
    chain = [decision("A", "Besluit over bomen langs gewestwegen", text)]
    report = World(dossiers=[chain], links=[(0, "A")]).report()
    (bullet,) = (claim for claim in report.claims if claim.citations)
    assert bullet.text == "beslist op 6 mei 2022."
