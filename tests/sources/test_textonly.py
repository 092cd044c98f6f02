import pytest

from akkoord.government import Government
from akkoord.sources import textonly


@pytest.mark.parametrize(
    ("text", "title", "subtitle", "body"),
    [
        (
            "Subsidie Vlaco vzw Ontwerpbesluit van de Regering over iets  De  Raad \u200b keurt.",
            "Subsidie Vlaco vzw",
            "Ontwerpbesluit van de Regering over iets",
            "De Raad keurt.",
        ),
        (
            "Wonen: decreet A. Voorontwerp van decreet B. Ontwerpbesluit van iets  Tekst",
            "Wonen: decreet",
            "A. Voorontwerp van decreet B. Ontwerpbesluit van iets",
            "Tekst",
        ),
        ("Ontwerpbesluit van nu  Tekst", "Ontwerpbesluit van nu", "", "Tekst"),
        (
            "Zorgzame buurten Zorgzame buurten  Tekst",
            "Zorgzame buurten Zorgzame buurten",
            "",
            "Tekst",
        ),
        ("Kunsten: Ontwerp van visie   Tekst", "Kunsten: Ontwerp van visie", "", "Tekst"),
        ("Evaluatie topambtenaren 2023", "Evaluatie topambtenaren 2023", "", ""),
        ("Dossier 160   Stand van zaken       Jou antwoord:", "Dossier 160", "", "Stand van zaken"),
        ("Dossier 160           Jou antwoord:", "Dossier 160", "", ""),
    ],
)
def test_title_long_title_and_body(
    flanders: Government, text: str, title: str, subtitle: str, body: str
) -> None:
    found = textonly.decision({"id": "1", "text": text}, flanders)
    assert (found.title, found.subtitle, found.text) == (title, subtitle, body)
    assert (found.date, found.uri) == (None, None)
