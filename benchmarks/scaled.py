"""A store's graph many times over with its things renamed: a big graph of the real shape, made at run time.

Each copy has documents, statements, figures and things of its own. Administrative areas are shared by the copies of
one region, and the provinces that contain them by all copies, so that some things are spoken of by many
documents, as in a real collection. Figures of the copies of a region differ a little, as those of real documents do.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.iris import DEFAULT_BASE
from kg.map.terms import rdo, term
from kg.store import EmbeddedStore

COPIES_OF_A_REGION = 16
_OWN_NAMES = frozenset(term(name) for name in ("rdfs:label", "skos:altLabel", "dcterms:identifier", "dcterms:title"))
_KEPT = tuple(f"{DEFAULT_BASE}{kind}/" for kind in ("graph", "finder"))


class Scaler:
    """Renames everything of one store for the ``copy``-th copy; copy 0 is the original."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.graphs = [(graph, list(store.triples(graph))) for graph in store.graphs()]
        everything = [triple for _, triples in self.graphs for triple in triples]
        gazetteer = dict(self.graphs).get(NamedNode(f"{DEFAULT_BASE}graph/gazetteer"), [])
        containment = [triple for triple in gazetteer if triple.predicate == rdo("partOf")]
        self.areas = {triple.subject for triple in everything if triple.object == rdo("AdministrativeArea")}
        self.top = {triple.object for triple in containment} - {triple.subject for triple in containment}

    def copy(self, number: int) -> Iterator[tuple[NamedNode, list[Triple]]]:
        """The graphs of one copy."""
        for graph, triples in self.graphs:
            yield self._iri(graph, number), [self._triple(triple, number) for triple in triples]

    def _triple(self, triple: Triple, number: int) -> Triple:
        subject, object_ = self._iri(triple.subject, number), triple.object
        if isinstance(object_, NamedNode):
            object_ = self._iri(object_, number)
        elif triple.predicate in _OWN_NAMES and subject != triple.subject:
            object_ = Literal(object_.value + self._suffix(triple.subject, number), language=object_.language)
        elif triple.predicate == rdo("value"):
            value = Decimal(object_.value) * (100 + number % COPIES_OF_A_REGION // 4) / 100
            object_ = Literal(f"{value:f}", datatype=object_.datatype)
        return Triple(subject, triple.predicate, object_)

    def _iri(self, node: NamedNode, number: int) -> NamedNode:
        if not node.value.startswith(DEFAULT_BASE) or node.value.startswith(_KEPT):
            return node
        kind, slash, rest = node.value.removeprefix(DEFAULT_BASE).partition("/")
        if kind == "document":
            cut = min((rest.find(sign) for sign in "/#" if sign in rest), default=len(rest))
            rest = rest[:cut] + self._suffix(node, number) + rest[cut:]
            return NamedNode(f"{DEFAULT_BASE}{kind}{slash}{rest}")
        return NamedNode(node.value + self._suffix(node, number))

    def _suffix(self, node: NamedNode, number: int) -> str:
        if node in self.top:
            return ""
        name, index = ("r", number // COPIES_OF_A_REGION) if node in self.areas else ("c", number)
        return f"~{name}{index}" if index else ""
