import re

from hypothesis import given
from hypothesis import strategies as st

from akkoord.publish import Edition
from akkoord.publish.addresses import Addresses, anchor, file_name


def test_a_plain_id_is_its_own_file_name() -> None:
    assert file_name("5D9C56D56B1B8100080001EA") == "5D9C56D56B1B8100080001EA"


@given(st.text())
def test_any_id_gives_a_name_that_every_system_holds(id: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}", file_name(id))


@given(st.text(), st.text())
def test_two_ids_never_share_a_file(one: str, other: str) -> None:
    assert one == other or file_name(one) != file_name(other)


def test_records_have_their_pages(edition: Edition) -> None:
    addresses = Addresses(edition)
    section = "sections/bruggen.html"
    assert addresses.of("bruggen") == section
    assert addresses.of("p-brug") == f"{section}#{anchor('p-brug')}"
    assert addresses.of("B1") == "decisions/B1.html"
    assert addresses.of("d-brug") == "dossiers/d-brug.html"


def test_a_heading_without_text_is_a_place_in_its_chapter(edition: Edition) -> None:
    assert Addresses(edition).of("werken") == f"chapters/wegen.html#{anchor('werken')}"
    assert Addresses(edition).of("wegen") == "chapters/wegen.html"


def test_a_dossier_of_one_decision_is_that_decision(edition: Edition) -> None:
    addresses = Addresses(edition)
    assert addresses.of("d-los") == addresses.of("X/1 é")
