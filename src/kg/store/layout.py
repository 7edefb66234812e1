"""The layout on a pyoxigraph store: change a named graph and keep the default graph the merge of all of them.

Only the difference to what is stored is written, as one SPARQL update, which pyoxigraph runs in one transaction:
after a crash either all of it is there or nothing. (What we build has no blank nodes; see ``_exchange``.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.store.protocol import Change


def replace_graph(engine: ox.Store, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
    """Make ``graph`` hold exactly ``triples``; a graph without triples is forgotten."""
    added, removed = difference(engine, graph, triples)
    apply(engine, graph, added, removed)
    return Change(len(added), len(removed))


def difference(
    engine: ox.Store, graph: ox.NamedNode, triples: Iterable[ox.Triple]
) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """What ``graph`` lacks of ``triples``, and what it has beyond them."""
    wanted = set(triples)
    stored = {quad.triple for quad in engine.quads_for_pattern(None, None, None, graph)}
    return wanted - stored, stored - wanted


def apply(engine: ox.Store, graph: ox.NamedNode, added: set[ox.Triple], removed: set[ox.Triple]) -> None:
    """Write a difference."""
    if any(has_blank_node(triple) for triple in removed):
        _exchange(engine, graph, added, removed)
    elif removed:
        _update(engine, graph, added, removed)
    elif added:
        engine.extend(in_both(graph, added))
    if removed and next(engine.quads_for_pattern(None, None, None, graph), None) is None:
        engine.remove_graph(graph)


def in_both(graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    """Each triple in its named graph and in the default graph."""
    merged = ox.DefaultGraph()
    for subject, predicate, object_ in triples:
        yield ox.Quad(subject, predicate, object_, graph)
        yield ox.Quad(subject, predicate, object_, merged)


def remove_graph(engine: ox.Store, graph: ox.NamedNode) -> Change:
    """Empty ``graph`` and forget its name."""
    return replace_graph(engine, graph, ())


def _update(engine: ox.Store, graph: ox.NamedNode, added: set[ox.Triple], removed: set[ox.Triple]) -> None:
    orphans = [triple for triple in removed if not _said_elsewhere(engine, triple, graph)]
    steps = [f"DELETE DATA {{ GRAPH {graph} {{ {_lines(removed)} }} {_lines(orphans)} }}"]
    if added:
        steps.append(f"INSERT DATA {{ GRAPH {graph} {{ {_lines(added)} }} {_lines(added)} }}")
    engine.update(" ;\n".join(steps))


def _exchange(engine: ox.Store, graph: ox.NamedNode, added: set[ox.Triple], removed: set[ox.Triple]) -> None:
    """As ``_update`` where SPARQL has no words for it: blank nodes of the store cannot be named, so triple by triple.

    A crash on the way leaves triples too many, and replacing the graph again makes it exact.
    """
    engine.extend(in_both(graph, added))
    for triple in removed:
        is_orphan = not _said_elsewhere(engine, triple, graph)
        for home in (graph, ox.DefaultGraph()) if is_orphan else (graph,):
            engine.remove(ox.Quad(triple.subject, triple.predicate, triple.object, home))


def has_blank_node(triple: ox.Triple) -> bool:
    """Whether its subject or object is a node that only this store has a name for."""
    return isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode)


def _said_elsewhere(engine: ox.Store, triple: ox.Triple, graph: ox.NamedNode) -> bool:
    found = engine.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name != graph and not isinstance(quad.graph_name, ox.DefaultGraph) for quad in found)


def _lines(triples: Iterable[ox.Triple]) -> str:
    """N-Triples lines; pyoxigraph's ``str`` escapes every term, so no text can end the update."""
    return "\n".join(f"{triple.subject} {triple.predicate} {triple.object} ." for triple in triples)
