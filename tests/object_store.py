"""An object store in memory that stands where ``s3://`` leads, tells what was fetched from it, and can refuse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar
from unittest import mock

import fsspec
from fsspec.implementations.memory import MemoryFileSystem


class ObjectStore(MemoryFileSystem):
    """fsspec's store in memory, with a memory of its own."""

    store: ClassVar[dict[str, Any]] = {}
    pseudo_dirs: ClassVar[list[str]] = [""]
    fetched: ClassVar[list[str]] = []
    refused: ClassVar[set[str]] = set()
    is_closed: ClassVar[bool] = False

    def find(self, path: str, *args: Any, **options: Any) -> Any:
        if self.is_closed:
            raise PermissionError("no entry")
        return super().find(path, *args, **options)

    def get_file(self, rpath: str, lpath: str, *args: Any, **options: Any) -> None:
        if rpath in self.refused:
            raise PermissionError("Access Denied")
        self.fetched.append(rpath)
        super().get_file(rpath, lpath, *args, **options)


@contextmanager
def object_store() -> Iterator[type[ObjectStore]]:
    """The store, empty, as long as the block runs."""
    for kept in (ObjectStore.store, ObjectStore.fetched, ObjectStore.refused):
        kept.clear()
    ObjectStore.pseudo_dirs[:] = [""]
    ObjectStore.is_closed = False
    with mock.patch.object(fsspec, "filesystem", lambda scheme: ObjectStore()):
        yield ObjectStore


def put(path: str, content: str | bytes) -> None:
    """Write an object."""
    ObjectStore().pipe_file(path, content.encode() if isinstance(content, str) else content)
