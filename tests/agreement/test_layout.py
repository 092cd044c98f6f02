from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement.layout import Typesetter, page_shift, without_furniture
from akkoord.agreement.lines import Line


def line(text: str, base: float, page: int = 0, left: float = 60, right: float = 500) -> Line:
    return Line(page, left, base - 2, right, base + 8, text, 11, False, base, 842)


def lines(*texts: str, step: float = 13) -> list[Line]:
    return [line(text, 700 - step * at) for at, text in enumerate(texts)]


def joined(document: list[Line], *cut: str) -> str:
    return Typesetter([document]).join(lines(*cut))


KNOWN = lines(
    "Het O&O&I-systeem, de zee-energie en de energie groeien samen.",
    "De niet-actieven en de niet-vakmensen werken in een ex-kazerne,",
    "zoals onze infrastructuur en medewerkers in de sector.",
)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("onderwijs\u0002", "kwaliteit", "onderwijskwaliteit"),
        ("het O&O&I\u0002", "systeem", "het O&O&I-systeem"),
        ("de zee\u0002", "energie.", "de zee-energie."),
        ("een EU\u0002", "project", "een EU-project"),
        ("een R&D\u0002", "project", "een R&D-project"),
        ("Groot\u0002", "Brittannië", "Groot-Brittannië"),
        ("na 2020\u0002", "plannen", "na 2020-plannen"),
        ("van niet\u0002", "lezers", "van niet-lezers"),
        ("de O&O-infra\u0002", "structuur", "de O&O-infrastructuur"),
        ("kmo-mede\u0002\u0002", "werkers", "kmo-medewerkers"),
        ("welzijns\u0002", "en zorgsector", "welzijns- en zorgsector"),
        ("welzijns\u0002", ", zorg\u0002", "welzijns-, zorg"),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_made_whole(first: str, second: str, whole: str) -> None:
    assert joined(KNOWN, first, second) == whole


WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=9)
PARAGRAPHS = st.lists(st.lists(WORD, min_size=2, max_size=60), min_size=1, max_size=5)


@given(PARAGRAPHS, st.integers(20, 60))
def test_paragraphs_are_told_by_the_white_between_them(words: list[list[str]], wide: int) -> None:
    rows: list[Line] = []
    base = 700.0
    for paragraph in words:
        for row in wrapped([f"Z{paragraph[0]}", *paragraph[1:], "einde.", *["slot."] * 20], wide):
            rows.append(line(row, base))
            base -= 13
        base -= 13
    wanted = [" ".join([f"Z{p[0]}", *p[1:], "einde.", *["slot."] * 20]) for p in words]
    assert Typesetter([rows]).text(rows) == "\n\n".join(wanted)


def wrapped(words: list[str], wide: int) -> list[str]:
    lengths = accumulate(len(word) + 1 for word in words)
    rows: dict[int, list[str]] = {}
    for word, end in zip(words, lengths, strict=True):
        rows.setdefault(end // wide, []).append(word)
    return [" ".join(row) for row in rows.values()]


def test_a_dash_in_a_sentence_opens_no_item_and_a_hanging_line_no_paragraph() -> None:
    rows = lines(
        "Wij doen dit –", "– zoals beloofd –", "nu.", "– een", "1. Een punt dat", "doorloopt."
    )
    rows[5] = line(rows[5].text, rows[5].base, left=80)
    assert Typesetter([rows]).text(rows).split("\n\n") == [
        "Wij doen dit – – zoals beloofd – nu.",
        "• een 1. Een punt dat doorloopt.",
    ]


def test_a_sentence_that_ends_a_full_column_may_go_on_in_the_next() -> None:
    left = [line("Wij bouwen huizen.", 700, right=280), line("Dat is het begin.", 687, right=279)]
    right = [line("Dan volgen er meer.", 700, left=300), line("En meer.", 687, left=300)]
    page = [*left, *right]
    assert "\n\n" not in Typesetter([page]).text(page)
    short = [left[0], line("Dat is het begin.", 687, right=120), *right]
    assert Typesetter([short]).text(short).count("\n\n") == 1


def test_running_heads_and_page_numbers_go_and_give_the_page() -> None:
    pages = [
        [line("Akkoord", 810, n), line(f"Tekst {n}.", 400, n), line(f"{n + 4} | stad", 30, n)]
        for n in range(3)
    ]
    assert [[kept.text for kept in page] for page in without_furniture(pages)] == [
        [f"Tekst {n}."] for n in range(3)
    ]
    assert page_shift(pages) == 4
    assert page_shift([[line("Tekst 5", 400)]]) == 1
