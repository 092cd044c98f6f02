"""Acts in an official gazette, as ELI describes them in RDF (Turtle, N-Triples, RDF/XML, JSON-LD).

Read are eli:LegalResource with id_local, type_document, date_document, date_publication and
responsibility_of, and the titles of its expressions (https://eur-lex.europa.eu/eli-register). What
an act says is not in this metadata: it has a title and no text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from akkoord.errors import RecordError, SourceError
from akkoord.government import Government
from akkoord.records import Decision
from akkoord.sources.fields import day, identifier, line
from akkoord.sources.formats import Report, Row, Rows, opened

ELI = "http://data.europa.eu/eli/ontology#"
ACT = f"{ELI}LegalResource"

# Subject -> property -> values.
Facts = dict[str, dict[str, list[Literal | str]]]


def acts(path: Path, report: Report) -> Rows:
    """The acts that a file describes, in its order; a title is a literal with its language."""
    facts = _facts(_quads(path))
    for id, own in facts.items():
        if ACT in own.get("type", ()):
            expressions = (facts.get(str(name), {}) for name in own.get("is_realized_by", ()))
            titles = [t for known in (own, *expressions) for t in known.get("title", ())]
            yield id, {**own, "eli": id, "title": titles}


FORMATS: dict[str, Callable[[Path, Report], Rows]] = dict.fromkeys(
    (".ttl", ".nt", ".rdf", ".jsonld"), acts
)


def matches(row: Row) -> bool:
    """Whether a row is an act that was read from ELI metadata."""
    return "eli" in row


def decision(row: Row, government: Government) -> Decision | None:
    """The publication of an act; None when it is of another authority or another term.

    Raises RecordError when it has no title or one of its dates is none.
    """
    signed = day(_text(row, "date_document"), government)
    authority = government.gazette.authority
    if (authority and authority != _text(row, "responsibility_of")) or not government.sat(signed):
        return None
    return Decision(
        id=identifier(_text(row, "id_local") or row["eli"]),
        uri=row["eli"],
        aliases=tuple(dict.fromkeys(map(str, row.get("sameAs", ())))),
        date=day(_text(row, "date_publication"), government),
        title=_title(row, government),
        kind=_kind(_text(row, "type_document"), government),
        signed=signed,
    )


def _quads(path: Path) -> Iterable[Quad]:
    kind = RdfFormat.from_extension(PurePath(path.name.lower().removesuffix(".gz")).suffix[1:])
    assert kind is not None
    with opened(path) as file:
        try:
            yield from parse(file.read(), kind)
        except SyntaxError as error:
            why = " ".join(str(error).split())
            raise SourceError(f"{path}: no valid {kind.name} ({why})") from error


def _facts(quads: Iterable[Quad]) -> Facts:
    """What is said of each subject; a property goes by the last part of its address."""
    facts: Facts = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, _ in quads:
        name = predicate.value.replace("/", "#").rpartition("#")[2]
        if isinstance(subject, NamedNode) and isinstance(value, Literal | NamedNode):
            known = value if name == "title" and isinstance(value, Literal) else value.value
            facts[subject.value][name].append(known)
    return facts


def _text(row: Row, name: str) -> str | None:
    """The first value of a property."""
    return next(iter(map(str, row.get(name, ()))), None)


def _title(row: Row, government: Government) -> str:
    """In the government's language, else as it comes; without the mark of a footnote."""
    titles = [title for title in row["title"] if isinstance(title, Literal)]
    own = (title for title in titles if (title.language or "").startswith(government.language))
    title = next(own, next(iter(titles), None))
    if title is None:
        raise RecordError("has no title")
    return government.gazette.footnote.sub("", line(title.value))


def _kind(address: str | None, government: Government) -> str | None:
    """The name of a kind of act, told by the last part of its address (".../DECREE#id")."""
    name = (address or "").removesuffix("#id").rpartition("/")[2]
    return government.gazette.kinds.get(name, name) or None
