import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from akkoord.errors import RecordError, SourceError
from akkoord.records import Decision
from akkoord.sources.formats import FORMATS
from akkoord.sources.tabular import COLUMNS

Read = Callable[..., list[Decision]]

WONEN = Decision(
    id="7",
    title="Wonen; en zorg",
    uri="https://record.example/7",
    date=dt.date(2021, 1, 31),
    text="Eén\n\nTwee",
    kind="Nota",
    ministers=("An Peeters", "Jo Maes"),
    themes=("Wonen",),
    source="record:d",
)


def parquet(rows: list[dict[str, Any]]) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


def named(decisions: list[Decision]) -> list[Decision]:
    """The same, with a source that does not tell the file's name."""
    return [Decision(**{**_fields(one), "source": "record:d"}) for one in decisions]


def _fields(decision: Decision) -> dict[str, Any]:
    return {name: getattr(decision, name) for name in decision.__dataclass_fields__}


@pytest.mark.parametrize("name", ["dossier", "Dossiernummer", "case"])
def test_the_dossier_that_a_source_gives_is_kept(read: Read, name: str) -> None:
    (found,) = read("d.csv", f"id,titel,{name}\n7,Wonen,VR 2021/12\n")
    assert (found.case, found.dossier) == ("VR 2021/12", None)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_csv_whatever_its_delimiter(read: Read, mark: str, start: str) -> None:
    head = mark.join(["ID", "Naam", "url", "Datum besluit", "tekst", "Soort", "ministers", "thema"])
    row = mark.join(
        ["7", '"Wonen; en zorg"', "https://record.example/7", "31/01/2021",
         '"<p>Eén</p><p>Twee</p>"', "Nota", '"An Peeters; Jo Maes"', "Wonen"]
    )  # fmt: skip
    found = read("d.csv", f"{start}{head}\r\n{row}\r\n", {"title": "Naam"})
    assert named(found) == [WONEN]


def test_json_list_and_json_lines(read: Read) -> None:
    record = (
        '{"id": 7, "titel": "Wonen; en zorg", "link": "https://record.example/7", '
        '"date": "2021-01-30T23:00:00Z", "text": ["Eén", "Twee"], "type": "Nota", '
        '"ministers": ["An Peeters", "Jo Maes"], "themes": "Wonen"}'
    )
    for name, content in (("d.json", f"[{record}]"), ("d.ndjson", record)):
        assert named(read(name, content)) == [WONEN]


def test_parquet_with_lists_and_dates(read: Read) -> None:
    row = {
        "id": "7",
        "title": "Wonen; en zorg",
        "uri": "https://record.example/7",
        "text": "Eén\n\nTwee",
        "kind": "Nota",
        "ministers": ["An Peeters", "Jo Maes"],
        "themes": ["Wonen"],
    }
    for date in (dt.date(2021, 1, 31), dt.datetime(2021, 1, 30, 23, tzinfo=dt.UTC)):
        assert named(read("d.parquet", parquet([row | {"date": date}]))) == [WONEN]


def test_attributes_of_any_jsonapi_are_columns(read: Read) -> None:
    found = read("d.json", '{"data": [{"id": "1", "attributes": {"onderwerp": "Wonen"}}]}')
    assert [decision.title for decision in found] == ["Wonen"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-01-31", dt.date(2021, 1, 31)),
        ("1/9/2021", dt.date(2021, 9, 1)),
        ("01-09-2021", dt.date(2021, 9, 1)),
        ("2021-01-31T23:30:00", dt.date(2021, 1, 31)),
        ("2021-01-31T23:30:00+00:00", dt.date(2021, 2, 1)),
        ("", None),
    ],
)
def test_ways_to_write_a_date(read: Read, written: str, expected: dt.date | None) -> None:
    assert read("d.csv", f"id,titel,datum\n1,x,{written}")[0].date == expected


def test_a_mapping_goes_before_known_names(read: Read) -> None:
    content = (
        '{"nr": "1", "id": "internal", "naam": "Wonen", "title": "x"}\n{"nr": "2", "title": "y"}'
    )
    found = read("d.jsonl", content, {"id": "nr", "subtitle": "naam"})
    assert [(one.id, one.title, one.subtitle) for one in found] == [
        ("1", "x", "Wonen"),
        ("2", "y", ""),
    ]


def test_a_mapping_to_no_field_names_the_fields(read: Read) -> None:
    with pytest.raises(SourceError, match="decisions have no field 'datte'; map id, uri"):
        read("d.csv", "id,titel\n1,x", {"datte": "datum"})


def test_a_mapping_to_no_column_names_the_columns(read: Read) -> None:
    with pytest.raises(
        SourceError, match="column 'dag' that is mapped to date; the columns are id"
    ):
        read("d.csv", "id,titel\n1,x", {"date": "dag"})


def test_a_line_with_other_fields_than_the_first_is_reported(
    read: Read, problems: list[RecordError]
) -> None:
    found = read("d.csv", 'id,titel\n1,"een\ntwee"\n2,drie,vier\n3\n\n4,vijf')
    assert [decision.id for decision in found] == ["1", "4"]
    assert [str(problem) for problem in problems] == [
        "d.csv, line 4: has 3 fields where the first line names 2",
        "d.csv, line 5: has 1 fields where the first line names 2",
    ]


def test_the_documentation_names_every_format_and_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "decisions.md").read_text(encoding="utf-8")
    names = [name for known in COLUMNS.values() for name in known]
    assert [name for name in (*FORMATS, *names) if f"`{name}`" not in page] == []
