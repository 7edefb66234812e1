"""The W3C's own tests of SPARQL 1.1 Protocol, Graph Store Protocol and Service Description, against a writable server.

Skipped without ``KG_W3C_TESTS``; the same demands are tested in our own words in the files beside this one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.serve.settings import Settings
from serving import running
from w3c import REASON, ConnectionTest, Exchange, Reply, checkout, connection_tests, send

pytestmark = pytest.mark.skipif(checkout() is None, reason=REASON)

STATUS = {"OK": 200, "Created": 201, "NoContent": 204, "NotFound": 404}
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"application/rdf+xml", "text/turtle", "application/n-triples"},
}
PROTOCOL = connection_tests("protocol/manifest.ttl")
GRAPH_STORE = [
    test for part in ("direct", "indirect") for test in connection_tests(f"graph-store-protocol/manifest-{part}.ttl")
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store: Path = tmp_path_factory.mktemp("w3c") / "store"
    with running(Settings(store, port=0, workers=1, writable=True)) as address:
        yield address


@pytest.fixture
def empty_server(server: str) -> str:
    cleared = send(server, "POST", "/update", {"Content-Type": "application/sparql-update"}, b"DROP ALL")
    assert cleared.status == 204
    return server


@pytest.mark.parametrize("test", PROTOCOL, ids=lambda test: test.name)
def test_protocol(empty_server: str, test: ConnectionTest) -> None:
    for graph, path in test.graphs:
        address = f"/data?graph={quote(graph, safe='')}"
        send(empty_server, "PUT", address, {"Content-Type": "text/turtle"}, path.read_bytes())
    for exchange in test.exchanges:
        is_update = "update" in dict(exchange.headers).get("content-type", "") or exchange.body.startswith(b"update=")
        if test.name.startswith("bad_update") and exchange.method == "POST":
            is_update = True
        path = exchange.path.replace("/sparql/", "/update" if is_update else "/sparql", 1)
        check(exchange, send(empty_server, exchange.method, path, dict(exchange.headers), exchange.body), {})


@pytest.mark.parametrize("test", GRAPH_STORE, ids=lambda test: test.name)
def test_graph_store(empty_server: str, test: ConnectionTest) -> None:
    found: dict[str, str] = {}
    for exchange in test.exchanges:
        path = exchange.path.replace("/gsp", "/data", 1)
        for name, value in found.items():
            path = path.replace(name, quote(value, safe=""))
        check(exchange, send(empty_server, exchange.method, path, dict(exchange.headers), exchange.body), found)


def test_service_description_is_rdf_about_the_endpoint(empty_server: str) -> None:
    response = send(empty_server, "GET", "/sparql", {"Accept": "application/rdf+xml"}, b"")
    graph = rdflib.Graph().parse(data=response.body, format="xml")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert list(graph.objects(service, sd.endpoint)) == [rdflib.URIRef(f"{empty_server}/sparql")]


def check(exchange: Exchange, response: Reply, found: dict[str, str]) -> None:
    """Compare a response with what the manifest expects; keep a ``Location`` it asks for."""
    body, expected = response.body, exchange.expected
    media_type = response.headers.get_content_type()
    assert any(fits(response.status, status) for status in expected.statuses), (response.status, body)
    if expected.format:
        assert media_type in FORMATS[expected.format]
    if expected.boolean is not None:
        assert json.loads(body)["boolean"] is expected.boolean
    if expected.location:
        found[expected.location] = response.headers["Location"]
    if expected.media_type:
        assert response.headers["Content-Type"] == expected.media_type
    if expected.body is not None:
        wanted, given = (rdflib.Graph().parse(data=text, format="turtle") for text in (expected.body, body))
        assert isomorphic(wanted, given)


def fits(status: int, expected: str) -> bool:
    """Whether a status is the expected one, or of the expected class (``StatusCode4xx``)."""
    if expected.startswith("StatusCode"):
        return str(status)[0] == expected.removeprefix("StatusCode")[0]
    return status == STATUS[expected]
