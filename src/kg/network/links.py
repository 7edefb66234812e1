"""Store → networkx graph of labels and relations alone: what measures of a large graph need, without any evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import networkx as nx

from kg.ontology import RDO, local_name
from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.store import Store

_THINGS = """SELECT DISTINCT ?thing WHERE {{
  VALUES ?class {{ {classes} }}
  ?record a rdf:Statement ; rdf:subject ?thing ; rdf:predicate rdf:type ; rdf:object ?class . }}"""
_LINKS = """SELECT DISTINCT ?subject ?predicate ?object WHERE {{
  VALUES ?predicate {{ {predicates} }}
  ?record rdf:predicate ?predicate ; rdf:subject ?subject ; rdf:object ?object ; prov:wasDerivedFrom ?span . }}"""
_LABELS = "SELECT ?thing (MIN(?name) AS ?label) WHERE { ?thing rdfs:label ?name } GROUP BY ?thing"


def read_links(store: Store) -> nx.MultiDiGraph[str]:
    """Everything that documents state to be related: nodes with ``label``, edges keyed by the relation's name.

    The same nodes and edges as :func:`kg.network.network` gives, in a fraction of the time and memory.
    """
    things = [str(row[0].value) for row in _rows(store, _THINGS.format(classes=_terms(classes())))]
    links = _rows(store, _LINKS.format(predicates=_terms(relation_types())))
    labels = {row[0].value: row[1].value for row in _rows(store, _LABELS)}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing in sorted(things):
        graph.add_node(thing, label=labels.get(thing, thing.rsplit("/", 1)[-1]))
    for subject, predicate, object_ in sorted((s.value, local_name(p.value), o.value) for s, p, o in links):
        if subject in graph and object_ in graph:
            graph.add_edge(subject, object_, key=predicate)
    return graph


def _rows(store: Store, query: str) -> Iterable[Any]:
    return cast(Iterable[Any], store.query(query))


def _terms(names: Iterable[str]) -> str:
    return " ".join(f"<{RDO[name]}>" for name in sorted(names))
