import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from akkoord.records import Period
from akkoord.text import deadlines

TERM = Period(dt.date(2019, 10, 2), dt.date(2024, 6, 8))
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
LEADS = {"nl": "uiterlijk", "fr": "avant le", "de": "bis zum", "en": "by"}
FROM = {"nl": "vanaf", "fr": "à partir du", "de": "ab dem", "en": "from"}
LANGUAGES = st.sampled_from(sorted(LEADS))


def spoken(day: dt.date, language: str) -> str:
    return str(format_date(day, "d MMMM y", locale=language))


@given(DAYS, LANGUAGES)
def test_a_deadline_on_a_day_is_that_day(found: dt.date, language: str) -> None:
    text = f"x {LEADS[language]} {spoken(found, language)}."
    assert deadlines.find(text, language) == Period(found, found)


@given(DAYS, LANGUAGES)
def test_what_starts_on_a_day_has_an_open_end(found: dt.date, language: str) -> None:
    text = f"x {FROM[language]} {spoken(found, language)}."
    assert deadlines.find(text, language) == Period(found, None)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("nl", "tegen 2030", "2030-01-01", "2030-12-31"),
        ("nl", "tegen eind 2024", "2024-10-01", "2024-12-31"),
        ("nl", "eind juni 2023", "2023-06-01", "2023-06-30"),
        ("nl", "in de loop van 2022", "2022-01-01", "2022-12-31"),
        ("nl", "in het najaar van 2022", "2022-09-01", "2022-11-30"),
        ("nl", "in het eerste kwartaal van 2023", "2023-01-01", "2023-03-31"),
        ("nl", "in de eerste helft van 2021", "2021-01-01", "2021-06-30"),
        ("nl", "vóór 1/7/2021", "2021-07-01", "2021-07-01"),
        ("nl", "tegen 1 januari 2023", "2023-01-01", "2023-01-01"),
        ("nl", "in 2022", "2022-01-01", "2022-12-31"),
        ("nl", "in het schooljaar 2021-2022", "2021-09-01", "2022-08-31"),
        ("nl", "in deze regeerperiode", "2019-10-02", "2024-06-08"),
        ("nl", "tegen het einde van de legislatuur", "2019-10-02", "2024-06-08"),
        ("nl", "in de eerste helft van de legislatuur", "2019-10-02", "2022-02-03"),
        ("nl", "binnen de twee jaar", "2019-10-02", "2021-10-01"),
        ("nl", "binnen het jaar", "2019-10-02", "2020-10-01"),
        ("nl", "binnen de honderd dagen", "2019-10-02", "2020-01-09"),
        ("nl", "binnen zes maanden", "2019-10-02", "2020-04-01"),
        ("fr", "d’ici à fin 2024", "2024-10-01", "2024-12-31"),
        ("fr", "mi-2023", "2023-05-01", "2023-08-31"),
        ("fr", "au cours du premier semestre 2021", "2021-01-01", "2021-06-30"),
        ("fr", "d’ici la fin de la législature", "2019-10-02", "2024-06-08"),
        ("fr", "dans les deux ans", "2019-10-02", "2021-10-01"),
        ("fr", "dans l’année", "2019-10-02", "2020-10-01"),
        ("fr", "dans les cent jours", "2019-10-02", "2020-01-09"),
        ("de", "im ersten Halbjahr 2021", "2021-01-01", "2021-06-30"),
        ("de", "bis zum Jahr 2025", "2025-01-01", "2025-12-31"),
        ("de", "spätestens zum 1. Juli 2021", "2021-07-01", "2021-07-01"),
        ("de", "bis zur Mitte der Legislaturperiode", "2019-10-02", "2022-02-03"),
        ("de", "innerhalb von 3 Jahren", "2019-10-02", "2022-10-01"),
        ("de", "innerhalb eines Jahres", "2019-10-02", "2020-10-01"),
        ("de", "in den ersten 100 Tagen", "2019-10-02", "2020-01-09"),
        ("en", "by the end of 2024", "2024-10-01", "2024-12-31"),
        ("en", "in the first half of 2021", "2021-01-01", "2021-06-30"),
        ("en", "no later than June 2022", "2022-06-01", "2022-06-30"),
        ("en", "by the end of this parliament", "2019-10-02", "2024-06-08"),
        ("en", "within two years", "2019-10-02", "2021-10-01"),
        ("en", "within a year", "2019-10-02", "2020-10-01"),
        ("en", "in our first 100 days", "2019-10-02", "2020-01-09"),
    ],
)
def test_deadlines_of_each_language(language: str, text: str, start: str, end: str) -> None:
    expected = Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert deadlines.find(f"x {text}, x.", language, TERM) == expected


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        ("nl", "vanaf 2022", "2022-01-01"),
        ("nl", "vanaf het schooljaar 2021-2022", "2021-09-01"),
        ("fr", "dès 2022", "2022-01-01"),
        ("de", "ab 2022", "2022-01-01"),
        ("en", "from 2022 onwards", "2022-01-01"),
    ],
)
def test_starts_of_each_language(language: str, text: str, start: str) -> None:
    expected = Period(dt.date.fromisoformat(start), None)
    assert deadlines.find(f"x {text}, x.", language, TERM) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "vóór eind 2025"),
        ("nl", "voor het einde van 2025"),
        ("fr", "avant la fin de 2025"),
        ("fr", "avant fin 2025"),
        ("de", "bis Ende 2025"),
        ("en", "before the end of 2025"),
    ],
)
def test_what_comes_before_an_end_has_an_open_start(language: str, text: str) -> None:
    assert deadlines.find(f"x {text}, x.", language, TERM) == Period(None, dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "vóór 2026"),
        ("fr", "avant 2026"),
        ("fr", "avant janvier 2026"),
        ("de", "vor 2026"),
        ("en", "before January 2026"),
    ],
)
def test_what_comes_before_a_year_or_month_ends_the_day_before(language: str, text: str) -> None:
    assert deadlines.find(f"x {text}, x.", language, TERM) == Period(None, dt.date(2025, 12, 31))


@pytest.mark.parametrize("text", ["de vorige legislatuur", "in 2017", "binnen de stad", "2 jaar"])
def test_what_is_no_deadline(text: str) -> None:
    assert deadlines.find(text, "nl", TERM) is None


def test_without_a_term_only_dates_count() -> None:
    assert deadlines.find("binnen twee jaar in deze regeerperiode, in 2022", "nl") is None
    assert deadlines.find("tegen 2030", "it") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Wie binnen 2 jaar geen werk vindt, krijgt een aanbod."),
        ("nl", "Binnen 24 maanden na afronding van het traject werkt hij."),
        ("nl", "Dossiers die vóór 1 juli 2021 ingediend zijn, tellen mee."),
        ("fr", "Chaque demandeur est reçu dans les deux mois."),
        ("de", "Wer innerhalb von zwei Jahren keine Arbeit findet, erhält ein Angebot."),
        ("fr", "La demande se fera en ligne et la réponse tombera dans les dix jours."),
        ("fr", "Un bilan est dressé dans les deux mois de son inscription."),
        ("fr", "Les parcelles de ceux qui ne bâtissent pas dans les quatre ans reviendront."),
        ("nl", "De aanvrager krijgt binnen de maand bericht."),
        ("nl", "Op een klacht komt een antwoord binnen zes weken."),
        ("en", "Everyone is seen within two months."),
    ],
)
def test_a_time_inside_a_rule_is_no_deadline(language: str, text: str) -> None:
    assert deadlines.find(text, language, TERM) is None
    assert deadlines.are_named(text, language, TERM)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Comme aide, car 4 000 patrons prendront leur retraite dans les cinq ans, un prêt."),
        ("nl", "We bouwen bij, omdat de bevolking tegen 2030 groeit."),
        ("de", "Wir bauen, weil die Stadt innerhalb von zwei Jahren wächst."),
        ("en", "We will build because demand will double within two years."),
    ],
)
def test_a_time_in_the_reason_for_a_promise_is_no_deadline(language: str, text: str) -> None:
    assert deadlines.find(text, language, TERM) is None


@pytest.mark.parametrize(
    "text",
    [
        "In elke gemeente komt binnen twee jaar een laadpaal.",
        "Binnen twee jaar na de start van de regeerperiode ligt er een plan.",
    ],
)
def test_a_time_from_the_start_of_the_term_on_is_one(text: str) -> None:
    assert deadlines.find(text, "nl", TERM) == Period(TERM.start, dt.date(2021, 10, 1))


def test_a_day_behind_one_inside_a_clause_counts() -> None:
    text = "Projecten die vóór 1 januari 2021 begonnen, zijn uiterlijk 1 maart 2023 klaar."
    assert deadlines.find(text, "nl") == Period(dt.date(2023, 3, 1), dt.date(2023, 3, 1))
