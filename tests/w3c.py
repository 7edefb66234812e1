"""Reads the W3C's manifests of tests (w3c/rdf-tests), which are not part of this project.

``KG_W3C_TESTS`` names a checkout of that repository; without it the tests that need it are skipped.
"""

from __future__ import annotations

import http.client
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import rdflib
from rdflib import Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from patience import PATIENCE_S

VARIABLE = "KG_W3C_TESTS"
REASON = f"{VARIABLE} names no checkout of github.com/w3c/rdf-tests"

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RDFS = rdflib.RDFS


@dataclass(frozen=True)
class Expected:
    """What a response must be; None and empty are not looked at."""

    statuses: tuple[str, ...]
    boolean: bool | None = None
    format: str | None = None
    location: str | None = None
    media_type: str | None = None
    body: str | None = None


@dataclass(frozen=True)
class Exchange:
    """One request and what must come back."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    expected: Expected


@dataclass(frozen=True)
class ConnectionTest:
    """Requests to be sent in order, over named graphs that must be there first."""

    name: str
    exchanges: tuple[Exchange, ...]
    graphs: tuple[tuple[str, Path], ...] = field(default=())


def checkout() -> Path | None:
    """The SPARQL 1.1 part of the checkout."""
    folder = Path(os.environ.get(VARIABLE, "")) / "sparql" / "sparql11"
    return folder if os.environ.get(VARIABLE) and folder.is_dir() else None


def connection_tests(manifest: str) -> list[ConnectionTest]:
    """The tests of one manifest of protocol tests; none without a checkout."""
    folder = checkout()
    if folder is None:
        return []
    path = folder / manifest
    graph = rdflib.Graph().parse(path, format="turtle")
    return [_connection_test(graph, entry) for entry in entries(graph)]


def entries(graph: rdflib.Graph) -> Iterator[Node]:
    """The tests of a manifest in their order."""
    for listed in graph.objects(None, MF.entries):
        yield from Collection(graph, listed)


@dataclass(frozen=True)
class Reply:
    """What a server sent back."""

    status: int
    headers: Message
    body: bytes


def send(address: str, method: str, path: str, headers: dict[str, str], body: bytes) -> Reply:
    """Send a request exactly as written; nothing is normalised on the way."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)) as connection:
        connection.request(method, path, body=body or None, headers=headers)
        response = connection.getresponse()
        return Reply(response.status, response.headers, response.read())


def _connection_test(graph: rdflib.Graph, entry: Node) -> ConnectionTest:
    requests = graph.value(graph.value(entry, MF.action), HT.requests)
    graphs = [
        (str(graph.value(data, RDFS.label)), Path(urlsplit(str(graph.value(data, UT.graph))).path))
        for data in graph.objects(entry, UT.graphData)
    ]
    exchanges = tuple(_exchange(graph, request) for request in Collection(graph, requests))
    return ConnectionTest(str(entry).rpartition("#")[2], exchanges, tuple(sorted(graphs)))


def _exchange(graph: rdflib.Graph, request: Node) -> Exchange:
    body = graph.value(request, HT.body)
    encoding = str(graph.value(body, CNT.characterEncoding)) if body else "utf-8"
    text = str(graph.value(body, CNT.chars)) if body else ""
    return Exchange(
        method=str(graph.value(request, HT.methodName)),
        path=str(graph.value(request, HT.absolutePath)),
        headers=tuple(_headers(graph, request)),
        body=text.encode(encoding),
        expected=_expected(graph, graph.value(request, HT.resp)),
    )


def _expected(graph: rdflib.Graph, response: Node | None) -> Expected:
    assert response is not None
    boolean, body = graph.value(response, MF.expectedBoolean), graph.value(response, HT.body)
    media_types = [value for name, value in _headers(graph, response) if name.lower() == "content-type"]
    return Expected(
        statuses=tuple(sorted(str(one).rpartition("#")[2] for one in graph.objects(response, MF.expectedStatus))),
        boolean=None if boolean is None else bool(boolean.toPython()),
        format=_text(graph.value(response, MF.expectedFormat)),
        location=_text(graph.value(response, MF.expectedLocation)),
        media_type=media_types[0] if media_types else None,
        body=_text(graph.value(body, CNT.chars)) if body else None,
    )


def _headers(graph: rdflib.Graph, message: Node) -> Iterator[tuple[str, str]]:
    listed = graph.value(message, HT.headers)
    for header in Collection(graph, listed) if listed else ():
        yield str(graph.value(header, HT.fieldName)), str(graph.value(header, HT.fieldValue))


def _text(node: Node | None) -> str | None:
    return None if node is None else str(node)
