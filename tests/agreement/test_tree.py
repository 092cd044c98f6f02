from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement.tree import Block, gathered, sections

LEVELS = st.lists(st.integers(1, 6), max_size=30)
TITLES = st.sampled_from(["Visie", "Wonen", "Één", "!", "x" * 200])


def blocks(levels: list[int], title: str = "Visie") -> list[Block]:
    return [Block(None, title, level, f"Tekst {at}.") for at, level in enumerate(levels)]


@given(LEVELS, TITLES)
def test_levels_are_gapless_and_paths_are_those_of_the_parents(
    levels: list[int], title: str
) -> None:
    found = sections(blocks(levels, title))
    assert [section.level for section in found] == [len(section.path) for section in found]
    before = 0
    for section in found:
        assert 1 <= section.level <= before + 1
        before = section.level


@given(LEVELS, TITLES)
def test_ids_are_unique_and_the_same_each_time(levels: list[int], title: str) -> None:
    ids = [section.id for section in sections(blocks(levels, title))]
    assert len(set(ids)) == len(ids)
    assert ids == [section.id for section in sections(blocks(levels, title))]


def test_an_id_stays_when_only_texts_and_other_sections_change() -> None:
    one = sections([Block("1", "Wonen", 1, ""), Block("1.1", "Huren", 2, "Oud.")])
    other = sections(
        [
            Block(None, "Voorwoord", 1, "Nieuw."),
            Block("1", "Wonen", 1, ""),
            Block("1.1", "Huren", 2, ""),
        ]
    )
    assert [section.id for section in one] == [section.id for section in other[1:]]


def test_notes_follow_the_text_that_calls_them() -> None:
    pieces = [
        (0, "Vooraf."),
        (1, "1. Wonen[^a]"),
        (0, "We[^b] bouwen[^c]."),
        (2, "Huren"),
        (0, "x"),
    ]
    first, second = gathered(pieces, {"a": "Zie p. 1.", "b": "De stad."})
    assert (first.number, first.title, first.level) == ("1", "Wonen", 1)
    assert first.text == "We bouwen[^c].\n\na. Zie p. 1.\n\nb. De stad."
    assert second.text == "x"
