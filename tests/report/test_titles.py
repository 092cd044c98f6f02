import pytest

from akkoord.records import Section
from akkoord.report.titles import Titles
from akkoord.text.phrases import Phrases


def _section(*path: str, text: str = "Tekst.") -> Section:
    title = path[-1].split(" ", 1)[1]
    return Section(path[-1], path[-1].split()[0], title, path, len(path), text)


CARE = _section("1 Zorg", text="")
ROADS = _section("2 Wegen", text="")
TREE = [CARE, _section("1 Zorg", "1.1 Visie"), ROADS, _section("2 Wegen", "2.1 Visie")]
TREE += [_section("2 Wegen", "2.2 Fietsen: veilig en vlot"), _section("2 Wegen", "2.3 Bruggen")]


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (1, "Zorg – Visie: wat de Vlaamse Regering besliste"),
        (3, "Wegen – Visie: wat de Vlaamse Regering besliste"),
        (4, "Fietsen: veilig en vlot – wat de Vlaamse Regering besliste"),
        (5, "Bruggen: wat de Vlaamse Regering besliste"),
    ],
)
def test_a_headline_tells_one_section_from_another(place: int, title: str) -> None:
    titles = Titles(TREE, Phrases("akkoord.report", "nl"), "Vlaamse Regering 2019-2024")
    assert titles.of(TREE[place]) == title
