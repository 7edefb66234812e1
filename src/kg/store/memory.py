"""A store in memory: for tests, for reading servers, for graphs that need no disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.errors import QueryError
from kg.map.terms import PREFIXES
from kg.store import layout
from kg.store.loading import Loading
from kg.store.protocol import Change, Graphs, QueryResult


class MemoryStore:
    """The ``Store`` protocol over one pyoxigraph store; ``EmbeddedStore`` opens the same on disk.

    Attributes:
        engine: The pyoxigraph store itself, for reading in bulk; never write to it past ``replace`` and ``remove``.
    """

    def __init__(self, engine: ox.Store | None = None) -> None:
        self.engine = engine if engine is not None else ox.Store()

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """See ``Store.replace``."""
        return layout.replace_graph(self.engine, graph, triples)

    def remove(self, graph: ox.NamedNode) -> Change:
        """See ``Store.remove``."""
        return layout.remove_graph(self.engine, graph)

    def replace_all(self, graphs: Graphs) -> Change:
        """See ``Store.replace_all``."""
        loading = Loading(self.engine)
        try:
            return loading.replace(graphs)
        finally:
            loading.release()

    def graphs(self) -> list[ox.NamedNode]:
        """See ``Store.graphs``."""
        named = (graph for graph in self.engine.named_graphs() if isinstance(graph, ox.NamedNode))
        return sorted(named, key=lambda graph: graph.value)

    def triples(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Triple]:
        """See ``Store.triples``."""
        home = ox.DefaultGraph() if graph is None else graph
        return (quad.triple for quad in self.engine.quads_for_pattern(None, None, None, home))

    def quads(self) -> Iterator[ox.Quad]:
        """See ``Store.quads``."""
        for graph in self.graphs():
            yield from self.engine.quads_for_pattern(None, None, None, graph)

    def query(self, sparql: str, *, default_graph: ox.NamedNode | None = None) -> QueryResult:
        """See ``Store.query``."""
        try:
            return self.engine.query(sparql, prefixes=dict(PREFIXES), default_graph=default_graph)
        except SyntaxError as error:
            raise QueryError(f"the query is not valid SPARQL: {error.msg}") from error
        except (ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot be run: {error}") from error

    def flush(self) -> None:
        """Nothing to do: memory has nothing behind it."""

    def close(self) -> None:
        """Let the memory go."""
        self.engine = ox.Store()


def copied(engine: ox.Store) -> ox.Store:
    """The same graphs in memory; the merge follows from them, and making it is quicker than reading it from disk."""
    stored, engine = MemoryStore(engine), ox.Store()
    engine.bulk_extend(quad for graph in stored.graphs() for quad in layout.in_both(graph, stored.triples(graph)))
    return engine
