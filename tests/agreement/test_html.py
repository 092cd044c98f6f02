from collections.abc import Callable
from pathlib import Path

from akkoord.agreement import read

Written = Callable[[str, str], Path]

PAGE = """<!doctype html><title>Titel</title><body>
<header><h1>Naam van de site</h1></header><nav><h2>Menu</h2><ul><li>Start</li></ul></nav>
<aside>Reclame</aside>
<article><header><h1>Akkoord</h1></header>Losse tekst<br>op twee regels
<div><section><h2>1.&nbsp;Wonen</h2><p>We <b>bou</b>wen <em>huizen</em>.</p>
<ul><li>een<ul><li>onder een</li></ul></li><li><p>twee</p></li></ul>
<aside>Een kader.</aside>
<table><tr><th>jaar<th>euro<tr><td>2030<td>5</table></section>
<h3>Huren &amp; kopen</h3><pre>zoals
het staat</pre><script>weg()</script><p hidden></p></div></article>
<footer>Colofon</footer>"""


def test_headings_and_texts_of_a_page_without_what_is_around_them(written: Written) -> None:
    first, second, third = read(written("a.html", PAGE))
    assert (first.title, first.text) == ("Akkoord", "Losse tekst op twee regels")
    assert (second.number, second.title, second.level) == ("1", "Wonen", 2)
    assert second.text.split("\n\n") == [
        "We bouwen huizen.",
        "• een",
        "• onder een",
        "• twee",
        "Een kader.",
        "jaar | euro",
        "2030 | 5",
    ]
    assert (third.path[-1], third.text) == ("Huren & kopen", "zoals het staat")


def test_a_page_with_a_main_part_is_that_part(written: Written) -> None:
    html = "<div><h2>Elders</h2>x</div><main><h1>Hier</h1>tekst</main><div>y</div>"
    assert [(s.title, s.text) for s in read(written("a.htm", html))] == [("Hier", "tekst")]
