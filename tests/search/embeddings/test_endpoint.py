import json
import logging
from collections.abc import Iterator

import numpy as np
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from akkoord.errors import EmbedderError
from akkoord.search import embeddings
from akkoord.search.embeddings.endpoint import BATCH, KEY, Endpoint


class Service:
    """Answers as OpenAI does: a text's vector is its length and 1, in any order; faults first."""

    def __init__(self, *faults: Response) -> None:
        self.faults = list(faults)
        self.asked: list[Request] = []
        self.sizes: list[int] = []

    def __call__(self, request: Request) -> Response:
        self.asked.append(request)
        if self.faults:
            return self.faults.pop(0)
        texts = json.loads(request.data)["input"]
        self.sizes.append(len(texts))
        return answer([[float(len(text)), 1.0] for text in texts])


def answer(vectors: list[list[float]]) -> Response:
    data = [{"index": at, "embedding": vector} for at, vector in enumerate(vectors)]
    return Response(json.dumps({"data": data[::-1]}), content_type="application/json")


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer(host="127.0.0.1") as server:
        yield server


def reached(server: HTTPServer, service: Service) -> embeddings.Embedder:
    server.expect_request("/v1/embeddings", method="POST").respond_with_handler(service)
    return embeddings.load("openai", "small", base_url=server.url_for("/v1"))


def test_a_row_for_each_text_in_their_order(server: HTTPServer) -> None:
    service = Service()
    vectors = reached(server, service).embed(["a" * n for n in range(2 * BATCH + 1)])
    assert vectors.dtype == np.float32
    assert vectors[:, 0].tolist() == list(range(2 * BATCH + 1))
    assert service.sizes == [BATCH, BATCH, 1]
    assert json.loads(service.asked[0].data)["model"] == "small"


def test_no_text_asks_nothing(server: HTTPServer) -> None:
    service = Service()
    assert reached(server, service).embed([]).shape == (0, 0)
    assert not service.asked


def test_its_name_tells_the_model_and_where_it_is(server: HTTPServer) -> None:
    assert reached(server, Service()).name == f"small at 127.0.0.1:{server.port}"


@pytest.mark.parametrize(
    "fault",
    [
        Response("slow down", 429, headers={"Retry-After": "0"}),
        Response("oops", 500, headers={"Retry-After": "0"}),
        Response("restarting", 503, headers={"Retry-After": "0"}),
    ],
    ids=["busy", "failing", "unavailable"],
)
def test_a_service_that_cannot_now_is_asked_again(server: HTTPServer, fault: Response) -> None:
    service = Service(fault, fault)
    assert reached(server, service).embed(["ab"]).tolist() == [[2, 1]]
    assert len(service.asked) == 3


def test_a_service_that_fails_without_a_word_is_asked_again(server: HTTPServer) -> None:
    service = Service(Response("oops", 500))
    assert reached(server, service).embed(["ab"]).tolist() == [[2, 1]]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Response("no such model", 404), "404 no such model"),
        (Response("who are you", 401), KEY),
        (Response("{not json", 200), "no JSON"),
        (Response('{"data": [{"index": 0}]}', 200), "data.0.embedding"),
        (Response('{"data": [{"index": 0, "embedding": [1, NaN]}]}', 200), "no vectors"),
        (answer([[1, 2], [3, 4]]), "2 vectors for 1 texts"),
        (answer([]), "0 vectors for 1 texts"),
        (Response("", 302, headers={"Location": "http://127.0.0.1:9/"}), "302"),
    ],
    ids=["absent", "refused", "garbled", "shapeless", "no number", "many", "few", "elsewhere"],
)
def test_what_is_no_answer_is_told_in_one_line(
    server: HTTPServer, fault: Response, told: str
) -> None:
    with pytest.raises(EmbedderError, match=told) as error:
        reached(server, Service(fault)).embed(["ab"])
    assert "\n" not in str(error.value)
    assert server.url_for("/v1/embeddings") in str(error.value)


def test_vectors_of_several_lengths_are_none(server: HTTPServer) -> None:
    service = Service(answer([[1.0]] * BATCH), answer([[1.0, 2.0]]))
    with pytest.raises(EmbedderError, match="several lengths"):
        reached(server, service).embed(["a"] * (BATCH + 1))


def test_nobody_at_the_address_is_told() -> None:
    with pytest.raises(EmbedderError, match="does not answer"):
        Endpoint("http://127.0.0.1:9/v1", "small", attempts=1).embed(["a"])


def test_the_key_is_sent_and_never_told(
    server: HTTPServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(KEY, "geheim")
    service = Service(Response("", 503), Response("wrong key geheim", 400))
    with caplog.at_level(logging.DEBUG), pytest.raises(EmbedderError) as error:
        reached(server, service).embed(["ab"])
    assert service.asked[0].headers["Authorization"] == "Bearer geheim"
    assert "geheim" not in str(error.value) + caplog.text
