"""What a user adds to a workspace: a thesaurus, a model, weights fitted with it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from akkoord.matching.weights import Slope, Weight, Weights
from akkoord.workspace import FILE, VECTORS

from .conftest import Akkoord

TOY = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:x> skos:prefLabel "parkeerplan"@nl ; skos:altLabel "strooiwagen"@nl .
"""
ALIKE = ("parkeerplan", "strooiwagen")


class Service:
    """A model for which a car park and a gritting lorry are one matter; keeps what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, request: Request) -> Response:
        texts = json.loads(request.data)["input"]
        self.texts += texts
        vectors = [[float(any(a in text for a in ALIKE)), 0.1] for text in texts]
        data = [{"index": at, "embedding": vector} for at, vector in enumerate(vectors)]
        return Response(json.dumps({"data": data}), content_type="application/json")


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def address(service: Service) -> Iterator[str]:
    with HTTPServer(host="127.0.0.1") as server:
        server.expect_request("/v1/embeddings").respond_with_handler(service)
        yield server.url_for("/v1")


def add(workspace: Path, settings: str) -> None:
    with (workspace / FILE).open("a") as file:
        file.write(settings)


def model(address: str) -> str:
    return f'[embedder]\nkind = "openai"\nmodel = "small"\nbase_url = "{address}"\n'


def state(akkoord: Akkoord, stage: str) -> str:
    """What the doctor says of a stage."""
    [line] = [one for one in akkoord("doctor").out.splitlines() if one.startswith(stage)]
    return line.removeprefix(stage).partition("akkoord")[0].strip()


def lorries(akkoord: Akkoord) -> dict[str, Any]:
    """The gritting lorries as evidence for the car parks."""
    rows = map(json.loads, akkoord("export", "evidence").out.splitlines())
    [row] = [r for r in rows if "parkeren" in r["section"] and r["decision"] == "B3"]
    return dict(row)


def test_a_concept_of_ones_own_speaks_for_a_decision(akkoord: Akkoord, built: Path) -> None:
    before = lorries(akkoord)
    (built / "own.ttl").write_text(TOY)
    add(built, 'thesaurus = ["own.ttl"]\n')
    assert state(akkoord, "match") == "out of date"
    assert akkoord("build").code == 0
    assert lorries(akkoord)["score"] > before["score"]


def test_a_thesaurus_that_changes_makes_matching_out_of_date(
    akkoord: Akkoord, workspace: Path
) -> None:
    (workspace / "own.ttl").write_text(TOY)
    add(workspace, 'thesaurus = ["own.ttl"]\n')
    akkoord("build")
    assert "out of date" not in akkoord("doctor").out
    (workspace / "own.ttl").write_text(TOY.replace("strooiwagen", "pekel"))
    assert state(akkoord, "match") == "out of date"


def test_doctor_tells_that_a_model_answers_but_has_no_weights(
    akkoord: Akkoord, built: Path, address: str
) -> None:
    add(built, model(address))
    told = akkoord("doctor").out
    assert "small answers: 2 numbers a text" in told
    assert "not used" in told
    assert "out of date" not in told


def test_doctor_tells_that_a_model_is_not_there(akkoord: Akkoord, built: Path) -> None:
    add(built, '[embedder]\nkind = "model2vec"\nmodel = "absent"\n')
    (built / "absent").mkdir()
    told = akkoord("doctor")
    assert told.code == 1
    assert "no model2vec model" in told.out


def test_a_model_that_the_weights_know_is_a_reason(
    akkoord: Akkoord, built: Path, address: str, service: Service
) -> None:
    slope = Slope("same_meaning", "standing", None, 0.0, Weight(2.0, 2.0))
    shipped = Weights.shipped()
    name = f"small at {address.removeprefix('http://').removesuffix('/v1')}"
    own = replace(shipped, slopes=(*shipped.slopes, slope), embedder=name)
    (built / "weights.json").write_text(own.dump())
    add(built, 'weights = "weights.json"\n' + model(address))
    assert akkoord("build").code == 0
    assert lorries(akkoord)["reasons"]["same_meaning"] > 1
    told = akkoord("explain", "1.2", "B3").out
    assert "mean alike, says the embedding model." in told
    assert f"The embedding model is {name}." in told
    asked = len(service.texts)
    akkoord("match")
    assert len(service.texts) == asked
    assert (built / VECTORS).exists()


def test_weights_for_a_model_that_is_not_named_are_told(akkoord: Akkoord, built: Path) -> None:
    own = replace(Weights.shipped(), embedder="small at example.org")
    (built / "weights.json").write_text(own.dump())
    add(built, 'weights = "weights.json"\n')
    told = akkoord("match")
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert "small at example.org" in told.err
