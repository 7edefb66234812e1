"""NetworkData → networkx ``MultiDiGraph`` whose attributes are plain strings and numbers.

Plain, so that GraphML and GEXF can hold it as it is; lists are joined with ``"; "``.
"""

from __future__ import annotations

import networkx as nx

from kg.network.data import NetworkData

JOIN = "; "


def project(data: NetworkData) -> nx.MultiDiGraph[str]:
    """A directed multigraph: a node per thing (its IRI), an edge per relation (key: the relation's name).

    Node attributes: ``label``, ``type``, ``type_label``, ``names``, ``status``, ``documents`` (names),
    ``n_documents``, ``n_figures``. Edge attributes: ``predicate``, ``label``, ``modality``, ``evidence`` (the first
    sentence), ``documents``, ``n_evidence``, ``confidence``. Nodes and edges are added in sorted order.
    """
    names = {s.id: s.name for s in data.sources}
    status: dict[str, list[str]] = {}
    for fact in data.facts:
        if fact.predicate == "status":
            status.setdefault(fact.subject, []).append(fact.value)
    n_figures: dict[str, int] = {}
    for figure in data.figures:
        n_figures[figure.about] = n_figures.get(figure.about, 0) + 1

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in data.nodes:
        graph.add_node(
            node.id,
            label=node.label,
            type=node.type,
            type_label=data.label(node.type).zh,
            names=JOIN.join(node.names),
            status=JOIN.join(sorted(status.get(node.id, ()))),
            documents=JOIN.join(sorted(names.get(d, d) for d in node.documents)),
            n_documents=len(node.documents),
            n_figures=n_figures.get(node.id, 0),
        )
    for edge in data.edges:
        documents = sorted({names.get(e.document, e.document) for e in edge.evidence})
        graph.add_edge(
            edge.subject,
            edge.object,
            key=edge.predicate,
            predicate=edge.predicate,
            label=data.label(edge.predicate).zh,
            modality=edge.modality,
            evidence=edge.evidence[0].sentence if edge.evidence else "",
            documents=JOIN.join(documents),
            n_evidence=len(edge.evidence),
            confidence=max((e.confidence for e in edge.evidence), default=1.0),
        )
    return graph
