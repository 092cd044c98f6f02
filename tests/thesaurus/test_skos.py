import gzip
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize

from akkoord import thesaurus
from akkoord.errors import ThesaurusError

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <urn:example:> .
:wonen a skos:Concept ; skos:prefLabel "wonen"@nl, "housing"@en ; skos:narrower :huur .
:huur a skos:Concept ;
  skos:prefLabel "huurwoning"@nl-BE ; skos:altLabel "huren"@nl ; skos:hiddenLabel "hurwoning"@nl ;
  skos:related :armoede ; skos:scopeNote "Wordt overgeslagen."@nl .
:armoede skos:prefLabel "2020" .
:empty a skos:Concept .
"""


@pytest.mark.parametrize("kind", ["ttl", "rdf", "nt", "jsonld", "trig"])
def test_every_form_of_rdf_says_the_same(kind: str, tmp_path: Path) -> None:
    form = RdfFormat.from_extension(kind)
    assert form is not None
    file = tmp_path / f"policy.{kind}"
    file.write_bytes(serialize(list(parse(TURTLE, RdfFormat.TURTLE)), format=form) or b"")
    read = thesaurus.load(file)
    assert set(read.concepts) == {"urn:example:wonen", "urn:example:huur", "urn:example:armoede"}
    assert read.concepts["urn:example:huur"].names("nl")[:2] == ("huurwoning", "huren")


def read_turtle(folder: Path, text: str = TURTLE) -> thesaurus.Thesaurus:
    file = folder / "policy.ttl.gz"
    file.write_bytes(gzip.compress(text.encode()))
    return thesaurus.load(file)


def test_narrower_counts_as_broader(tmp_path: Path) -> None:
    assert read_turtle(tmp_path).broader("urn:example:huur") == {"urn:example:wonen": 1}


def test_all_labels_are_read_and_the_preferred_one_comes_first(tmp_path: Path) -> None:
    huur = read_turtle(tmp_path).concepts["urn:example:huur"]
    assert huur.names("nl") == ("huurwoning", "huren", "hurwoning")


def test_a_label_without_language_is_of_every_language(tmp_path: Path) -> None:
    assert read_turtle(tmp_path).concepts["urn:example:armoede"].names("de") == ("2020",)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("policy.docx", "", "unknown kind of file; give Turtle"),
        ("broken.ttl", "<urn:a> <urn:b> .", "cannot be read as Turtle"),
        ("other.ttl", "<urn:a> <urn:b> <urn:c> .", "has no concept with a skos:prefLabel"),
        ("cut.ttl.gz", "no gzip", "cannot be read as Turtle"),
    ],
)
def test_a_file_that_is_no_thesaurus_is_named(
    name: str, content: str, told: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(content)
    with pytest.raises(ThesaurusError, match=told) as caught:
        thesaurus.load(file)
    assert str(caught.value).startswith(str(file))
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ThesaurusError, match=r"none\.ttl: cannot be read"):
        thesaurus.load(tmp_path / "none.ttl")
