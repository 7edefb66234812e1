"""Quads at rest: one small protocol, an embedded store on disk, one in memory, any SPARQL service far away.

Layout: every triple of a named graph stands in that graph and once in the default graph, which is therefore the
exact merge of all named graphs: query it for what is known, ask ``GRAPH ?g`` for who says so.
See docs/decisions/0001-store-layout.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.store.embedded import EmbeddedStore, open_embedded
from kg.store.manifest import Manifest, StoredDocument
from kg.store.memory import MemoryStore
from kg.store.opening import is_address, open_store
from kg.store.protocol import Change, DocumentStore, Graphs, QueryResult, Store

if TYPE_CHECKING:
    from kg.store.remote import RemoteStore
    from kg.store.view import dataset_view

__all__ = [
    "Change",
    "DocumentStore",
    "EmbeddedStore",
    "Graphs",
    "Manifest",
    "MemoryStore",
    "QueryResult",
    "RemoteStore",
    "Store",
    "StoredDocument",
    "dataset_view",
    "is_address",
    "open_embedded",
    "open_store",
]

_LATER = {"RemoteStore": "kg.store.remote", "dataset_view": "kg.store.view"}
"""What needs an HTTP client or rdflib's SPARQL is loaded where it is used: most commands need neither."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
