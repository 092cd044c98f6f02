"""Make the thesaurus that Akkoord ships, as SKOS, from its plain sources.

    python tools/thesaurus.py            writes src/akkoord/thesaurus/policy.ttl

The sources are tools/thesaurus/*.txt, one concept a line, narrower concepts indented under their
broader one by two spaces:

    nl preferred; other; other | fr | de | en ~ related; related < further broader @ id

The signs ~, < and @ may come in any order. Labels of one language are parted by semicolons, the
preferred one first. French, German and English may be left out. Concepts are named by their Dutch
preferred label. The id is that label in small letters and hyphens; a concept that is renamed keeps
its old id by `@ old-id`.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from akkoord.text.words import fold

HERE = Path(__file__).parent
SOURCES = HERE / "thesaurus"
TARGET = HERE.parent / "src" / "akkoord" / "thesaurus" / "policy.ttl"
LANGUAGES = ("nl", "fr", "de", "en")
INDENT = 2
HEAD = """\
@prefix : <urn:akkoord:concept:> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

# Made by tools/thesaurus.py; change tools/thesaurus/*.txt instead.
<urn:akkoord:thesaurus> a skos:ConceptScheme ;
  dct:title "Thesaurus overheidsbeleid"@nl, "Thesaurus of public policy"@en ;
  dct:creator "The Akkoord contributors" ;
  dct:license <https://creativecommons.org/publicdomain/zero/1.0/> .
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a source: labels by language, and the Dutch names of other concepts."""

    id: str
    labels: dict[str, list[str]]
    broader: list[str]
    related: list[str]

    @property
    def name(self) -> str:
        return self.labels["nl"][0]


def main() -> None:
    entries = [entry for file in sorted(SOURCES.glob("*.txt")) for entry in read(file)]
    problems = list(faults(entries))
    if problems:
        sys.exit("\n".join(problems))
    TARGET.write_text("\n".join([HEAD, *turtle(entries)]), encoding="utf-8")
    labels = sum(len(own) for entry in entries for own in entry.labels.values())
    print(f"{TARGET}: {len(entries)} concepts, {labels} labels")


def read(file: Path) -> Iterator[Entry]:
    """The entries of a source in order."""
    above: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            depth = (len(line) - len(line.lstrip())) // INDENT
            entry = parse(line, above[depth - 1 : depth] if depth else [])
            above[depth:] = [entry.name]
            yield entry


def parse(line: str, above: list[str]) -> Entry:
    """An entry from its line; `above` is the concept that it is indented under."""
    text, *marked = re.split(r" ([~<@]) ", line)
    marks = dict(zip(marked[::2], marked[1::2], strict=True))
    labels = {
        language: list(dict.fromkeys(_listed(part)))
        for language, part in zip(LANGUAGES, text.split("|"), strict=False)
    }
    slug = re.sub(r"[^a-z0-9]+", "-", fold(labels["nl"][0])).strip("-")
    broader = above + _listed(marks.get("<", ""))
    return Entry(marks.get("@", slug).strip(), labels, broader, _listed(marks.get("~", "")))


def faults(entries: list[Entry]) -> Iterator[str]:
    """What is wrong with the whole, one line each."""
    names = [entry.name for entry in entries]
    known = {name.lower(): name for name in names}
    yield from (f"{name}: twice" for name in sorted(set(names)) if names.count(name) > 1)
    for entry in entries:
        for other in entry.broader + entry.related:
            if other not in names:
                yield f"{entry.name}: no concept is named {other!r}"
        for label in entry.labels["nl"][1:]:
            if label.lower() in known:
                yield f"{entry.name}: {label!r} is the name of a concept"
        for other in set(entry.related) & _ancestors(entry, entries):
            yield f"{entry.name}: {other!r} is both broader and related"


def turtle(entries: list[Entry]) -> Iterator[str]:
    """Each concept as a paragraph of Turtle."""
    ids = {entry.name: entry.id for entry in entries}
    for entry in entries:
        place = "topConceptOf" if not entry.broader else "inScheme"
        lines = [f":{entry.id} a skos:Concept", f"skos:{place} <urn:akkoord:thesaurus>"]
        for language, labels in entry.labels.items():
            tagged = [f'"{_escaped(label)}"@{language}' for label in labels]
            lines.append(f"skos:prefLabel {tagged[0]}")
            if tagged[1:]:
                lines.append(f"skos:altLabel {', '.join(tagged[1:])}")
        for relation, others in (("broader", entry.broader), ("related", entry.related)):
            if others:
                lines.append(f"skos:{relation} {', '.join(f':{ids[name]}' for name in others)}")
        yield " ;\n  ".join(lines) + " .\n"


def _ancestors(entry: Entry, entries: Iterable[Entry]) -> set[str]:
    by_name = {other.name: other for other in entries}
    found: set[str] = set()
    waiting = list(entry.broader)
    while waiting:
        name = waiting.pop()
        if name not in found and name in by_name:
            found.add(name)
            waiting += by_name[name].broader
    return found


def _listed(text: str) -> list[str]:
    plain = text.replace("\u00ad", "")
    return [" ".join(part.split()) for part in plain.split(";") if part.strip()]


def _escaped(label: str) -> str:
    return label.replace("\\", "\\\\").replace('"', '\\"')


if __name__ == "__main__":
    main()
