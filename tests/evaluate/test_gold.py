import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.errors import GoldError
from akkoord.evaluate.gold import Judged, align, folds, load
from akkoord.records import Section

FILE = {
    "path": ["1 Stad", "1.1 Fietsen"],
    "section": "We leggen een fiets-pad aan.",
    "pledges": [{"id": "c1", "quote": "We leggen een fiets-pad aan.", "action": ""}],
    "judgments": {"a": {"grade": 2, "pledges": ["c1"]}, "b": {"grade": 0, "pledges": []}},
}


def written(folder: Path, name: str, content: object) -> Path:
    (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_judgements_are_read_and_second_assessors_left_out(tmp_path: Path) -> None:
    written(tmp_path, "1.json", FILE)
    (one,) = load(written(tmp_path, "1-second-assessor.json", FILE))
    assert (one.name, one.chapter, one.relevant) == ("1", "1 Stad", {"a"})
    assert one.serves["a"] == {"c1"}


def test_a_folder_without_judgements_says_so(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no judgements"):
        load(tmp_path)


@pytest.mark.parametrize(
    "content",
    [[], {}, {**FILE, "judgments": {"a": 2}}, {**FILE, "judgments": []}, {**FILE, "section": 3}],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, content: object) -> None:
    with pytest.raises(GoldError, match=r"1\.json: no judgements"):
        load(written(tmp_path, "1.json", content))


def judged(text: str) -> Judged:
    return Judged("j", ("1 Stad",), text, {}, {}, {})


def test_a_judged_section_is_found_again_whatever_its_hyphens_and_spaces() -> None:
    other = Section("o", None, "Zwemmen", ("1 Stad", "Zwemmen"), 2, "Het zwembad wordt hersteld.")
    own = Section("s", None, "Fietsen", ("1 Stad", "Fietsen"), 2, "We leggen een fietspad aan.")
    assert align([judged(FILE["section"])], [other, own]) == {"j": own}  # type: ignore[arg-type]
    assert align([judged("Iets heel anders dan dat")], [other, own]) == {}


def test_a_fingerprint_is_of_the_words_alone() -> None:
    one, other = judged("We leggen een fiets-pad\naan."), judged("we leggen een fietspad aan")
    assert one.fingerprint == other.fingerprint != judged("Een ander pad").fingerprint


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=12), st.integers(2, 5))
def test_no_chapter_is_in_train_and_test(chapters: list[str], most: int) -> None:
    sections = [Judged(str(at), (chapter,), "", {}, {}, {}) for at, chapter in enumerate(chapters)]
    if len(set(chapters)) == 1:
        with pytest.raises(GoldError, match="one chapter"):
            list(folds(sections, most))
        return
    parts = list(folds(sections, most))
    assert sorted(at for _, test in parts for at in test) == list(range(len(chapters)))
    for train, test in parts:
        assert not {chapters[at] for at in train} & {chapters[at] for at in test}
