"""Quads at rest: one small protocol, an embedded store on disk, one in memory.

Layout: every triple of a named graph stands in that graph and once in the default graph, which is therefore the
exact merge of all named graphs: query it for what is known, ask ``GRAPH ?g`` for who says so.
See docs/decisions/0001-store-layout.md.
"""

from kg.store.embedded import EmbeddedStore, open_store
from kg.store.manifest import Manifest, StoredDocument
from kg.store.memory import MemoryStore
from kg.store.protocol import Change, QueryResult, Store, Writer
from kg.store.view import dataset_view

__all__ = [
    "Change",
    "EmbeddedStore",
    "Manifest",
    "MemoryStore",
    "QueryResult",
    "Store",
    "StoredDocument",
    "Writer",
    "dataset_view",
    "open_store",
]
