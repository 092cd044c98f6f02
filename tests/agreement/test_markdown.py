from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from hypothesis import given
from hypothesis import strategies as st

from akkoord.agreement import read
from akkoord.agreement.markdown import blocks

Written = Callable[[str, str], Path]

# Words that Markdown takes as they are, some with signs that mean something elsewhere.
WORD = st.text(alphabet="abcdefgéïü", min_size=1, max_size=8) | st.sampled_from(
    ["O&O", "3%", "a_b", "2030", "C#", "1.5", "–", "(z)", "kWh/m²"]
)
WORDS = st.lists(WORD, min_size=1, max_size=12).map(lambda words: "A " + " ".join(words))
PARAGRAPHS = st.lists(WORDS, max_size=3)
TREES = st.lists(st.tuples(st.integers(1, 6), WORDS, PARAGRAPHS), min_size=1, max_size=8)

SAMPLE = """\
Wat vooraf gaat, hoort bij geen kop.

1 — Wonen
=========

We **bouwen** [huizen](http://x.example)[^1]
en  scholen.

- een
- twee
  gaat door

3. drie

Setext
------

| jaar | euro |
| ---- | ---- |
| 2030 | 5    |

```
# geen kop
```

<p>uit <b>HTML</b></p>

#### Diep <br> onder ####

[^1]: Vanaf 2031
    in de stad.
"""


@given(TREES)
def test_a_tree_of_headings_and_paragraphs_is_read_back(
    tree: list[tuple[int, str, list[str]]],
) -> None:
    source = "\n\n".join(
        "\n\n".join([f"{'#' * level} {title}", *paragraphs]) for level, title, paragraphs in tree
    )
    with NamedTemporaryFile("w", suffix=".md", encoding="utf-8") as file:
        file.write(source)
        file.flush()
        found = blocks(Path(file.name))
    assert [(b.level, b.title, b.text) for b in found] == [
        (level, title, "\n\n".join(paragraphs)) for level, title, paragraphs in tree
    ]


def test_all_that_markdown_holds_is_text(written: Written) -> None:
    first, second, third = read(written("a.md", SAMPLE))
    assert (first.number, first.title, first.level) == ("1", "Wonen", 1)
    assert first.text.split("\n\n") == [
        "We bouwen huizen en scholen.",
        "• een",
        "• twee gaat door",
        "3. drie",
        "1. Vanaf 2031 in de stad.",
    ]
    assert second.text == "jaar | euro\n\n2030 | 5\n\n# geen kop\n\nuit HTML"
    assert (third.title, third.path) == ("Diep onder", ("1 Wonen", "Setext", "Diep onder"))


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.markdown"
    path.write_bytes("\ufeff# Wonen\r\n\r\nWe bouwen\r\nhuizen.\r\n".encode())
    (section,) = read(path)
    assert (section.title, section.text) == ("Wonen", "We bouwen huizen.")
