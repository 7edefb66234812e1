"""Quads at rest: one small protocol, an embedded store on disk, one in memory, any SPARQL service far away.

Layout: every triple of a named graph stands in that graph and once in the default graph, which is therefore the
exact merge of all named graphs: query it for what is known, ask ``GRAPH ?g`` for who says so.
See docs/decisions/0001-store-layout.md.
"""

from kg.store.embedded import EmbeddedStore, open_embedded
from kg.store.manifest import Manifest, StoredDocument
from kg.store.memory import MemoryStore
from kg.store.opening import open_store
from kg.store.protocol import Change, DocumentStore, QueryResult, Store, Writer
from kg.store.remote import RemoteStore, is_address
from kg.store.view import dataset_view

__all__ = [
    "Change",
    "DocumentStore",
    "EmbeddedStore",
    "Manifest",
    "MemoryStore",
    "QueryResult",
    "RemoteStore",
    "Store",
    "StoredDocument",
    "Writer",
    "dataset_view",
    "is_address",
    "open_embedded",
    "open_store",
]
