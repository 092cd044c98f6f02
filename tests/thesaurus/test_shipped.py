"""What is shipped is what tools/thesaurus.py makes of its sources, and sound SKOS."""

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from pyoxigraph import Literal, RdfFormat, parse

from akkoord import thesaurus
from akkoord.thesaurus.lookup import Lookup
from akkoord.thesaurus.skos import SKOS

SCRIPT = Path(__file__).parents[2] / "tools" / "thesaurus.py"
POLICY = thesaurus.shipped()
LOOKUP = Lookup(POLICY, "nl")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("thesaurus_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_sources_give_what_is_shipped(script: ModuleType) -> None:
    entries = [
        entry for file in sorted(script.SOURCES.glob("*.txt")) for entry in script.read(file)
    ]
    assert list(script.faults(entries)) == []
    text = "\n".join([script.HEAD, *script.turtle(entries)])
    assert text == thesaurus.SHIPPED.read_text("utf-8")


def test_faults_are_named(script: ModuleType) -> None:
    lines = ["wonen; huur", "huur ~ wonen < wonen; zorg", "huur"]
    told = list(script.faults([script.parse(line, []) for line in lines]))
    assert told == [
        "huur: twice",
        "wonen: 'huur' is the name of a concept",
        "huur: no concept is named 'zorg'",
        "huur: 'wonen' is both broader and related",
    ]


def test_related_concepts_do_not_stand_above_each_other() -> None:
    for id in POLICY.concepts:
        assert not set(POLICY.related(id)) & set(POLICY.broader(id)), id


def test_a_concept_has_one_preferred_label_in_each_of_four_languages() -> None:
    quads = parse(thesaurus.SHIPPED.read_bytes(), RdfFormat.TURTLE)
    preferred = Counter(
        (quad.subject, quad.object.language)
        for quad in quads
        if quad.predicate.value == f"{SKOS}prefLabel" and isinstance(quad.object, Literal)
    )
    assert set(preferred.values()) == {1}
    counts = Counter(language for _, language in preferred)
    assert counts["nl"] == len(POLICY) >= 1200
    assert min(counts[language] for language in ("fr", "de", "en")) >= len(POLICY) / 2


def test_every_concept_but_the_fields_has_one_above_it() -> None:
    fields = [id for id in POLICY.concepts if not POLICY.broader(id)]
    assert len(fields) < 60
    assert all(POLICY.narrower(id) for id in fields)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We trekken zij-instromers aan.", "anciënniteit voor wie uit de privésector komt"),
        ("We bestrijden kansarmoede.", "Vlaams Actieplan Armoedebestrijding"),
        ("betaalbaar wonen voor iedereen", "bouw van sociale huurwoningen"),
        ("een koolstofneutrale stad", "het doel van klimaatneutraliteit"),
        ("steun aan mantelzorgers", "informele zorg"),
        ("minder papierwerk", "administratieve vereenvoudiging"),
        ("een groepsaankoop voor de burger", "de samenaankoop van isolatie"),
    ],
)
def test_other_words_for_the_same_matter_share_concepts(one: str, other: str) -> None:
    assert LOOKUP.weights(one).keys() & LOOKUP.weights(other).keys()


def test_matters_that_have_nothing_to_do_with_each_other_share_none() -> None:
    one, other = LOOKUP.weights("een zwembad renoveren"), LOOKUP.weights("de kilometerheffing")
    assert one
    assert other
    assert not one.keys() & other.keys()
