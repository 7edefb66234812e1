"""AnnotatedDocument + Resolution → triples of the document's named graph, and the graphs of background knowledge.

Pure functions: same input, same sorted triples. A document's graph is named by the document's own IRI and holds
only what that text says; gazetteer, aliases and inferred statements have graphs of their own::

    index, iris = EntityIndex.of(resolution), Iris()
    for annotated in documents:
        store.replace(iris.document(annotated.document.id), to_triples(annotated, index, iris))
    store.replace(iris.graph(GAZETTEER), gazetteer_triples(resolution, iris))
    store.replace(iris.graph(ALIASES), alias_triples(resolution, iris))
    store.replace(iris.graph(INFERRED), inferred_triples(asserted, iris))   # asserted: all other graphs but COMPUTED
    store.replace(iris.graph(COMPUTED), computed_triples(asserted, iris))
"""

from kg.map.background import ALIASES, GAZETTEER, alias_triples, gazetteer_triples
from kg.map.computed import GRAPH as COMPUTED
from kg.map.computed import computed_triples
from kg.map.document import EntityIndex, to_triples
from kg.map.infer import GRAPH as INFERRED
from kg.map.infer import inferred_triples
from kg.map.iris import DEFAULT_BASE, Iris
from kg.map.premises import premises
from kg.map.terms import PREFIXES

__all__ = [
    "ALIASES",
    "COMPUTED",
    "DEFAULT_BASE",
    "GAZETTEER",
    "INFERRED",
    "PREFIXES",
    "EntityIndex",
    "Iris",
    "alias_triples",
    "computed_triples",
    "gazetteer_triples",
    "inferred_triples",
    "premises",
    "to_triples",
]
