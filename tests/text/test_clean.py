from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.text.clean import clean, one_line

WORDS = st.lists(st.text("abcdéïSZ019€-", min_size=1, max_size=6), min_size=1, max_size=8)
INLINE = st.sampled_from(["<b>", "</strong>", '<span data-x="1">', "</em>", "<!-- x -->", "\u200b"])
BLOCKS = st.sampled_from(["<p>", "</p>", "<br>", "<br />", "<div>", "</li>", "<hr>", "<h2>"])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (None, ""),
        ("", ""),
        ("keurt <strong>definitief</strong>&nbsp;goed", "keurt definitief goed"),
        ("d<strong>ie Brusse</strong>l", "die Brussel"),
        ("aan het<strong> project</strong>", "aan het project"),
        ("het <strong>budget </strong>, dat", "het budget, dat"),
        ("Raad van State&nbsp;</span>.", "Raad van State."),
        ("bedragen <b>, ...</b> en", "bedragen, ... en"),
        ("gebruik <b>.net</b>", "gebruik .net"),
        ("de vzw ). De", "de vzw). De"),
        ("onder meer a, ... Het", "onder meer a, ... Het"),
        ("<!-- components -->\n<!---->\n\n&nbsp;\n", ""),
        ("<p>Eén</p><p>Twee<br>Drie</p>", "Eén\n\nTwee\n\nDrie"),
        ("<table><tr><td>Gent</td><td>3</td></tr></table>", "Gent 3"),
        ("<style>p {}</style><script>x()</script>Tekst", "Tekst"),
        ("Wonen\u00a0&amp; Energie&shy;beleid\u200b", "Wonen & Energiebeleid"),
        ("eerste\n\ntweede &amp; derde", "eerste\n\ntweede & derde"),
        ("eerste\ntweede", "eerste tweede"),
        ("eerste\u2028tweede", "eerste tweede"),
        ("niet &lt;p&gt;", "niet <p>"),
        ("<b>niet &lt;p&gt;</b>", "niet <p>"),
        ("meer dan 3 < 5 en > 2", "meer dan 3 < 5 en > 2"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("Objet : avis", "Objet : avis"),
        ("e\u0301\ud800n", "én"),
    ],
)
def test_text_of_official_sources(source: str | None, expected: str) -> None:
    assert clean(source) == expected


def test_a_title_stays_on_one_line() -> None:
    assert one_line(" <p>Decreet</p> <p>wonen</p>\n") == "Decreet wonen"


@given(st.text())
def test_nothing_invisible_is_left(source: str) -> None:
    assert not set(clean(source)) & set("\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\x00\ud800\r\t")


@given(st.text().filter(lambda text: not set(text) & set("<&")))
def test_clean_text_stays_as_it_is(source: str) -> None:
    assert clean(clean(source)) == clean(source)


@given(st.data(), WORDS)
def test_inline_tags_leave_the_words_as_they_were(data: st.DataObject, words: list[str]) -> None:
    text = " ".join(words)
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pieces = (text[start:end] for start, end in pairwise([0, *places, len(text)]))
    assert clean("".join(piece + data.draw(INLINE) for piece in pieces)) == text


@given(st.data(), WORDS)
def test_blocks_part_paragraphs_and_never_glue(data: st.DataObject, words: list[str]) -> None:
    assert clean("".join(word + data.draw(BLOCKS) for word in words)) == "\n\n".join(words)
