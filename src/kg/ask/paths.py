"""Nodes and edges read from a question → one SPARQL query over things and relations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kg.ontology.classes import subclasses
from kg.query.terms import escape_string


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the question: named (``labels``), or any thing of some classes, a noun in its name, a status.

    ``never`` are statuses that what the question says excludes (what is 出台 is not in preparation).
    """

    labels: tuple[str, ...] = ()
    iris: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    noun: str | None = None
    statuses: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    start: int = 0
    end: int = 0

    @property
    def is_named(self) -> bool:
        """Whether the question names it."""
        return bool(self.labels)

    @property
    def possible(self) -> frozenset[str]:
        """The classes it may have, for checking the ends of relations; empty when any."""
        return self.types if self.is_named else frozenset(s for name in self.classes for s in subclasses(name))


@dataclass(frozen=True, slots=True)
class Edge:
    """One of ``relations`` holds from node ``subject`` to node ``object`` (numbers of nodes), or the other way too.

    It ``is_loose`` where the question has no word for the relation.
    """

    subject: int
    object: int
    relations: tuple[str, ...]
    either: bool = False
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes joined by edges."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def patterns(self) -> str:
        """The graph pattern; node *i* is ``?n{i}``, the relation of edge *k* is ``?p{k}``."""
        lines = [line for number, node in enumerate(self.nodes) for line in _node(number, node)]
        for number, edge in enumerate(self.edges):
            values = " ".join(f"rdo:{name}" for name in edge.relations)
            stated = f"?n{edge.subject} ?p{number} ?n{edge.object} ."
            if edge.either:
                stated = f"{{ {stated} }} UNION {{ ?n{edge.object} ?p{number} ?n{edge.subject} . }}"
            lines += [f"VALUES ?p{number} {{ {values} }}", stated]
        return "\n  ".join(lines)

    def query(self, target: int, only: Collection[str] = ()) -> str:
        """All ``target`` nodes with labels, and everything between, so that the statements can be quoted.

        ``only`` keeps the nodes whose sentences say what else the question says.
        """
        parts = [f"?n{i}" for i in range(len(self.nodes)) if i != target] + [f"?p{k}" for k in range(len(self.edges))]
        parts += [f"?status{i}" for i, node in enumerate(self.nodes) if node.statuses]
        chosen = " ".join([f"?n{target}", "?label", *parts])
        return (
            f"SELECT DISTINCT {chosen} WHERE {{\n  {_only(target, only)}{self.patterns()}\n  ?n{target} rdfs:label ?label .\n}}"
            f"\nORDER BY ?label ?n{target}"
        )

    def count(self, target: int, only: Collection[str] = ()) -> str:
        """The number of ``target`` nodes."""
        return f"SELECT (COUNT(DISTINCT ?n{target}) AS ?count) WHERE {{\n  {_only(target, only)}{self.patterns()}\n}}"


def _only(target: int, iris: Collection[str]) -> str:
    return f"VALUES ?n{target} {{ {' '.join(f'<{iri}>' for iri in sorted(iris))} }}\n  " if iris else ""


def _node(number: int, node: Node) -> list[str]:
    lines = []
    if node.is_named:
        values = " ".join(f"{escape_string(label)}@zh" for label in node.labels)
        lines += [f"VALUES ?name{number} {{ {values} }}", f"?n{number} rdfs:label ?name{number} ."]
    if node.classes:
        names = sorted({s for name in node.classes for s in subclasses(name)})
        values = " ".join(f"rdo:{name}" for name in names)
        lines.append(f"FILTER EXISTS {{ VALUES ?type{number} {{ {values} }} ?n{number} a ?type{number} }}")
    if node.noun:
        noun = escape_string(node.noun)
        lines.append(
            f"FILTER EXISTS {{ ?n{number} rdfs:label|skos:altLabel ?form{number} FILTER(CONTAINS(?form{number}, {noun})) }}"
        )
    if node.statuses:
        values = " ".join(f"rdo:{name}" for name in node.statuses)
        lines += [f"VALUES ?status{number} {{ {values} }}", f"?n{number} rdo:status ?status{number} ."]
    if node.never:
        values = ", ".join(f"rdo:{name}" for name in node.never)
        lines.append(
            f"FILTER NOT EXISTS {{ ?n{number} rdo:status ?early{number} FILTER(?early{number} IN ({values})) }}"
        )
    return lines
