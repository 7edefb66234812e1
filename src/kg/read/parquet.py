"""Parquet tables, as data platforms keep collections of documents → raw documents, by the columns that ``table`` knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import MissingExtraError, ReadError
from kg.read.raw import RawDocument
from kg.read.table import as_text, documents_of

SUFFIXES = (".parquet",)
MEDIA_TYPE = "application/vnd.apache.parquet"


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the documents of a table, in row order.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ReadError: The file is no Parquet file, or holds no rows.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError(f"{path}: reading Parquet", "parquet") from error
    try:
        records = parquet.read_table(path).to_pylist()
    except (pyarrow.ArrowException, OSError) as error:
        raise ReadError(path, f"is no Parquet file that can be read ({' '.join(str(error).split())[:200]})") from error
    yield from documents_of([{str(name): as_text(value) for name, value in row.items()} for row in records], path)
