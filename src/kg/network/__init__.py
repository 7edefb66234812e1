"""Store → network: things and the relations between them, measured with networkx; networkx has its home here.

``read_network`` gives plain values (:class:`NetworkData`) with the evidence of everything, which drawings need;
``network`` gives a networkx graph of plain attributes, which measures and graph file formats need.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import networkx as nx

from kg.network.data import Edge, Evidence, Fact, Figure, NetworkData, Node, Source, TermLabel
from kg.network.links import read_links
from kg.network.measures import (
    Community,
    NetworkFigures,
    RankedNode,
    betweenness,
    communities,
    figures,
    pagerank,
    shortest_path,
)
from kg.network.projection import project
from kg.network.reader import read_network
from kg.network.selection import Selection, find_things, select
from kg.store import Store

__all__ = [
    "Community",
    "Edge",
    "Evidence",
    "Fact",
    "Figure",
    "NetworkData",
    "NetworkFigures",
    "Node",
    "RankedNode",
    "Selection",
    "Source",
    "TermLabel",
    "betweenness",
    "communities",
    "figures",
    "find_things",
    "network",
    "pagerank",
    "project",
    "read_links",
    "read_network",
    "select",
    "shortest_path",
]


def network(
    store: Store | NetworkData,
    *,
    about: str | Sequence[str] | None = None,
    hops: int = 1,
    classes: Collection[str] = (),
    relations: Collection[str] = (),
    documents: Collection[str] = (),
    limit: int | None = None,
) -> nx.MultiDiGraph[str]:
    """The things and relations of a store as a networkx graph; everything, unless conditions narrow it.

    Nodes are IRIs; attributes are plain strings and numbers (see :func:`project`), so that
    ``nx.write_graphml`` and ``nx.write_gexf`` take the graph as it is. The conditions are those of :func:`select`.

    Raises:
        QueryError: A name in the conditions is not in the graph.
    """
    data = store if isinstance(store, NetworkData) else read_network(store)
    chosen = select(
        data, about=about, hops=hops, classes=classes, relations=relations, documents=documents, limit=limit
    )
    return project(chosen.data)
