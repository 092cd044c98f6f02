import datetime as dt
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from akkoord.errors import WorkspaceError
from akkoord.records import Decision, Kind, Pledge, Section
from akkoord.search import documents, index
from akkoord.search.index import Index

DECISIONS = [
    Decision(
        "bridge",
        "Fietsbrug over de Rieme",
        date=dt.date(2021, 5, 7),
        text="De stad bouwt een brug voor fietsers. " * 3,
    ),
    Decision("homes", "Huisvesting van studenten", text="Het college kent een toelage toe."),
    Decision("art", "Kunsthuizen in het centrum", text="Vier kunsthuizen krijgen subsidie."),
    *(Decision(f"house{n}", f"Huizen {n}", text="Er komen nieuwe huizen.") for n in range(5)),
    *(Decision(f"bike{n}", f"Fiets {n}", text="Een brug en een fiets.") for n in range(5)),
]
PLEDGE = Pledge(
    "p1", "s1", "We bouwen een fietsbrug.", 0, 24, "een fietsbrug bouwen", Kind.ACTION, True
)
SECTION = Section("s1", "1.1", "Fietsen", ("1 Mobiliteit", "1.1 Fietsen"), 2, PLEDGE.quote)


@pytest.fixture
def found(tmp_path: Path) -> Index:
    records: list[Decision | Pledge | Section] = [*DECISIONS, PLEDGE, SECTION]
    index.write(tmp_path / "index", [documents.of(record) for record in records], "nl")
    return Index(tmp_path / "index", "nl")


def ids(found: Index, text: str, *kinds: str) -> list[str]:
    return [hit.document.id for hit in found.search(text, kinds)]


def test_finds_a_record_by_another_form_of_its_words(found: Index) -> None:
    assert "homes" in ids(found, "student")
    assert ids(found, "toelagen") == ["homes"]


def test_finds_a_compound_by_its_part_but_not_the_other_way_round(found: Index) -> None:
    assert "bridge" in ids(found, "brug Rieme")
    assert "art" not in ids(found, "huisvesting")


def test_finds_a_word_as_it_is_written_whatever_its_lemma(tmp_path: Path) -> None:
    """The word list takes "werkgever" for a woman's."""
    employer = Decision("w", "Premie voor de werkgever", text="De werkgever krijgt een premie.")
    other = Decision("g", "Premie voor de werkgeefster", text="De werkgeefster krijgt een premie.")
    index.write(tmp_path / "i", [documents.of(one) for one in (employer, other)], "nl")
    assert ids(Index(tmp_path / "i", "nl"), "werkgever")[0] == "w"


def test_forgives_a_slip_of_the_pen(found: Index) -> None:
    assert ids(found, "studanten") == ["homes"]


def test_gives_what_has_all_words_else_what_has_some(found: Index) -> None:
    assert ids(found, "huisvesting studenten") == ["homes"]
    assert ids(found, "huisvesting ruimtevaart") == ["homes"]
    assert ids(found, "ruimtevaart") == []
    assert ids(found, " ?! ") == []


def test_can_be_narrowed_to_kinds(found: Index) -> None:
    assert ids(found, "fietsbrug", "pledge") == ["p1"]
    assert set(ids(found, "fietsbrug", "pledge", "section")) == {"p1", "s1"}


def test_gives_the_document_back(found: Index) -> None:
    assert found.search("Rieme")[0].document == documents.of(DECISIONS[0])


def test_a_second_index_takes_the_place_of_the_first(found: Index, tmp_path: Path) -> None:
    index.write(tmp_path / "index", [documents.of(DECISIONS[1])], "nl")
    assert ids(Index(tmp_path / "index", "nl"), "brug") == []


def test_tells_when_there_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="akkoord build"):
        Index(tmp_path / "index", "nl")


@pytest.mark.parametrize("content", [None, "x", "{}"])
def test_tells_when_an_index_is_damaged(tmp_path: Path, content: str | None) -> None:
    (tmp_path / "index").mkdir()
    if content is not None:
        (tmp_path / "index" / "meta.json").write_text(content, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="index is damaged; delete it and run `akkoord build`"):
        Index(tmp_path / "index", "nl")


@pytest.fixture
def tiny_files() -> Iterator[None]:
    """No file may grow over 100 bytes: as on a disk that is full."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limit[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)


def test_an_index_that_cannot_be_written_leaves_the_one_before(
    found: Index, tmp_path: Path, tiny_files: None
) -> None:
    with pytest.raises(WorkspaceError, match="index: cannot be written; make room on the disk"):
        index.write(tmp_path / "index", [documents.of(PLEDGE)], "nl")
    assert [path.name for path in tmp_path.iterdir()] == ["index"]
    assert "bridge" in ids(Index(tmp_path / "index", "nl"), "fietsbrug")
