import csv
import datetime as dt
import io
import json
from typing import Any

import pyarrow.parquet as pq
import pytest

from akkoord.errors import AkkoordError
from akkoord.publish import Edition, exports
from akkoord.publish.formats.columns import SCHEMAS
from akkoord.publish.rows import KINDS

FIELDS = {
    "sections": "id number title path level text page_start page_end",
    "pledges": "id section quote start end action kind testable deadline amounts reason body level",
    "decisions": "id uri aliases date title subtitle text kind ministers themes stage dossier"
    " amounts source case signed",
    "dossiers": "id title stage decisions related",
    "evidence": "section pledge decision rank score cited reasons quote",
    "reports": "section title claims references",
    "status": "pledge section stage dossier began reached moved dossiers decisions last silence"
    " silent deadline due promised named counter body level carried_from",
    "surveys": "section examined found",
    "orphans": "decision date title stage dossier ministers themes",
}


def exported(kind: str, format: str, edition: Edition) -> bytes:
    stream = io.BytesIO()
    exports.write(kind, format, edition, stream)
    return stream.getvalue()


def lines(kind: str, edition: Edition) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(kind, "jsonl", edition).splitlines()]


def plain(value: Any) -> Any:
    """A value read from Parquet as JSON would give it: dates in words, maps as objects."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        pairs = value and all(isinstance(item, tuple) for item in value)
        return dict(value) if pairs else [plain(item) for item in value]
    return value


def test_every_kind_has_the_fields_that_others_rely_on(edition: Edition) -> None:
    assert list(KINDS) == list(FIELDS)
    for kind, fields in FIELDS.items():
        assert all(list(row) == fields.split() for row in lines(kind, edition))
        assert SCHEMAS[kind].names == fields.split()


def test_nested_fields_have_their_names(edition: Edition) -> None:
    pledge = lines("pledges", edition)[0]
    assert pledge["deadline"] == {"start": None, "end": "2025-12-31"}
    assert list(pledge["amounts"][0]) == ["value", "currency", "exact", "start", "end"]
    assert lines("dossiers", edition)[0]["decisions"][0] == {"decision": "B1", "stage": "principle"}
    assert list(lines("evidence", edition)[0]["quote"]) == ["exact", "start", "end"]
    claim = lines("reports", edition)[0]["claims"][2]
    own = "text heading lead citations quotes computed records pledges"
    assert list(claim) == own.split()
    assert claim["citations"] == ["B1", "B2"]
    assert list(claim["quotes"][0]) == ["decision", "exact", "start", "end"]


def test_quotes_are_where_they_say(edition: Edition) -> None:
    texts = {row["id"]: row["text"] for row in lines("sections", edition)}
    for row in lines("pledges", edition):
        assert texts[row["section"]][row["start"] : row["end"]] == row["quote"]


def test_letters_are_not_escaped(edition: Edition) -> None:
    assert '"X/1 é"'.encode() in exported("decisions", "jsonl", edition)


@pytest.mark.parametrize("kind", KINDS)
def test_json_and_parquet_hold_what_json_lines_holds(kind: str, edition: Edition) -> None:
    assert json.loads(exported(kind, "json", edition)) == lines(kind, edition)
    table = pq.read_table(io.BytesIO(exported(kind, "parquet", edition)))
    assert plain(table.to_pylist()) == lines(kind, edition)


@pytest.mark.parametrize("kind", KINDS)
def test_csv_holds_nested_fields_as_json(kind: str, edition: Edition) -> None:
    text = exported(kind, "csv", edition).decode()
    for cells, row in zip(csv.DictReader(io.StringIO(text)), lines(kind, edition), strict=True):
        assert list(cells) == list(row)
        for name, value in row.items():
            nested = isinstance(value, list | dict | bool)
            assert (json.loads(cells[name]) if nested else cells[name]) == (
                value if nested else "" if value is None else str(value)
            )


def test_trec_ranks_decisions_for_sections_and_leaves_pledges_out(edition: Edition) -> None:
    assert exported("evidence", "trec", edition).decode().splitlines() == [
        "bruggen Q0 B1 1 1.0 akkoord",
        "bruggen Q0 B2 2 0.5 akkoord",
        f"bruggen Q0 X/1_é 3 {1 / 3} akkoord",
        "bruggen Q0 C1 4 0.25 akkoord",
    ]


@pytest.mark.parametrize(
    ("kind", "format", "message"),
    [
        ("pledge", "jsonl", "'pledge': choose sections, pledges, .* or orphans"),
        ("pledges", "xml", "'xml': choose jsonl, json, csv or parquet"),
        ("pledges", "trec", "pledges has no format 'trec'"),
    ],
)
def test_what_is_not_known_is_named(kind: str, format: str, message: str, edition: Edition) -> None:
    with pytest.raises(AkkoordError, match=message):
        exported(kind, format, edition)


def test_nothing_to_export_is_still_a_file(edition: Edition) -> None:
    empty = Edition("G", "A", "nl", None, edition.built_at, (), (), (), (), (), ())
    assert exported("pledges", "jsonl", empty) == b""
    assert json.loads(exported("pledges", "json", empty)) == []
    table = pq.read_table(io.BytesIO(exported("pledges", "parquet", empty)))
    assert table.schema.names == FIELDS["pledges"].split()
