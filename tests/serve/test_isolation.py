"""A query stays inside: SERVICE and LOAD are refused by their words, and by the system if the words get through."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.serve.frames import Frame, read_frame, write_frame
from kg.serve.refusals import outbound_word
from serving import EX, fill


class Outside(ThreadingHTTPServer):
    """A server that a query must never reach; remembers who came."""

    visits: list[str]


class Visits(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Outside)
        self.server.visits.append(self.path)
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b'{"head":{"vars":[]},"results":{"bindings":[{}]}}'
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 – the library's name

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def outside() -> Iterator[Outside]:
    server = Outside(("127.0.0.1", 0), Visits)
    server.visits = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def hidden(address: str) -> list[str]:
    """SERVICE in spellings that look like something else to a careless reader."""
    service = f"SERVICE <{address}> {{ ?a ?b ?c }}"
    return [
        f"ASK {{ {service} }}",
        f"ASK {{ ?s ?p ?o #\r{service}\n }}",
        f"ASK {{ {{ ?s <http://x/\u3000#> ?o }} UNION {{ {service} }} }}",
        f"ASK {{ {{ ?s <http://x/\\u0041#> ?o }} UNION {{ {service} }} }}",
        f"PREFIX e: <{EX}> ASK {{ {{ ?s e:a\u00b7\\' ?o }} UNION {{ {service} }} FILTER('a'='a') }}",
        f"ASK {{ {{ ?s ?p 'x\\'' }} UNION {{ {service.lower()} }} }}",
        f"ASK {{ {service.replace('SERVICE', 'SERVICE SILENT')} }}",
    ]


def test_the_engine_itself_would_go_out(outside: Outside) -> None:
    assert ox.Store().query(hidden(f"http://127.0.0.1:{outside.server_port}/")[0]) is not None
    assert outside.visits


@pytest.mark.parametrize("spelling", range(7))
def test_service_is_refused_in_every_spelling(reading: httpx.Client, outside: Outside, spelling: int) -> None:
    query = hidden(f"http://127.0.0.1:{outside.server_port}/")[spelling]
    assert reading.get("/sparql", params={"query": query}).status_code in (400, 403)
    assert outbound_word(query) == "SERVICE"
    assert outside.visits == []


def test_load_is_refused(writing: httpx.Client, outside: Outside) -> None:
    for update in ("LOAD <{}>", "LOAD SILENT <{}> INTO GRAPH <a:g>", "CLEAR ALL ; load <{}>"):
        text = update.format(f"http://127.0.0.1:{outside.server_port}/")
        assert writing.post("/update", data={"update": text}).status_code == 403
    assert outside.visits == []


def test_the_words_are_harmless_where_they_mean_nothing(reading: httpx.Client) -> None:
    query = """# SERVICE <http://127.0.0.1/> { }
        SELECT ?service { ?service <http://example.org/LOAD> 'SERVICE' , "LOAD" , '''SERVICE''' }"""
    assert reading.get("/sparql", params={"query": query}).status_code == 200


def test_from_fetches_nothing(reading: httpx.Client, outside: Outside) -> None:
    address = f"http://127.0.0.1:{outside.server_port}/"
    for query in (f"ASK FROM <{address}> {{ ?s ?p ?o }}", f"ASK FROM NAMED <{address}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"):
        assert reading.get("/sparql", params={"query": query}).json() == {"head": {}, "boolean": False}
    assert outside.visits == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sockets are refused by the kernel on Linux only")
def test_a_worker_cannot_go_out_even_when_asked_directly(tmp_path: Path, outside: Outside) -> None:
    fill(tmp_path / "store", {f"{EX}g": f"<{EX}s> <{EX}p> 1 ."})
    query = f"SELECT * {{ SERVICE <http://127.0.0.1:{outside.server_port}/> {{ ?a ?b ?c }} }}"
    answer = ask_worker(tmp_path / "store" / "graph", query)
    assert answer.head["error"] == "engine"
    assert outside.visits == []


def test_a_worker_reads_a_store_of_very_many_files(tmp_path: Path) -> None:
    engine = ox.Store(str(tmp_path / "graph"))
    for number in range(30):
        engine.bulk_extend(
            ox.Quad(ox.NamedNode(f"{EX}{number}-{n}"), ox.NamedNode(f"{EX}p"), ox.Literal(n), ox.NamedNode(f"{EX}g"))
            for n in range(5)
        )
        if number % 2:
            engine.add(ox.Quad(ox.NamedNode(f"{EX}{number}"), ox.NamedNode(f"{EX}p"), ox.Literal(0)))
            engine.flush()
    del engine
    assert len(list((tmp_path / "graph").glob("*.sst"))) > 32
    answer = ask_worker(tmp_path / "graph", "SELECT (COUNT(DISTINCT ?o) AS ?n) { GRAPH ?g { ?s ?p ?o . ?t ?q ?o } }")
    assert b'"value":"5"' in answer.body


def ask_worker(graph: Path, query: str) -> Frame:
    """The answer of a worker process to a query that nothing has looked at before."""
    limits = {"max_rows": 100, "max_bytes": 1 << 20}
    worker = subprocess.Popen([sys.executable, "-m", "kg.serve.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with worker:
        assert worker.stdin is not None and worker.stdout is not None
        write_frame(worker.stdin, Frame({"op": "open", "path": str(graph), "memory_mb": 2048, "in_memory": False}))
        assert read_frame(worker.stdout) == Frame({})
        asked = {"op": "query", "query": query, "base": EX, "format": "json", **limits}
        write_frame(worker.stdin, Frame(asked))
        answer = read_frame(worker.stdout)
        worker.stdin.close()
    assert answer is not None
    return answer
