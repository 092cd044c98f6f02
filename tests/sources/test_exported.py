import dataclasses
import datetime as dt
import json
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from akkoord import government
from akkoord.errors import RecordError
from akkoord.records import Amount, Decision, Quote, Stage
from akkoord.sources import exported

FLANDERS = government.load("flanders-2019")
LABEL = st.from_regex(r"[A-Zé][a-z]{1,8}( (&amp|[a-z&;]{1,8});)?", fullmatch=True)
# What is written to a file as UTF-8, so without surrogates.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DECISIONS = st.builds(
    Decision,
    id=st.from_regex(r"[0-9A-F]{4}", fullmatch=True),
    title=TEXT,
    uri=st.none() | st.just("https://record.example/1"),
    aliases=st.lists(LABEL, unique=True).map(tuple),
    date=st.none() | st.dates(),
    subtitle=TEXT,
    text=TEXT,
    kind=st.none() | LABEL,
    ministers=st.lists(LABEL, unique=True).map(tuple),
    themes=st.lists(LABEL, unique=True).map(tuple),
    source=st.just("jsonapi:file"),
    case=st.none() | LABEL,
    signed=st.none() | st.dates(),
)


def written(decision: Decision) -> str:
    return json.dumps(dataclasses.asdict(decision), default=dt.date.isoformat)


@given(DECISIONS)
def test_what_was_exported_comes_back(decision: Decision) -> None:
    row = json.loads(written(decision))
    assert exported.matches(row)
    assert exported.decision(row, FLANDERS) == decision


def test_what_matching_works_out_is_left_to_matching(
    read: Callable[..., list[Decision]],
) -> None:
    fresh = Decision("1", "Wonen", text="5 euro  <b>", source="record:x.csv")
    matched = dataclasses.replace(
        fresh,
        stage=Stage.DEFINITIVE,
        dossier="d1",
        amounts=(Amount(5.0, "EUR", Quote("5 euro", 0, 6)),),
    )
    assert read("decisions.jsonl", written(matched)) == [fresh]


def test_an_export_from_before_there_were_gazettes_is_still_one(
    read: Callable[..., list[Decision]],
) -> None:
    row = json.loads(written(Decision("1", "Wonen", source="record:x.csv")))
    older = {name: value for name, value in row.items() if name not in ("case", "signed")}
    assert read("d.jsonl", json.dumps(older)) == [Decision("1", "Wonen", source="record:x.csv")]


def test_without_a_source_it_is_named_after_the_file(read: Callable[..., list[Decision]]) -> None:
    assert read("d.jsonl", written(Decision("1", "Wonen")))[0].source == "export:d.jsonl"


def test_half_a_character_is_reported(
    read: Callable[..., list[Decision]], problems: list[RecordError]
) -> None:
    records = (Decision("1", "Wonen"), Decision("2", "Half \ud800"))
    assert [one.id for one in read("d.jsonl", "\n".join(map(written, records)))] == ["1"]
    assert str(problems[0]) == "d.jsonl, line 2: holds half a character after 'Half '"
