"""Changes to a store through its protocols; the default graph stays the merge of the named graphs.

SPARQL Update and the Graph Store Protocol see the graphs as the W3C describes them. In addition, what an operation
adds to a named graph appears in the default graph too, and what it takes out of all named graphs disappears there.
See docs/decisions/0020-query-workers.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from kg.map.terms import PREFIXES
from kg.query.guard import words
from kg.serve.syntax import named_iris, touches_any_graph
from kg.store import EmbeddedStore

Triples = Mapping[ox.NamedNode, frozenset[ox.Triple]]

_GRAPH_TO_GRAPH = frozenset({"ADD", "MOVE", "COPY"})


def run_update(store: EmbeddedStore, update: str, base: str) -> None:
    """Run an update in one transaction, then bring the default graph after it.

    Raises:
        SyntaxError: It is malformed; nothing was changed.
    """
    before = _touched(store, update, base)
    store.engine.update(update, base_iri=base, prefixes=dict(PREFIXES))
    after = _touched(store, update, base)
    added = {triple for graph, triples in after.items() for triple in triples - before.get(graph, frozenset())}
    removed = {triple for graph, triples in before.items() for triple in triples - after.get(graph, frozenset())}
    found = words(update)
    if "DEFAULT" in found and _GRAPH_TO_GRAPH & set(found):
        removed = set()  # the default graph was filled from a graph on purpose
    _follow(store.engine, added, removed - added)


def put_graph(store: EmbeddedStore, graph: str | None, triples: Iterable[ox.Triple]) -> bool:
    """Make a graph (None: the default graph) hold exactly ``triples``; whether it is new."""
    if graph is None:
        _set_default(store.engine, set(triples))
        return False
    node = ox.NamedNode(graph)
    is_new = not store.engine.contains_named_graph(node)
    store.replace(node, triples)
    store.engine.add_graph(node)
    return is_new


def add_to_graph(store: EmbeddedStore, graph: str | None, triples: Iterable[ox.Triple]) -> bool:
    """Add ``triples`` to a graph (None: the default graph); whether it is new."""
    if graph is None:
        store.engine.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
        return False
    node = ox.NamedNode(graph)
    is_new = not store.engine.contains_named_graph(node)
    store.engine.add_graph(node)
    homes = (node, ox.DefaultGraph())
    store.engine.extend(ox.Quad(t.subject, t.predicate, t.object, home) for t in triples for home in homes)
    return is_new


def delete_graph(store: EmbeddedStore, graph: str | None) -> bool:
    """Take a graph out (None: empty the default graph); whether there was one."""
    if graph is None:
        store.engine.clear_graph(ox.DefaultGraph())
        return True
    node = ox.NamedNode(graph)
    existed = store.engine.contains_named_graph(node)
    store.remove(node)
    return existed


def _touched(store: EmbeddedStore, update: str, base: str) -> Triples:
    """The contents of the named graphs that an update can change."""
    graphs = store.graphs()
    if not touches_any_graph(update):
        named = named_iris(update, base)
        graphs = [graph for graph in graphs if graph.value in named]
    return {graph: frozenset(store.triples(graph)) for graph in graphs}


def _follow(engine: ox.Store, added: Iterable[ox.Triple], removed: Iterable[ox.Triple]) -> None:
    engine.extend(ox.Quad(t.subject, t.predicate, t.object) for t in added)
    for triple in removed:
        quads = engine.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        if all(isinstance(quad.graph_name, ox.DefaultGraph) for quad in quads):
            engine.remove(ox.Quad(triple.subject, triple.predicate, triple.object))


def _set_default(engine: ox.Store, wanted: set[ox.Triple]) -> None:
    stored = {quad.triple for quad in engine.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    engine.extend(ox.Quad(t.subject, t.predicate, t.object) for t in wanted - stored)
    for triple in stored - wanted:
        engine.remove(ox.Quad(triple.subject, triple.predicate, triple.object))
