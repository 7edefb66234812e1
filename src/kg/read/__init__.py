"""Read: files of several formats → ``Document`` values, one text each, with furniture and reference time told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import ReadError
from kg.model import Document
from kg.read import markdown, objects, parquet, pdf, sources, table, text, web, word, workbook
from kg.read.addresses import in_object_store, local_path
from kg.read.finish import finish
from kg.read.objects import StoredObject

FORMATS = (text, markdown, web, pdf, word, table, parquet, workbook)
"""A new format: one file here, one name in this row."""
READERS = {suffix: module for module in FORMATS for suffix in module.SUFFIXES}
SUFFIXES = frozenset(READERS)

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "StoredObject",
    "find_objects",
    "find_sources",
    "in_object_store",
    "local_path",
    "read",
]


def read(path: Path) -> Iterator[Document]:
    """Yield the documents of one file, in file order.

    Raises:
        ReadError: No reader takes the suffix, or the file is missing, empty, damaged or without text.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadError(path, f"no reader for {path.suffix!r}; known: {', '.join(sorted(SUFFIXES))}")
    try:
        for raw in reader.read(path):
            yield finish(raw, path, reader.MEDIA_TYPE)
    except OSError as error:
        raise ReadError(path, f"cannot be opened ({error.strerror or error}); check the path and its rights") from error


def find_sources(given: Sequence[str]) -> list[Path]:
    """The files meant by files, folders (recursively), globs and ``file://`` addresses of these: sorted, each once.

    Unknown endings, hidden files and files about a folder (README, LICENSE) are passed over inside folders.

    Raises:
        ReadError: A source does not exist, is a file of unknown format, or gives no document.
    """
    return sources.expand(given, SUFFIXES)


def find_objects(address: str) -> list[StoredObject]:
    """The same for an address in an object store (``s3://``, ``gs://``, ``az://``).

    Raises:
        MissingExtraError: The library for this kind of store is not installed.
        ReadError: The store cannot be searched, or the address gives no document.
    """
    return objects.find_objects(address, SUFFIXES)
