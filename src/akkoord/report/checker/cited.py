"""A cited report as anyone may write it in Markdown, taken apart: sentences, quotes, references.

A sentence has the citations that stand in it or right after it, before the next one begins. A
bullet is one matter, so that a sentence in it without citations of its own has those of the next
sentence in the same bullet that has some: what stands at the end of a bullet covers it back to
the citation before. In a paragraph each sentence must cite by itself, and what follows the last
citation, in a bullet too, cites nothing.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akkoord.report.checker import figures
from akkoord.report.checker.inline import Anchor, Citation
from akkoord.report.checker.passages import Definition, Passage, Place, folded
from akkoord.report.checker.passages import read as read_passages
from akkoord.report.checker.wording import wording
from akkoord.text import sentences
from akkoord.text.sentences import Span

# What stands between the number of a reference and its title: "(no link) : (2021-05-07)".
_BEFORE_TITLE = re.compile(
    r"\s*(?:\([^()]*\)\s*)?:\s*(?:\([^()]*\)(?:\s+|$))?"
    r"|[\s.\-–—]*(?:\([^()]*\b\d{4}\b[^()]*\)[\s:]*)?"
)
_LABEL = re.compile(r"\^?(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its citations; `text` is `passage.text[start:end]`.

    `scope` is the stretch of sentences that share these citations.
    """

    passage: Passage
    start: int
    end: int
    citations: tuple[Citation, ...]
    scope: Span

    @property
    def text(self) -> str:
        """The sentence as a reader sees it, without its citations."""
        return self.passage.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.passage.line_at(self.start)


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the list of references; `text` is what follows its number and date, `whole`
    what follows its number."""

    number: int
    link: str | None
    date: dt.date | None
    text: str
    whole: str
    line: int


@dataclass(frozen=True, slots=True)
class CitedReport:
    """A report taken apart.

    `passages` is all but the agreement's text and the references; `section` is the agreement's
    text where the report folds it in.
    """

    title: str
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Sentence, ...]
    section: str
    section_line: int
    references: tuple[Reference, ...]

    @property
    def anchors(self) -> Iterator[Anchor]:
        """All citations with their places, headings and quotations included."""
        return (anchor for passage in self.passages for anchor in passage.anchors)


def read(markdown: str, language: str) -> CitedReport:
    """Take a report in Markdown apart."""
    passages, definitions = read_passages(markdown, language)
    listed = _listed(passages, language)
    section = _section(passages, listed)
    aside = {id(passage) for passage in (*listed, *section)}
    body = [passage for passage in passages if id(passage) not in aside]
    headings = [passage for passage in body if passage.place is Place.HEADING]
    title = min(headings, key=lambda heading: heading.level, default=None)
    return CitedReport(
        title=title.text if title else "",
        passages=tuple(body),
        sentences=tuple(_sentences(body)),
        quotations=tuple(_whole(item) for item in body if item.place is Place.QUOTATION),
        section="\n\n".join(passage.source for passage in section),
        section_line=section[0].line if section else 0,
        references=(*_references(listed, language), *_defined(definitions)),
    )


def _listed(passages: list[Passage], language: str) -> list[Passage]:
    """The entries of the list of references: in a fold, or under a heading that says so."""
    found = [item for fold in folded(passages) for item in fold if _is_entry(item)]
    heading = wording(language).references
    under = False
    for passage in passages:
        if passage.place is Place.HEADING:
            under = bool(heading.search(passage.text))
        elif under and passage.fold is None and _number(passage) is not None:
            found.append(passage)
    return found


def _is_entry(passage: Passage) -> bool:
    """Whether a passage opens with one citation and says what it is."""
    return _leading(passage) is not None and len(passage.text) > 1


def _leading(passage: Passage) -> Citation | None:
    first = [anchor.citation for anchor in passage.anchors if anchor.at == 0]
    return first[0] if len(first) == 1 and first[0].number is not None else None


def _number(passage: Passage) -> int | None:
    leading = _leading(passage)
    return leading.number if leading else passage.number


def _section(passages: list[Passage], listed: list[Passage]) -> list[Passage]:
    """The first fold without citations: the agreement's own text."""
    entries = {id(passage) for passage in listed}
    for fold in folded(passages):
        if not any(passage.anchors or id(passage) in entries for passage in fold):
            return fold
    return []


def _references(listed: list[Passage], language: str) -> Iterator[Reference]:
    for passage in listed:
        number = _number(passage)
        if number is not None:
            yield _reference(number, passage, language)


def _reference(number: int, passage: Passage, language: str) -> Reference:
    before = _BEFORE_TITLE.match(passage.text)
    end = before.end() if before else 0
    links = [anchor.citation.link for anchor in passage.anchors if anchor.citation.link]
    return Reference(
        number=number,
        link=links[0] if links else None,
        date=_date(passage.text[:end], language),
        text=passage.text[end:],
        whole=passage.text,
        line=passage.line,
    )


def _date(text: str, language: str) -> dt.date | None:
    return next(iter(figures.days(text, language)), None)


def _defined(definitions: list[Definition]) -> Iterator[Reference]:
    for defined in definitions:
        if label := _LABEL.fullmatch(defined.label):
            yield Reference(int(label[1]), defined.link, None, "", "", defined.line)


def _whole(passage: Passage) -> Sentence:
    citations = tuple(anchor.citation for anchor in passage.anchors)
    return Sentence(passage, 0, len(passage.text), citations, (0, len(passage.text)))


def _sentences(passages: Sequence[Passage]) -> Iterator[Sentence]:
    for passage in passages:
        if passage.place is Place.PARAGRAPH:
            yield from _cut(passage)
        elif passage.place is Place.ITEM:
            yield from _covered(_cut(passage))


def _cut(passage: Passage) -> list[Sentence]:
    spans = [span for span in sentences.spans(passage.text) if _has_words(passage.text, span)]
    starts = [start for start, _ in spans]
    held: list[list[Citation]] = [[] for _ in spans]
    for anchor in passage.anchors:
        if spans:
            held[_holder(anchor, starts)].append(anchor.citation)
    return [
        Sentence(passage, start, end, tuple(citations), (start, end))
        for (start, end), citations in zip(spans, held, strict=True)
    ]


def _holder(anchor: Anchor, starts: list[int]) -> int:
    """The last sentence that begins before a citation; the first has those before it."""
    return max(sum(start < anchor.at for start in starts) - 1, 0)


def _has_words(text: str, span: tuple[int, int]) -> bool:
    return any(ch.isalpha() for ch in text[slice(*span)])


def _covered(cut: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of a bullet, those without citations with those of the next that has some."""
    waiting: list[Sentence] = []
    for sentence in cut:
        waiting.append(sentence)
        if sentence.citations:
            scope = (waiting[0].start, sentence.end)
            yield from (replace(one, citations=sentence.citations, scope=scope) for one in waiting)
            waiting = []
    yield from waiting
