from hypothesis import given, settings
from hypothesis import strategies as st

from akkoord.report.checker import check_markdown
from akkoord.report.checker.passages import Place, read

from .world import corpus

PIECES = st.sampled_from(
    """
    # ## - > 1. ** ` | \\ [ ] [3] [3-9999] [^1] \\[0\\] [0]: [1](x) ![a](b) <details> </details>
    <summary> </summary> <p> </p> <br> <!-- --> <![CDATA[ <!x <? <script> &amp; &lt;p&gt;
    " “ ” ' […]
    7 mei 2021 31/02/2021 5 miljoen euro % € zin. Zin! principieel . ; :
    """.split()  # noqa: SIM905
) | st.sampled_from(["\n", "\n\n", "        ", "| --- | --- |\n"])
MARKDOWN = st.lists(PIECES | st.text(max_size=5), max_size=40).map(" ".join)


@settings(deadline=None)
@given(MARKDOWN)
def test_whatever_is_written_is_checked(markdown: str) -> None:
    checked = check_markdown(markdown, corpus())
    counts = checked.counts
    assert counts.sentences == counts.cited + counts.computed + counts.uncited
    assert counts.citations - counts.resolved == sum(
        finding.fault == "unresolved" for finding in checked.findings
    )
    assert 0 <= counts.exact <= counts.quotes


@settings(deadline=None)
@given(MARKDOWN)
def test_places_lie_within_the_document(markdown: str) -> None:
    passages, _ = read(markdown, "nl")
    lines = markdown.count("\n") + markdown.count("\r") + 1
    for passage in passages:
        assert 1 <= passage.line <= lines
        assert all(0 <= anchor.at <= len(passage.text) for anchor in passage.anchors)


def test_html_in_markdown_is_read_as_it_looks() -> None:
    fold = "<summary>Kop</summary>\n<p>Een &lt;b&gt; zin</p>\n**vet** [3]"
    source = f"<details>\n{fold}\n</details>\n\nNa."
    passages, _ = read(source, "nl")
    assert [(one.place, one.text, one.fold, one.line) for one in passages] == [
        (Place.PARAGRAPH, "Een <b> zin", 1, 3),
        (Place.HEADING, "vet", 1, 4),
        (Place.PARAGRAPH, "Na.", None, 7),
    ]
