"""Which documents a store holds, with their annotations, so that unchanged ones are not read again.

The manifest is replaced in one step (write beside, rename), after the graph was flushed: a crash leaves the old
manifest, and the next build finds the document changed and replaces its graph, which is exact.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from kg.codec import CodecError, decode, encode
from kg.errors import StoreError
from kg.model import AnnotatedDocument

FILE = "manifest.json"
FOLDER = "documents"


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One document of a store.

    Attributes:
        id, name, digest: As in ``Document``.
        source: Where it was read from, for ``--prune`` and messages.
        engine: What annotated it (``extract``'s own version); another one means: read again.
        mapped: Digest of what its graph was made from; the same digest means that the graph need not be made again.
        table: For a part of a mapped table: digest of the table, its mapping and what read them; else empty.
        version: For a document of an object store: digest of what the store told of the object, of its mapping and of
            what read them; the same digest means that it need not be fetched again. Empty where it must be.
    """

    id: str
    name: str
    digest: str
    source: str
    engine: str = ""
    mapped: str = ""
    table: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The documents of the store in ``folder``, sorted by id."""

    folder: Path
    documents: tuple[StoredDocument, ...] = field(default=())

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The manifest as last saved; empty when there is none.

        Raises:
            StoreError: The file is damaged.
        """
        path = folder / FILE
        if not path.exists():
            return cls(folder)
        try:
            return cls(folder, decode(path.read_bytes(), tuple[StoredDocument, ...]))
        except (CodecError, OSError) as error:
            raise StoreError(f"{path}: damaged ({error}); build the store again in a new folder") from error

    def get(self, document_id: str) -> StoredDocument | None:
        """The entry of one document."""
        return next((entry for entry in self.documents if entry.id == document_id), None)

    def with_documents(self, entries: Iterable[StoredDocument]) -> Manifest:
        """A manifest with exactly ``entries``; ``save`` makes it the store's."""
        return Manifest(self.folder, tuple(sorted(entries, key=lambda entry: entry.id)))

    def save(self) -> None:
        """Make this the manifest of the store and delete annotations that it does not list."""
        _write(self.folder / FILE, encode(self.documents))
        listed = {_annotation_path(self.folder, entry.id) for entry in self.documents}
        for path in sorted((self.folder / FOLDER).glob("*.json.gz")):
            if path not in listed:
                path.unlink()

    def annotated(self, document_id: str) -> AnnotatedDocument | None:
        """The kept annotation of a document; None when there is none or it was written by an older kg."""
        path = _annotation_path(self.folder, document_id)
        try:
            return decode(gzip.decompress(path.read_bytes()), AnnotatedDocument)
        except (OSError, EOFError, CodecError):
            return None

    def keep(self, annotated: AnnotatedDocument) -> None:
        """Write a document's annotation; call before ``save``."""
        data = gzip.compress(encode(annotated), compresslevel=5, mtime=0)
        _write(_annotation_path(self.folder, annotated.document.id), data)


def _annotation_path(folder: Path, document_id: str) -> Path:
    return folder / FOLDER / f"{document_id.replace('/', '_')}.json.gz"


def _write(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: no reader ever sees half of it."""
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error}); check rights and free space") from error
