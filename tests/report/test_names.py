import pytest

from akkoord.records import Kind, Pledge
from akkoord.report.headings import Headings
from akkoord.report.names import NAME, Names
from akkoord.report.patterns import load

from .world import decision

TEXT = (
    "Het beleid van de Vlaamse Regering en van de Strategische Adviesraad kost subsidie aan vzw's. "
)
CORPUS = [decision(f"D{n}", f"Plan Veerkracht: zaak {n}", text=f"{TEXT}{TEXT}") for n in range(20)]


def _names() -> Names:
    return Names(CORPUS, load("nl"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Plan Veerkracht: subsidie bosmuseum in Genk", "Subsidie bosmuseum in Genk"),
        ("Plan Veerkracht: dossier 17", "Plan Veerkracht: dossier 17"),
        ("Subsidieregeling dierenasielen: wijzigingsbesluit", "Subsidieregeling dierenasielen"),
        ("Voorontwerp van decreet over de Vlaamse parken", "Vlaamse parken"),
        ("Bekrachtiging en afkondiging van het decreet bosbeheer", "Decreet bosbeheer"),
        ("Digitale inclusie Digitale inclusie", "Digitale inclusie"),
        ("“Stemrecht in het buitenland”", "Stemrecht in het buitenland"),
    ],
)
def test_a_matter_is_called_by_its_title_without_form(title: str, name: str) -> None:
    assert _names().of_title(title) == name


def test_a_long_title_is_cut_at_a_border() -> None:
    title = (
        "Subsidies aan lokale besturen voor het planten van bomen: lijst van gemeenten " + "x " * 40
    )
    assert _names().of_title(title) == "Subsidies aan lokale besturen voor het planten van bomen"
    assert len(_names().of_title(title)) <= NAME


def test_a_name_does_not_end_before_it_says_what_a_law_is_about() -> None:
    law = "Wijziging van het decreet van 10 juli 2008 houdende een kader"
    title = f"{law} voor het Vlaamse gelijkekansen- en gelijkebehandelingsbeleid"
    assert _names().of_title(title) == title


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Subsidie aan vzw's", "subsidie aan vzw's"),
        ("Vlaamse parken", "Vlaamse parken"),
        ("Strategische Adviesraad: nieuw lid", "Strategische Adviesraad: nieuw lid"),
        ("O&O bij bedrijven", "O&O bij bedrijven"),
        ("5G in de haven", "5G in de haven"),
    ],
)
def test_within_a_sentence_only_names_keep_their_capital(name: str, within: str) -> None:
    assert _names().lowered(name) == within


@pytest.mark.parametrize(
    ("quote", "action", "heading"),
    [
        (
            "We breiden de laadinfrastructuur gericht uit.",
            "de laadinfrastructuur gericht uitbreiden",
            "De laadinfrastructuur gericht uitbreiden",
        ),
        (
            "Wanneer er sprake is van vertraging, voorzien we in overleg met de bevoegde "
            "instanties een integrale ketenaanpak en meten we dat.",
            "wanneer er sprake is van vertraging, voorzien in overleg met de bevoegde instanties "
            "een integrale ketenaanpak en meten dat",
            "Integrale ketenaanpak",
        ),
        (
            "Er is opvang voor niet-begeleide minderjarigen, met integrale zorg.",
            "er is opvang voor niet-begeleide minderjarigen",
            "Integrale zorg",
        ),
    ],
)
def test_a_group_is_headed_by_its_action_or_a_phrase_of_it(
    quote: str, action: str, heading: str
) -> None:
    pledge = Pledge("p", "s", quote, 0, len(quote), action, Kind.ACTION, True)
    others = [
        Pledge(f"o{n}", "s", "We plegen overleg met bevoegde instanties bij vertraging.", 0, 9, "",
               Kind.ACTION, True)
        for n in range(5)
    ]  # fmt: skip
    headings = Headings([pledge, *others], load("nl"), "nl")
    assert headings.of_group([pledge], [])[0] == heading
