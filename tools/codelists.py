"""Make a government's compact codelists from the Turtle registers of its chancellery.

    python tools/codelists.py REGISTERS FOLDER --from 2019-07-01 --to 2024-10-01

REGISTERS holds `ministers.ttl.gz` and `themes.ttl`; FOLDER receives `ministers.json` (mandatee id
-> name, title, start, end; those in office between the two days) and `themes.json` (id -> label).
"""

import argparse
import gzip
import json
import re
from pathlib import Path

from pyoxigraph import RdfFormat, Store

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
THEMES = "SELECT ?id ?label WHERE { ?t a skos:Concept ; mu:uuid ?id ; skos:prefLabel ?label }"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("registers", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--from", dest="start", default="0000")
    parser.add_argument("--to", dest="end", default="9999")
    options = parser.parse_args()
    ministers = gzip.decompress((options.registers / "ministers.ttl.gz").read_bytes())
    themes = STRAY_ID.sub(b"", (options.registers / "themes.ttl").read_bytes())
    write(options.folder / "ministers.json", in_office(rows(ministers, MINISTERS), options))
    write(options.folder / "themes.json", {r["id"]: r["label"] for r in rows(themes, THEMES)})


def rows(turtle: bytes, query: str) -> list[dict[str, str]]:
    store = Store()
    store.load(turtle, format=RdfFormat.TURTLE)
    solutions = store.query(PREFIXES + query)
    names = [variable.value for variable in solutions.variables]
    return [{n: s[n].value for n in names if s[n] is not None} for s in solutions]


def in_office(found: list[dict[str, str]], options: argparse.Namespace) -> dict[str, dict[str, str]]:
    return {
        row["id"]: {
            "name": f"{row['first']} {row['last']}",
            "title": row.get("title", ""),
            "start": row.get("start", "")[:10],
            "end": row.get("end", "")[:10],
        }
        for row in found
        if row.get("start", "0000") < options.end and row.get("end", "9999") > options.start
    }


def write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
