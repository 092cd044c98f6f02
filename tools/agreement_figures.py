"""Measure how well an agreement in PDF is read: against its contents pages and another reading.

    python tools/agreement_figures.py AGREEMENT.pdf SECTIONS.jsonl.gz [WORST]

Contents: every line of the printed contents pages that ends in a page number is an entry; how many
of them are headings of the sections, and on which page these stand compared to the page printed.

Texts: the other reading holds one section a line, `path` (headings from the top, perhaps not all)
and `text` (with its heading). A section and a reference belong together when the one's path, white
space and signs aside, ends as the other's does. Words are runs of letters and digits in lower case
after hyphens are taken out, with white space behind them.

    words      share of the reference's words that the section, with its heading, holds too; a
               word that comes twice must be there twice
    in order   the same for words in the same order (longest matching blocks)
    letters    share of the reference's runs of six letters that the section holds: blind to words
               that one of the two cut in pieces
    foreign    share of the section's runs of six letters that the reference does not hold

WORST is how many sections to name that have the fewest letters in common.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path
from statistics import mean

from akkoord.agreement import read
from akkoord.agreement.contents import contents_pages
from akkoord.agreement.layout import page_shift, without_furniture
from akkoord.agreement.lines import read_lines
from akkoord.agreement.runs import HYPHEN
from akkoord.records import Section

_ENTRY = re.compile(r"^(?P<title>.*\S)\s+(?P<page>\d+)$")
_HYPHENS = re.compile(rf"[-\u00ad{HYPHEN}]\s*")
_DIGITS = re.compile(r"\d+")
_RUN = 6


@dataclass(frozen=True, slots=True)
class Comparison:
    """Shares between 0 and 1; what they mean stands at the top."""

    section: Section
    words: float
    in_order: float
    letters: float
    foreign: float


def main(agreement: str, reference: str, worst: str = "0") -> None:
    start = time.perf_counter()
    sections = read(Path(agreement))
    print(f"read in {time.perf_counter() - start:.1f} s: {len(sections)} sections")
    print_contents(Path(agreement), sections)
    print_texts(sections, references(Path(reference)), int(worst))


def print_contents(agreement: Path, sections: list[Section]) -> None:
    printed = read_lines(agreement)
    pages = without_furniture(printed)
    lines = [line.text for number in contents_pages(pages) for line in pages[number]]
    entries = [match for line in lines if (match := _ENTRY.match(line))]
    ends = [_key(_label(section)) for section in sections]
    found = sum(
        _key(entry["title"]) == end[-len(_key(entry["title"])) :]
        for entry, end in zip(entries, ends, strict=False)
    )
    off = Counter(
        (s.page_start or 0) - int(e["page"]) - 1 + page_shift(printed)
        for e, s in zip(entries, sections, strict=False)
    )
    print(f"contents pages: {len(entries)} entries, {found} of them sections in the same order")
    print(f"levels: {dict(sorted(Counter(section.level for section in sections).items()))}")
    print(f"pages between heading and printed page number: {dict(sorted(off.items()))}")


def print_texts(sections: list[Section], wanted: list[tuple[str, str]], worst: int) -> None:
    pairs = [(text, _find(path, sections)) for path, text in wanted]
    compared = [compare(text, section) for text, section in pairs if section]
    print(f"reference sections: {len(wanted)}, found {len(compared)}")
    for name in ("words", "in_order", "letters", "foreign"):
        print(f"{name:>10}  {mean(getattr(one, name) for one in compared):.4f}")
    for one in sorted(compared, key=lambda one: one.letters)[:worst]:
        print(f"{one.letters:.3f} {one.foreign:.3f}  {' > '.join(one.section.path[1:])}")


def references(path: Path) -> list[tuple[str, str]]:
    """The path as one key, and the text, of each section of the other reading."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [(_key("".join(record["path"])), record["text"]) for record in records]


def compare(reference: str, section: Section) -> Comparison:
    own = f"{_label(section)}\n{section.text}"
    a, b = _words(reference), _words(own)
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return Comparison(
        section=section,
        words=_contained(Counter(a), Counter(b)),
        in_order=sum(block.size for block in blocks) / len(a),
        letters=_contained(_runs(a), _runs(b)),
        foreign=1 - _contained(_runs(b), _runs(a)),
    )


def _find(path: str, sections: list[Section]) -> Section | None:
    """The section whose path ends so or, of a title cut off, holds it; else numbers aside."""
    keyed = [(section, _key("".join(section.path))) for section in sections]
    bare = _DIGITS.sub("", path)
    ends = (section for section, key in keyed if key.endswith(path))
    holds = (section for section, key in keyed if path in key)
    likely = (section for section, key in keyed if _DIGITS.sub("", key).endswith(bare))
    return next(chain(ends, holds, likely), None)


def _contained(wanted: Counter[str], held: Counter[str]) -> float:
    return (wanted & held).total() / max(wanted.total(), 1)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _HYPHENS.sub("", text.lower()))


def _runs(words: list[str]) -> Counter[str]:
    letters = "".join(words)
    return Counter(letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1))


def _label(section: Section) -> str:
    return f"{section.number or ''} {section.title}"


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


if __name__ == "__main__":
    main(*sys.argv[1:])
