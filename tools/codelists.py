"""Make a government's compact codelists from the Turtle registers of its chancellery.

    python tools/codelists.py REGISTERS FOLDER --from 2019-10-02 --to 2024-09-30

REGISTERS holds `ministers.ttl.gz` and `themes.ttl`; FOLDER receives `ministers.json` (mandatee id
-> name, title, start, end; those in office between the two days) and `themes.json` (id -> label).
"""

import argparse
import gzip
import json
import re
from pathlib import Path

from pyoxigraph import QuerySolutions, RdfFormat, Store

# The register of themes as published has a bare id on a line of its own.
STRAY_ID = re.compile(rb"^[0-9a-f]{8}(-[0-9a-f]{4,12}){4}\s*$", re.MULTILINE)
PREFIXES = """
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
PREFIX persoon: <https://data.vlaanderen.be/ns/persoon#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX mu: <http://mu.semte.ch/vocabularies/core/>
"""
MINISTERS = """
SELECT ?id ?first ?last ?title ?start ?end WHERE {
  ?mandatee mandaat:isBestuurlijkeAliasVan ?person ; mu:uuid ?id .
  ?person persoon:gebruikteVoornaam ?first ; foaf:familyName ?last .
  OPTIONAL { ?mandatee dct:title ?title } OPTIONAL { ?mandatee mandaat:start ?start }
  OPTIONAL { ?mandatee mandaat:einde ?end }
} ORDER BY ?start ?id
"""
THEMES = """
SELECT ?id ?label WHERE { ?theme a skos:Concept ; mu:uuid ?id ; skos:prefLabel ?label }
ORDER BY ?label ?id
"""

Row = dict[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("registers", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--from", dest="start", default="0000-01-01", help="first day in office")
    parser.add_argument("--to", dest="end", default="9999-12-31", help="the day after the last")
    asked = parser.parse_args()
    ministers = gzip.decompress((asked.registers / "ministers.ttl.gz").read_bytes())
    themes = STRAY_ID.sub(b"", (asked.registers / "themes.ttl").read_bytes())
    found = [row for row in rows(ministers, MINISTERS) if in_office(row, asked.start, asked.end)]
    write(asked.folder / "ministers.json", {row["id"]: minister(row) for row in found})
    write(asked.folder / "themes.json", {row["id"]: row["label"] for row in rows(themes, THEMES)})


def rows(turtle: bytes, query: str) -> list[Row]:
    """What a query finds in a register: variable -> value, unbound variables left out."""
    store = Store()
    store.load(turtle, format=RdfFormat.TURTLE)
    solutions = store.query(PREFIXES + query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [{n: s[n].value for n in names if s[n] is not None} for s in solutions]


def in_office(row: Row, start: str, end: str) -> bool:
    """Whether a mandate has a day from `start` up to, not including, `end`."""
    return row.get("start", "0")[:10] < end and row.get("end", "9")[:10] > start


def minister(row: Row) -> Row:
    return {
        "name": f"{row['first']} {row['last']}",
        "title": row.get("title", ""),
        "start": row.get("start", "")[:10],
        "end": row.get("end", "")[:10],
    }


def write(path: Path, entries: dict[str, object]) -> None:
    """A JSON object with one entry a line, so that a refresh shows what changed."""
    lines = [json.dumps({key: entry}, ensure_ascii=False)[1:-1] for key, entry in entries.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
