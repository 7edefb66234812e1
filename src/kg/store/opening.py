"""``--store`` → the store it means: a folder on this machine, or the address of a SPARQL service."""

from __future__ import annotations

from pathlib import Path

from kg.store.embedded import open_embedded
from kg.store.protocol import DocumentStore


def is_address(store: object) -> bool:
    """Whether ``--store`` names a service, not a folder."""
    return isinstance(store, str) and store.startswith(("http://", "https://"))


def open_store(store: Path | str, *, write: bool = False, wait: float = 0, in_memory: bool = False) -> DocumentStore:
    """Open the store in a folder, or behind an address that begins with ``http://`` or ``https://``.

    ``in_memory`` is for reading a folder; a service keeps its graph as it likes.

    Raises:
        StoreBusyError: Another process is writing to it, and went on for longer than ``wait`` seconds.
        StoreError: See ``open_embedded`` and ``open_remote``.
    """
    if is_address(store):
        from kg.store.remote import open_remote  # the HTTP client takes long to load, and a folder needs none

        return open_remote(str(store), write=write, wait=wait)
    return open_embedded(store, write=write, wait=wait, in_memory=in_memory)
