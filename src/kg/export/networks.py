"""Graph → network files for Gephi, Cytoscape, yEd: GraphML and GEXF, written by networkx."""

from __future__ import annotations

import io
import re

import networkx as nx

from kg.network import network
from kg.store import Store

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATE_OF_WRITING = re.compile(rb' lastmodifieddate="[^"]*"')


def graphml(store: Store) -> bytes:
    """Things and relations as GraphML."""
    out = io.BytesIO()
    nx.write_graphml_xml(_fit_for_xml(network(store)), out)
    return out.getvalue()


def gexf(store: Store) -> bytes:
    """Things and relations as GEXF 1.2, without the date of writing: the same graph gives the same bytes."""
    out = io.BytesIO()
    nx.write_gexf(_fit_for_xml(network(store)), out)
    return _DATE_OF_WRITING.sub(b"", out.getvalue())


def _fit_for_xml(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Characters that XML cannot hold become U+FFFD."""
    for _, attributes in graph.nodes(data=True):
        _fit(attributes)
    for _, _, attributes in graph.edges(data=True):
        _fit(attributes)
    return graph


def _fit(attributes: dict[str, object]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = _NOT_XML.sub("\ufffd", value)
