"""kg: a checkable knowledge graph of Chinese regional-development documents.

The flow: read(path) → Document → extract → AnnotatedDocument → resolve(all) → Resolution → map → triples → store,
then query, validate, export, draw, audit and serve. Notebooks and programs use ``kg.build`` and ``kg.open``.
"""

from kg.api import KnowledgeGraph, build, load
from kg.api import open_graph as open
from kg.errors import KgError

__all__ = ["KgError", "KnowledgeGraph", "build", "load", "open"]
