import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from akkoord import sources
from akkoord.errors import RecordError, SourceError
from akkoord.government import Government
from akkoord.records import Decision

Read = Callable[..., list[Decision]]
SHARED = Path(__file__).parents[3] / "shared" / "data" / "flanders-2019-2024"
FILES = ("decisions.jsonl.gz", "decisions-text-only.jsonl.gz")


def lines(*records: object) -> str:
    return "\n".join(json.dumps(record) for record in records)


def ids(decisions: list[Decision]) -> list[str]:
    return [decision.id for decision in decisions]


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ('{"id": "2", "title"', "d.jsonl, line 2: is no valid JSON"),
        ("[" * 100_000, "d.jsonl, line 2: is no valid JSON"),
        ('["2", "Wonen"]', "d.jsonl, line 2: is no object with named fields"),
        ('{"title": "Wonen"}', "d.jsonl, line 2: has no id; its fields are title"),
        ('{"id": null, "title": "Wonen"}', "d.jsonl, line 2: has no id"),
        ('{"id": {"a": 1}, "title": "Wonen"}', "line 2: its id cannot be used: {'a': 1}"),
        ('{"id": "2"}', "line 2: has neither title nor text"),
        ('{"id": "2", "text": null}', "line 2: has no text"),
        ('{"id": "2", "title": {"nl": "x"}}', "line 2: holds {'nl': 'x'} where a text is expected"),
        ('{"id": "2", "title": "x", "date": "soon"}', "line 2: its date cannot be read: 'soon'"),
        (
            '{"id": "2", "title": "x", "date": "31/02/2020"}',
            "its date cannot be read: '31/02/2020'",
        ),
        (
            '{"id": "2", "title": "café"}'.encode("latin-1"),
            "d.jsonl, line 2: is not UTF-8 (byte 25)",
        ),
    ],
)
def test_a_bad_record_is_reported_and_the_rest_kept(
    read: Read, problems: list[RecordError], bad: str | bytes, problem: str
) -> None:
    good = [b'{"id": "1", "title": "Een"}', b'{"id": "3", "title": "Drie"}']
    middle = bad.encode() if isinstance(bad, str) else bad
    assert ids(read("d.jsonl", b"\n".join((good[0], middle, good[1])))) == ["1", "3"]
    assert len(problems) == 1
    assert problem in str(problems[0])


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("d.txt", "x", "cannot read files that end in .txt; use .jsonl"),
        ("decisions", "x", "cannot read files that end in nothing"),
        ("d.jsonl", "", "holds no decision that can be read"),
        ("d.jsonl.gz", b"", "holds no decision that can be read"),
        ("d.jsonl.gz", b"\x1f\x8b\x08", "damaged or cut off"),
        ("d.jsonl", "\n \n", "holds no decision that can be read"),
        ("d.jsonl", '{"title": "Wonen"}\n{}', "that can be read (line 1: has no id; its fields"),
        ("d.json", "", "no valid JSON"),
        ("d.json", '{"id": "1"}\n{"id": "2"}', "with one record a line, name it .jsonl"),
        ("d.json", '{"id": "1"}', "has no list of records"),
        ("d.json", '["é"]'.encode("latin-1"), "is not UTF-8 (byte 2); save it as UTF-8"),
        ("d.csv", "", "holds no decision that can be read"),
        ("d.csv", "id,titel\n1,café".encode("latin-1"), "is not UTF-8"),
        ("d.csv", 'id,titel\n1,"' + "x" * 200_000, "no valid CSV"),
        ("d.parquet", "PAR1", "no valid Parquet"),
    ],
)
def test_a_file_that_cannot_be_read_names_the_remedy(
    read: Read, name: str, content: str | bytes, problem: str
) -> None:
    with pytest.raises(SourceError) as caught:
        read(name, content)
    assert problem in str(caught.value)
    assert name in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path, flanders: Government) -> None:
    with pytest.raises(SourceError, match=r"gone\.csv: cannot be read \(No such file"):
        sources.read(tmp_path / "gone.csv", flanders, lambda problem: None)


def test_of_a_file_cut_off_the_readable_part_is_kept(
    read: Read, problems: list[RecordError]
) -> None:
    whole = lines(*({"id": str(n), "title": f"Titel {n * 7919}"} for n in range(20_000))).encode()
    packed = gzip.compress(whole)
    found = read("d.jsonl.gz", packed[: len(packed) // 2])
    assert 1_000 < len(found) < 20_000
    assert str(problems[0]).startswith(f"d.jsonl.gz, after line {len(found)}: damaged or cut off")


def test_the_same_record_twice_counts_once(read: Read, problems: list[RecordError]) -> None:
    record = {"id": "1", "title": "Een"}
    assert ids(read("d.jsonl", lines(record, {"id": "2", "title": "Twee"}, record))) == ["1", "2"]
    assert problems == []


def test_of_two_records_with_one_id_the_last_counts(
    read: Read, problems: list[RecordError]
) -> None:
    found = read("d.jsonl", lines({"id": "1", "title": "Oud"}, {"id": "1", "title": "Nieuw"}))
    assert [decision.title for decision in found] == ["Nieuw"]
    assert str(problems[0]) == "d.jsonl, line 2: id 1 again, with other content; the last counts"


@pytest.mark.parametrize(
    ("record", "source"),
    [
        ({"id": "1", "title": "Een"}, "record:d.jsonl"),
        ({"id": "1", "text": "Een  Twee"}, "textonly:d.jsonl"),
        ({"id": "1", "attributes": {"title": "Een", "meetingDate": None}}, "jsonapi:d.jsonl"),
        ({"id": "1", "attributes": {"titel": "Een"}}, "record:d.jsonl"),
    ],
)
def test_each_record_is_read_as_its_kind(read: Read, record: object, source: str) -> None:
    assert [decision.source for decision in read("d.jsonl", lines(record))] == [source]


def test_gzip_is_told_by_content_not_by_name(read: Read) -> None:
    assert ids(read("d.jsonl", gzip.compress(b'{"id": 1, "title": "Een"}'))) == ["1"]
    assert ids(read("d.csv.gz", "id;titel\n1;Een")) == ["1"]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared Flemish corpus is absent")
def test_the_flemish_corpus(flanders: Government) -> None:
    problems: list[RecordError] = []
    start = time.process_time()
    dated, undated = (list(sources.read(SHARED / f, flanders, problems.append)) for f in FILES)
    assert time.process_time() - start < 4
    assert problems == []
    assert len(dated) + len(undated) == flanders.expected["decisions"]
    assert all(decision.date and decision.uri for decision in dated)
    assert not any(decision.date or decision.uri for decision in undated)
    impure = re.compile("<[a-z/!]|&[a-z]+;|[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]|  |Jou antwoord")
    assert not [d.id for d in (*dated, *undated) if impure.search(d.full_text)]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared Flemish corpus is absent")
def test_every_minister_of_the_flemish_corpus_is_known_by_id(flanders: Government) -> None:
    with gzip.open(SHARED / FILES[0], "rt", encoding="utf-8") as file:
        named = Counter(
            id
            for record in map(json.loads, file)
            for id in _listed(record["attributes"]["mandateeIds"])
        )
    assert named
    assert not set(named) - set(flanders.ministers)


def _listed(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
