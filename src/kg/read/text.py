"""Plain text files → raw documents: one file, one document, character for character."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.read.encoding import decode
from kg.read.raw import RawDocument

SUFFIXES = (".txt",)
MEDIA_TYPE = "text/plain"


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the one document of a text file.

    Raises:
        ReadError: The file is empty, binary or in an unknown encoding.
    """
    yield RawDocument(name=path.name, text=decode(path.read_bytes(), path))
