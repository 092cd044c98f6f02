from hypothesis import given
from hypothesis import strategies as st

from akkoord.search.snippets import LONGEST, snippet

TEXT = "De stad heeft plannen. Er komt een brug voor fietsers. De brug is blauw."


def test_shows_the_sentence_with_most_of_the_words() -> None:
    pieces = snippet(TEXT, "bruggen fietsers", "nl")
    assert "".join(piece.text for piece in pieces) == "Er komt een brug voor fietsers."
    assert [piece.text for piece in pieces if piece.marked] == ["brug", "fietsers"]


def test_shows_the_beginning_when_no_word_is_in_it() -> None:
    assert [piece.text for piece in snippet(TEXT, "maan", "nl")] == ["De stad heeft plannen."]


def test_cuts_a_long_sentence_around_the_word() -> None:
    text = "lang " * 100 + "brug " + "verder " * 100
    pieces = snippet(text, "brug", "nl")
    assert any(piece.marked for piece in pieces)
    assert sum(len(piece.text) for piece in pieces) <= LONGEST + 4


@given(st.text(max_size=600), st.text(max_size=30))
def test_pieces_are_words_of_the_text(text: str, asked: str) -> None:
    shown = "".join(piece.text for piece in snippet(text, asked, "nl"))
    assert shown.removeprefix("… ").removesuffix(" …") in text
