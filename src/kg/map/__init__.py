"""AnnotatedDocument + Resolution → triples of the document's named graph, and the graphs of background knowledge.

Pure functions: same input, same sorted triples. A document's graph is named by the document's own IRI and holds
only what that text says; gazetteer, aliases and inferred statements have graphs of their own.
"""

from kg.map.document import EntityIndex, to_triples
from kg.map.iris import DEFAULT_BASE, Iris

__all__ = ["DEFAULT_BASE", "EntityIndex", "Iris", "to_triples"]
