"""The ``Store`` protocol over any SPARQL 1.1 service with Query and Update (Fuseki, GraphDB, Virtuoso, QLever, Neptune …).

Documents' annotations and the manifest stay on this machine, in a folder of their own for each service::

    $KG_STATE (else ~/.local/state/kg)/HOST-DIGEST/manifest.json, documents/, writer

Only differences are sent, in updates of limited size that may be repeated: a load that breaks off is taken up again.
A service whose default graph is the union of its named graphs keeps the merge itself; in any other we write it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.errors import QueryError, StoreBusyError, StoreError
from kg.map.terms import PREFIXES
from kg.store.http import ROWS, TRIPLES, Address, Service
from kg.store.manifest import Manifest
from kg.store.protocol import Change, Graphs, QueryResult
from kg.store.snapshot import WRITER, writer_of

UPDATE = 5_000
"""Triples in one update: about a megabyte, which every service takes."""
WAITING = 50_000
"""Triples that are gathered before they are sent."""
PAGE = 10_000
"""Rows of one answer: what the services with the strictest limits still give."""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
_PROBE = "urn:kg:probe"
_RETRY = 0.2


def open_remote(url: str, *, write: bool = False, wait: float = 0) -> RemoteStore:
    """Connect to the service at ``url``; for writing, as the only process of this machine that does.

    Raises:
        StoreBusyError: Another process of this machine writes to it, and went on for longer than ``wait``.
        StoreError: The service cannot be reached, or does not let us in.
    """
    folder = state_folder(url)
    store = RemoteStore(Service(Address.of(url)), folder, writable=write)
    try:
        if write:
            (folder / "documents").mkdir(parents=True, exist_ok=True)
            _become_writer(folder, url, wait)
            store.has_union = store.find_union()
        else:
            store.query("ASK {}")
    except BaseException:
        store.close()
        raise
    return store


def state_folder(url: str) -> Path:
    """Where this machine keeps what belongs to the service at ``url``."""
    root = os.environ.get("KG_STATE")
    base = Path(root) if root else Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kg"
    digest = hashlib.sha256(url.rstrip("/").encode()).hexdigest()[:12]
    return base / f"{urlsplit(url).hostname or 'service'}-{digest}"


def _become_writer(folder: Path, url: str, wait: float) -> None:
    deadline = time.monotonic() + wait
    mark = folder / WRITER
    while True:
        if writer_of(folder) is None:
            mark.unlink(missing_ok=True)  # left by a process that has ended
        try:
            with mark.open("x", encoding="ascii") as file:
                file.write(f"{os.getpid()}\n")
            return
        except FileExistsError:
            if time.monotonic() >= deadline:
                raise StoreBusyError(
                    f"{url}: process {writer_of(folder)} is writing to it; wait until it has finished "
                    "(kg build --wait SECONDS)"
                ) from None
            time.sleep(_RETRY)


class RemoteStore:
    """One service as a store; made by ``open_remote``, used with ``with``.

    Attributes:
        path: The folder with what this machine keeps of it.
        writable: Whether this process may change it.
        has_union: Whether the service's default graph shows what its named graphs hold.
    """

    def __init__(self, service: Service, path: Path, *, writable: bool, has_union: bool = True) -> None:
        self.service = service
        self.path = path
        self.writable = writable
        self.has_union = has_union

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def manifest(self) -> Manifest:
        """The documents that this machine has put into the service, as last saved."""
        return Manifest.load(self.path)

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """See ``Store.replace``; one transaction only as far as the difference fits into one update."""
        return self.replace_all([(graph, triples)])

    def remove(self, graph: ox.NamedNode) -> Change:
        """See ``Store.remove``."""
        return self.replace(graph, ())

    def replace_all(self, graphs: Graphs) -> Change:
        """See ``Store.replace_all``."""
        if not self.writable:
            raise StoreError(f"{self.service.address.query}: opened for reading only; open it with write=True")
        sending = _Sending(self)
        changes = [sending.replace(graph, triples) for graph, triples in graphs]
        sending.send()
        return Change(sum(change.added for change in changes), sum(change.removed for change in changes))

    def graphs(self) -> list[ox.NamedNode]:
        """See ``Store.graphs``."""
        rows = self._pages("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
        return sorted((row["g"] for row in rows if isinstance(row["g"], ox.NamedNode)), key=lambda graph: graph.value)

    def triples(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Triple]:
        """See ``Store.triples``."""
        pattern = "?s ?p ?o" if graph is None else f"GRAPH {graph} {{ ?s ?p ?o }}"
        for row in self._pages(f"SELECT DISTINCT ?s ?p ?o WHERE {{ {pattern} }} ORDER BY ?s ?p ?o"):
            yield ox.Triple(row["s"], row["p"], row["o"])

    def quads(self) -> Iterator[ox.Quad]:
        """See ``Store.quads``."""
        for graph in self.graphs():
            for triple in self.triples(graph):
                yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)

    def query(self, sparql: str, *, default_graph: ox.NamedNode | None = None) -> QueryResult:
        """See ``Store.query``; malformed queries are found out before anything is sent."""
        try:
            kind = ox.Store().query(sparql, prefixes=dict(PREFIXES))
        except SyntaxError as error:
            raise QueryError(f"the query is not valid SPARQL: {error.msg}") from error
        except (ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot be run: {error}") from error
        home = default_graph.value if default_graph else None
        if isinstance(kind, ox.QueryTriples):
            return _as_result(self.service.query(_PROLOGUE + sparql, TRIPLES, home))
        return ox.parse_query_results(
            self.service.query(_PROLOGUE + sparql, ROWS, home), format=ox.QueryResultsFormat.JSON
        )

    def flush(self) -> None:
        """Nothing to do: a service answers an update when it is kept."""

    def close(self) -> None:
        """Let other processes of this machine write, and end the connection."""
        if self.writable and writer_of(self.path) == os.getpid():
            (self.path / WRITER).unlink(missing_ok=True)
        self.service.close()

    def find_union(self) -> bool:
        """Write a probe to a named graph and look for it in the default graph."""
        probe = f"<{_PROBE}> <{_PROBE}> '{os.getpid()}'"
        self.service.update(f"INSERT DATA {{ GRAPH <{_PROBE}> {{ {probe} }} }}")
        try:
            return bool(self.query(f"ASK {{ {probe} }}"))
        finally:
            self.service.update(f"DELETE DATA {{ GRAPH <{_PROBE}> {{ {probe} }} }}")

    def _pages(self, sparql: str) -> Iterator[ox.QuerySolution]:
        """All rows of an ordered query, page by page: many services cut longer answers off without a word."""
        n_read = 0
        while True:
            page = self.query(f"{sparql} LIMIT {PAGE} OFFSET {n_read}")
            assert isinstance(page, ox.QuerySolutions)
            before = n_read
            for row in page:
                n_read += 1
                yield row
            if n_read - before < PAGE:
                return


class _Sending:
    """Replaces graphs of one service, each at most once."""

    def __init__(self, store: RemoteStore) -> None:
        self._store = store
        self._known = set(store.graphs())  # what is not among them need not be fetched to be compared
        self._waiting: dict[ox.NamedNode, list[ox.Triple]] = {}

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """As ``Store.replace``; what is only new waits until much has been gathered, or ``send``."""
        wanted = set(triples)
        if any(isinstance(term, ox.BlankNode) for t in wanted for term in (t.subject, t.object)):
            raise StoreError(f"{graph.value}: holds blank nodes, which cannot be compared over SPARQL; name them")
        stored = set(self._store.triples(graph)) if graph in self._known else set()
        added, removed = sorted(wanted - stored, key=str), sorted(stored - wanted, key=str)
        if removed:
            self._delete(graph, removed)
        if added:
            self._waiting[graph] = added
        if removed or sum(map(len, self._waiting.values())) >= WAITING:
            self.send()
        return Change(len(added), len(removed))

    def send(self) -> None:
        """Send what waits, as many graphs together as one update holds."""
        parts: list[str] = []
        size = 0
        for graph, triples in self._waiting.items():
            for some in _portions(triples):
                parts.append(self._insertion(graph, some))
                size += len(some)
                if size >= UPDATE:
                    self._store.service.update(f"INSERT DATA {{ {' '.join(parts)} }}")
                    parts, size = [], 0
        if parts:
            self._store.service.update(f"INSERT DATA {{ {' '.join(parts)} }}")
        self._waiting = {}

    def _insertion(self, graph: ox.NamedNode, triples: Sequence[ox.Triple]) -> str:
        lines = _lines(triples)
        return f"GRAPH {graph} {{ {lines} }}" + ("" if self._store.has_union else f" {lines}")

    def _delete(self, graph: ox.NamedNode, triples: Sequence[ox.Triple]) -> None:
        for some in _portions(triples):
            steps = [f"DELETE DATA {{ GRAPH {graph} {{ {_lines(some)} }} }}"]
            if not self._store.has_union:  # what no other graph says any more leaves the merge as well
                values = " ".join(f"({t.subject} {t.predicate} {t.object})" for t in some)
                steps.append(
                    f"DELETE {{ ?s ?p ?o }} WHERE {{ VALUES (?s ?p ?o) {{ {values} }} ?s ?p ?o "
                    "FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
                )
            self._store.service.update(" ;\n".join(steps))


def _portions(triples: Sequence[ox.Triple]) -> Iterator[Sequence[ox.Triple]]:
    for start in range(0, len(triples), UPDATE):
        yield triples[start : start + UPDATE]


def _lines(triples: Iterable[ox.Triple]) -> str:
    return " ".join(f"{triple} ." for triple in triples)


def _as_result(ntriples: bytes) -> ox.QueryTriples:
    """Triples that a service sent, as the result of a query."""
    engine = ox.Store()
    engine.extend(ox.parse(ntriples, format=ox.RdfFormat.N_TRIPLES))
    result = engine.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(result, ox.QueryTriples)
    return result
