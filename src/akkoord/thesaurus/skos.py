"""Reading a thesaurus from a SKOS file: Turtle, RDF/XML, N-Triples, JSON-LD or what else RDF has.

Read are skos:prefLabel, altLabel, hiddenLabel, broader, narrower and related
(https://www.w3.org/TR/skos-reference/); all else in the file is passed over. `narrower` counts as
`broader` seen from the other side. Of a language tag only the language counts: "nl-BE" is "nl".
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from akkoord.errors import ThesaurusError
from akkoord.thesaurus.concepts import Concept, Thesaurus

SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = ("prefLabel", "altLabel", "hiddenLabel")
FORMATS = "Turtle (.ttl), RDF/XML (.rdf), N-Triples (.nt) or JSON-LD (.jsonld)"

Facts = dict[str, dict[str, list[Literal | str]]]


def load(file: Path) -> Thesaurus:
    """The thesaurus in a SKOS file, which may be gzipped; raises ThesaurusError for any other."""
    facts = _facts(_quads(file))
    labelled = {id: own for id, own in facts.items() if any(name in own for name in LABELS)}
    if not labelled:
        raise ThesaurusError(f"{file}: has no concept with a skos:prefLabel; give a SKOS file")
    return Thesaurus(_concept(id, own) for id, own in labelled.items())


def _quads(file: Path) -> list[Quad]:
    """What the file says."""
    kind = RdfFormat.from_extension(file.name.removesuffix(".gz").rpartition(".")[2])
    if kind is None:
        raise ThesaurusError(f"{file}: unknown kind of file; give {FORMATS}")
    try:
        raw = file.read_bytes()
        return list(parse(gzip.decompress(raw) if file.suffix == ".gz" else raw, kind))
    except (OSError, EOFError, SyntaxError) as error:
        raise ThesaurusError(f"{file}: cannot be read as {kind.name}: {_line(error)}") from error


def _facts(quads: Iterable[Quad]) -> Facts:
    """Subject -> SKOS property -> values; narrower concepts are turned into broader ones."""
    facts: Facts = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, _ in quads:
        name = predicate.value.removeprefix(SKOS)
        if name in LABELS and isinstance(value, Literal):
            facts[_id(subject)][name].append(value)
        elif name in {"broader", "related"}:
            facts[_id(subject)][name].append(_id(value))
        elif name == "narrower":
            facts[_id(value)]["broader"].append(_id(subject))
    return facts


def _concept(id: str, facts: dict[str, list[Literal | str]]) -> Concept:
    labels: dict[str, dict[str, None]] = defaultdict(dict)
    for name in LABELS:
        for label in facts.get(name, ()):
            if isinstance(label, Literal):
                labels[(label.language or "").partition("-")[0].lower()][label.value] = None
    return Concept(
        id,
        {language: tuple(own) for language, own in labels.items()},
        _others(facts, "broader"),
        _others(facts, "related"),
    )


def _others(facts: dict[str, list[Literal | str]], relation: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(other) for other in facts.get(relation, ())))


def _id(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return str(term) if isinstance(term, Triple) else term.value


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
