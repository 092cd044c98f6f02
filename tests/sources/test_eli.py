import datetime as dt
import gzip
from collections.abc import Callable
from dataclasses import replace

import pytest
from pyoxigraph import Literal

from akkoord.errors import SourceError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources import eli

ADDRESS = "http://gazette.example/eli/decreet/2021/07/16/2021042656"

Read = Callable[..., list[Decision]]


def act(
    address: str = ADDRESS,
    authority: str = "VLAAMSE OVERHEID",
    signed: str = "2021-07-16",
    titles: str = '"Decreet over oevers (1)"@nl',
) -> str:
    return f"""
@prefix eli: <http://data.europa.eu/eli/ontology#> .
<{address}> a eli:LegalResource ;
  eli:type_document <http://types.example/DECREE#id> ; eli:id_local "{address[-10:]}" ;
  eli:date_document "{signed}" ; eli:date_publication "2021-08-03" ;
  eli:responsibility_of "{authority}"@nl ; eli:is_realized_by <{address}/text> ;
  <http://www.w3.org/2002/07/owl#sameAs> <{address}/fr> .
<{address}/text> a eli:LegalExpression ; eli:title {titles} .
"""


def test_an_act_is_the_decision_to_publish_it(read: Read) -> None:
    (found,) = read("gazette.ttl", act())
    assert (found.id, found.uri, found.aliases) == ("2021042656", ADDRESS, (f"{ADDRESS}/fr",))
    assert (found.date, found.signed) == (dt.date(2021, 8, 3), dt.date(2021, 7, 16))
    assert (found.title, found.text, found.kind) == ("Decreet over oevers", "", "Decreet")
    assert found.source == "eli:gazette.ttl"


def test_a_packed_file_gives_the_same(read: Read) -> None:
    packed = read("gazette.ttl.gz", gzip.compress(act().encode()))
    assert [replace(found, source="") for found in packed] == [
        replace(found, source="") for found in read("gazette.ttl", act())
    ]


def test_the_title_is_in_the_language_of_the_government(read: Read) -> None:
    (found,) = read(
        "gazette.ttl", act(titles='"Décret sur les rives"@fr, "Decreet over oevers"@nl')
    )
    assert found.title == "Decreet over oevers"


@pytest.mark.parametrize(
    "other", [{"authority": "WAALSE OVERHEIDSDIENST"}, {"signed": "2019-01-18"}]
)
def test_acts_of_others_and_of_another_term_are_passed_over(
    read: Read, problems: list[Exception], other: dict[str, str]
) -> None:
    foreign = act(f"{ADDRESS[:-1]}7", **other)
    assert [found.id for found in read("gazette.ttl", act() + foreign)] == ["2021042656"]
    assert problems == []


def test_without_a_gazette_described_the_acts_are_all_its_own(flanders: Government) -> None:
    row = {"eli": ADDRESS, "title": [Literal("Wet")], "responsibility_of": ["ANYONE"]}
    undescribed = replace(flanders, gazette=type(flanders.gazette)())
    assert eli.decision(row, flanders) is None
    assert eli.decision(row, undescribed) == Decision(ADDRESS, "Wet", uri=ADDRESS)


def test_an_act_without_a_date_that_is_one_is_told(read: Read, problems: list[Exception]) -> None:
    with pytest.raises(SourceError, match="its date cannot be read: 'zomer'"):
        read("gazette.ttl", act(signed="zomer"))
    assert len(problems) == 1


def test_what_is_no_turtle_is_told_in_one_line(read: Read) -> None:
    with pytest.raises(SourceError, match=r"gazette\.ttl: no valid Turtle \(.*\)$"):
        read("gazette.ttl", "dit is geen Turtle")


def test_turtle_of_something_else_holds_no_decision(read: Read) -> None:
    with pytest.raises(SourceError, match="holds no decision that can be read"):
        read("concepts.ttl", "<http://a.example/1> a <http://a.example/Concept> .")
