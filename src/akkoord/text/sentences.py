"""Cutting text into sentences, with offsets.

syntok does the cutting; what it does not know are the abbreviations of official Dutch, French,
German and English, after which a point ends no sentence.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

import syntok.segmenter
from syntok.tokenizer import Tokenizer

Span: TypeAlias = tuple[int, int]

_ABBREVIATIONS = frozenset(
    """
    aant afd al art artt bijl blz bijv bv bvb ca cf d.d dd dhr div dr drs e.a e.d e.v enz ev evt
    excl gem i.c i.e i.f.v i.g.v i.h.k.v i.k.v i.o.v i.p.v i.s.m i.v.m incl ing inz ir jl k.b lg
    m.a.w m.b.t m.i.v m.u.v max med mevr min mln mld mr mvr n.a.v nl nr nrs o.a o.b.v o.g.v o.l.v
    o.m o.w p pag par prof resp sep sept st stb stbl t.a.v t.b.v t.e.m t.g.v t.h.v t.o.v t.w tel
    t.n.v v.b v.d v.h v.l.n.r v.z.w vb vgl vlg vnl volg z.g z.o.z zgn
    jan feb febr mrt apr jun jul aug okt nov dec
    mme mlle env p.ex c.-à-d etc éd bzw z.b d.h u.a u.ä usw vgl abs nr str ggf gem inkl
    mrs ms jr sr vs approx dept e.g i.e
    """.split()  # noqa: SIM905
)
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[•▪●■–—\-*]\s)|(?<=…\.)\s+(?=[^\W\d_a-z])")
# "enz." and its like close a list, often the sentence too: a capital after them tells.
_LAST_OF_LIST = re.compile(r"\b(?:enz|etc|usw|e\.a|e\.d)\.\s*$", re.IGNORECASE)
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_LAST_WORD = re.compile(r"([\w.\-]+)\.\s*$")


@cache
def _tokenizer() -> Tokenizer:
    return Tokenizer(replace_not_contraction=False)


def spans(text: str) -> list[Span]:
    """The sentences of a text as (start, end); a sentence never crosses a blank line or bullet."""
    return [sentence for paragraph in _paragraphs(text) for sentence in _cut(text, paragraph)]


def split(text: str) -> list[str]:
    """The sentences of a text, as strings."""
    return [text[start:end] for start, end in spans(text)]


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _cut(text: str, paragraph: Span) -> Iterator[Span]:
    base, stop = paragraph
    open_from: int | None = None
    for tokens in syntok.segmenter.segment(_tokenizer().tokenize(text[base:stop])):
        start = base + tokens[0].offset
        end = base + tokens[-1].offset + len(tokens[-1].value)
        open_from = start if open_from is None else open_from
        if not _goes_on(text[open_from:end], text[end:stop].lstrip()):
            yield open_from, end
            open_from = None
    if open_from is not None:
        yield open_from, open_from + len(text[open_from:stop].rstrip())


def _goes_on(sentence: str, following: str) -> bool:
    """Whether a sentence goes on after a cut: after an abbreviation, or with a parenthesis."""
    if _ends_in_abbreviation(sentence):
        return not (_LAST_OF_LIST.search(sentence) and following[:1].isupper())
    return following.startswith("(") and _END.search(sentence) is None


def _ends_in_abbreviation(sentence: str) -> bool:
    last = _LAST_WORD.search(sentence)
    return last is not None and last[1].lower() in _ABBREVIATIONS
