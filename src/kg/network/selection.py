"""NetworkData → the part somebody asked for: around a thing, by class, relation and document, up to a limit.

Says what it left out, so that a drawing or an export of a part never passes for the whole.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.errors import QueryError
from kg.network.data import Edge, NetworkData, Node


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen part of a network.

    Attributes:
        data: The part: its nodes, the edges between them, their facts and figures, and every source.
        centres: IRIs of the things it was drawn around, if any.
        total_nodes, total_edges: What the whole network holds.
        beyond_limit: How many nodes met every condition but did not fit.
    """

    data: NetworkData
    centres: tuple[str, ...]
    total_nodes: int
    total_edges: int
    beyond_limit: int = 0


def select(
    data: NetworkData,
    *,
    about: str | Sequence[str] | None = None,
    hops: int = 1,
    classes: Collection[str] = (),
    relations: Collection[str] = (),
    documents: Collection[str] = (),
    limit: int | None = None,
    ranking: Mapping[str, float] | None = None,
) -> Selection:
    """Choose the part of ``data`` that meets every condition given; without conditions, all of it.

    Args:
        data: The whole network.
        about: Name or IRI of one thing, or of several; keeps what is within ``hops`` relations of one of them.
        hops: How many relations away from ``about``, in either direction.
        classes: Class names or their labels; subclasses belong to them. Things in ``about`` always stay.
        relations: Relation names or their labels; without ``about``, things without such a relation go too.
        documents: Names, titles or IRIs of documents; keeps what they state.
        limit: At most so many things, the best ranked first; centres always stay.
        ranking: Rank of each IRI, higher first; by default the number of relations.

    Raises:
        QueryError: A thing, class, relation or document of that name is not in the graph.
    """
    centres = find_things(data, (about,) if isinstance(about, str) else about or ())
    kept_types = _terms(data, classes, _known_types(data), "class")
    kept_relations = _terms(data, relations, {e.predicate for e in data.edges}, "relation")
    kept_documents = find_documents(data, documents)

    edges = [e for e in data.edges if not relations or e.predicate in kept_relations]
    nodes = {n.id: n for n in data.nodes}
    if documents:
        edges = [e for e in edges if any(x.document in kept_documents for x in e.evidence)]
        nodes = {i: n for i, n in nodes.items() if kept_documents.intersection(n.documents) or i in centres}
    if classes:
        nodes = {i: n for i, n in nodes.items() if i in centres or any(data.is_a(n.type, k) for k in kept_types)}
    edges = [e for e in edges if e.subject in nodes and e.object in nodes]
    if centres:
        near = within(edges, centres, hops)
        nodes = {i: n for i, n in nodes.items() if i in near}
    elif relations:
        touched = {end for e in edges for end in (e.subject, e.object)}
        nodes = {i: n for i, n in nodes.items() if i in touched}
    matching = len(nodes)
    if limit is not None and matching > limit:
        nodes = {n.id: n for n in best(nodes.values(), edges, centres, limit, ranking)}
    return Selection(part(data, nodes, edges), centres, len(data.nodes), len(data.edges), matching - len(nodes))


def part(data: NetworkData, nodes: Mapping[str, Node], edges: Iterable[Edge]) -> NetworkData:
    """``data`` cut down to ``nodes``, those of ``edges`` that run between them, and their facts and figures."""
    return replace(
        data,
        nodes=tuple(n for n in data.nodes if n.id in nodes),
        edges=tuple(e for e in edges if e.subject in nodes and e.object in nodes),
        facts=tuple(f for f in data.facts if f.subject in nodes),
        figures=tuple(f for f in data.figures if f.about in nodes),
    )


def best(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    centres: Collection[str],
    limit: int,
    ranking: Mapping[str, float] | None = None,
) -> list[Node]:
    """The ``limit`` best ranked nodes, centres first; ties go by label and IRI, so the choice never varies."""
    if ranking is None:
        degree: dict[str, float] = defaultdict(float)
        for edge in edges:
            degree[edge.subject] += 1
            degree[edge.object] += 1
        ranking = degree
    rank = ranking
    return sorted(nodes, key=lambda n: (n.id not in centres, -rank.get(n.id, 0.0), n.label, n.id))[:limit]


def within(edges: Iterable[Edge], centres: Iterable[str], hops: int) -> set[str]:
    """IRIs at most ``hops`` relations from one of ``centres``, whichever way the relations point."""
    beside: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        beside[edge.subject].add(edge.object)
        beside[edge.object].add(edge.subject)
    reached = frontier = set(centres)
    for _ in range(hops):
        frontier = {other for node in frontier for other in beside[node]} - reached
        reached = reached | frontier
    return reached


def find_things(data: NetworkData, names: Iterable[str]) -> tuple[str, ...]:
    """The IRIs that ``names`` (labels, other names, IRIs or their last part) stand for, sorted.

    A name several things share stands for all of them.

    Raises:
        QueryError: Nothing is called so; the message suggests the nearest names.
    """
    found: set[str] = set()
    for name in names:
        wanted = _folded(name)
        same = {
            n.id for n in data.nodes
            if name == n.id or n.id.endswith("/" + name) or wanted in map(_folded, (n.label, *n.names))
        }  # fmt: skip
        if not same:
            raise QueryError(_unknown("thing", name, (n.label for n in data.nodes)))
        found |= same
    return tuple(sorted(found))


def find_documents(data: NetworkData, names: Iterable[str]) -> set[str]:
    """The IRIs of the documents that ``names`` (file names, titles or IRIs) stand for.

    Raises:
        QueryError: No document is called so.
    """
    found: set[str] = set()
    for name in names:
        same = {s.id for s in data.sources if name in (s.id, s.name, s.title) or s.id.endswith("/" + name)}
        if not same:
            raise QueryError(_unknown("document", name, (s.name for s in data.sources)))
        found |= same
    return found


def _terms(data: NetworkData, names: Collection[str], known: set[str], kind: str) -> set[str]:
    """Local names for ``names``, each a local name or a label in either language."""
    found = set()
    for name in names:
        same = {t for t in known if _folded(name) in map(_folded, (t, data.label(t).zh, data.label(t).en))}
        if not same:
            raise QueryError(_unknown(kind, name, sorted(known)))
        found |= same
    return found


def _known_types(data: NetworkData) -> set[str]:
    return {n.type for n in data.nodes} | set(data.parents) | set(data.parents.values())


def _folded(name: str) -> str:
    """``name`` as it is compared: without white space, quotes and book-title marks, small letters."""
    return "".join(c for c in name.lower() if not c.isspace() and c not in "《》“”\"'")


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, sorted(set(known)), n=3, cutoff=0.3)
    hint = f"; near: {', '.join(near)}" if near else ""
    return f"no {kind} called {name!r} in the graph{hint}"
