"""A store with a made-up network of any size, filled directly: for the pages that must stay quick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.terms import PREFIXES, rdo, term
from kg.store import open_store

TYPES = ("Company", "DevelopmentZone", "AdministrativeArea", "Project", "RailwayLine", "Industry", "Policy")
WORDS = "云临宏远清澜镜湖石岭溪川江安平和泰新兴"


def large_store(folder: Path, n_things: int, n_groups: int) -> Path:
    """A store of ``n_things`` things in groups around hubs, and about twice as many relations, all in one graph."""
    with open_store(folder, write=True) as store:
        store.replace(NamedNode(f"{PREFIXES['rd']}document/large"), list(_triples(n_things, n_groups)))
        store.flush()
    return folder


def _triples(n_things: int, n_groups: int) -> Iterator[Triple]:
    names = ["".join(WORDS[(i * k + k) % len(WORDS)] for k in (1, 5, 7)) + f"{i}号" for i in range(n_things)]
    nodes = [NamedNode(PREFIXES["rd"] + quote(name)) for name in names]
    for i, (name, node) in enumerate(zip(names, nodes, strict=True)):
        yield Triple(node, term("rdfs:label"), Literal(name, language="zh"))
        yield from _record(f"type-{i}", "TypeStatement", node, term("rdf:type"), rdo(TYPES[i % len(TYPES)]))
    for number, (subject, predicate, object_) in enumerate(_relations(n_things, n_groups)):
        ends = nodes[subject], rdo(predicate), nodes[object_]
        yield Triple(*ends)
        yield from _record(f"relation-{number}", "RelationStatement", *ends)


def _relations(n_things: int, n_groups: int) -> Iterator[tuple[int, str, int]]:
    """Hubs hang together as a tree; every other thing on its hub and on a thing of its group, some on the next hub."""
    for hub in range(1, min(n_groups, n_things)):
        yield hub, "partOf", hub // 2
    for i in range(n_groups, n_things):
        group, place = i % n_groups, i // n_groups
        yield i, "locatedIn", group
        if place > 1:
            yield i, "connects", group + n_groups * (place // 2)
        if i % 10 == 0:
            yield i, "cooperatesWith", (group + 1) % n_groups


def _record(name: str, kind: str, subject: NamedNode, predicate: NamedNode, object_: NamedNode) -> Iterator[Triple]:
    record = NamedNode(f"{PREFIXES['rd']}record/{name}")
    yield Triple(record, term("rdf:type"), rdo(kind))
    yield Triple(record, term("rdf:subject"), subject)
    yield Triple(record, term("rdf:predicate"), predicate)
    yield Triple(record, term("rdf:object"), object_)
    yield Triple(record, rdo("modality"), rdo("Actual"))
