"""A running server for tests: a real one, on a loopback port that the system chooses, and patient clients of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pyoxigraph as ox

from kg.serve.running import GraphServer, address_of, listening_socket
from kg.serve.settings import Settings
from kg.store import open_store
from patience import PATIENCE_S

get, post = (partial(ask, timeout=PATIENCE_S) for ask in (httpx.get, httpx.post))

EX = "http://example.org/"


@contextmanager
def running(settings: Settings) -> Iterator[str]:
    """The address of a server that serves while inside, without a slash at the end."""
    listener = listening_socket(settings)
    ready = threading.Event()
    server = GraphServer(settings, ready.set)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        while not ready.wait(0.1):
            assert thread.is_alive(), "the server did not start"
        yield address_of(listener)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def connected(address: str) -> httpx.Client:
    """A client of the server at ``address``."""
    return httpx.Client(base_url=address, timeout=PATIENCE_S)


def fill(store: Path, turtle_by_graph: dict[str, str]) -> None:
    """Put Turtle into named graphs of a store, which is made when it is not there."""
    with open_store(store, write=True) as opened:
        for graph, turtle in turtle_by_graph.items():
            parsed = ox.parse(turtle, ox.RdfFormat.TURTLE, base_iri=EX)
            opened.replace(ox.NamedNode(graph), [quad.triple for quad in parsed])
        opened.flush()


PEOPLE = f"""@prefix : <{EX}> .
:lin a :Person ; :name "林舟"@zh ; :worksFor :hongtuo .
:hongtuo a :Company ; :name "宏拓科技"@zh ."""
PLACES = f"""@prefix : <{EX}> .
:yunlan a :Place ; :name "云澜市"@zh .
:hongtuo a :Company ; :locatedIn :yunlan ."""

GRAPHS = {f"{EX}people": PEOPLE, f"{EX}places": PLACES}
"""Two graphs that share one triple: that 宏拓科技 is a company."""


def at(client: httpx.Client, path: str) -> str:
    """The full address of a path on the server that a client talks to."""
    return f"{str(client.base_url).rstrip('/')}{path}"
