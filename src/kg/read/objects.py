"""Objects of a store (Amazon S3 and what speaks like it, Google Cloud Storage, Azure Blob Storage) → copies that the readers open.

An object is copied to this machine's disk for as long as it is read, so that every format is read from an object store
exactly as from a folder. fsspec, which has its home here, finds the credentials in the environment.
"""

from __future__ import annotations

import errno
import glob
import re
import shutil
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, TypeVar

from kg.errors import MissingExtraError, ReadError
from kg.read.addresses import STORES, split_address
from kg.read.sources import is_document_name

THREADS = 16
"""Objects fetched at once: what makes an object store slow is the wait for each answer, not the line."""
AHEAD = 64
"""Copies that lie ready or are under way at most …"""
ROOM = 2**30
"""… and their bytes together, unless a single object is larger."""
_VERSIONS = ("ETag", "etag", "md5Hash", "content_md5", "mtime", "last_modified", "LastModified", "created")
"""What stores tell of an object's content, the most exact first; each is another when the content is another."""
_REFUSALS = re.compile(
    "(?i)Credential|Authentication|TokenRetrieval|RefreshError|Forbidden|Access ?Denied|Unauthorized"
)
"""Where an exception is none of Python's own, its name or its text tells that the store did not let us in."""
_OWN_DISK = frozenset({errno.ENAMETOOLONG, errno.ENOSPC, errno.EDQUOT})
"""Errors that are not the store's."""
_Info: TypeAlias = Mapping[str, Any]
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, order=True)
class StoredObject:
    """One object.

    Attributes:
        address: ``s3://bucket/folder/name.txt``.
        version: What its store tells of its content; another one after every change. Empty where it tells nothing.
        size: In bytes.
    """

    address: str
    version: str = ""
    size: int = 0

    @property
    def name(self) -> str:
        """Its last part, as the name of a file."""
        return self.address.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """Its address up to the name."""
        return self.address.rpartition("/")[0]


Copy: TypeAlias = Path | ReadError
"""An object's copy, or why there is none."""


def find_objects(address: str, suffixes: Collection[str]) -> list[StoredObject]:
    """The objects meant by the address of an object, of a folder (with its subfolders) or by a glob, sorted.

    As in folders, unknown endings, hidden names and files about a folder are passed over.

    Raises:
        MissingExtraError: The library for this kind of store is not installed.
        ReadError: The store does not let us in, or there is no such object or none that can be read.
    """
    scheme, path = split_address(address)
    known = ", ".join(sorted(suffixes))
    with_right_ending = PurePosixPath(path).suffix.lower() in suffixes
    infos = _asked(address, lambda store: _infos(store, path, is_object_first=with_right_ending))
    if [info["name"].strip("/") for info in infos] == [path]:
        if not with_right_ending:
            ending = PurePosixPath(path).suffix or "an object without ending"
            raise ReadError(address, f"no reader for {ending!r}; known: {known}")
        return [_stored(scheme, infos[0])]
    if not infos:
        raise ReadError(address, "no such object or folder; check the address")
    top = path if not glob.has_magic(path) else path[: path.rfind("/", 0, _first_magic(path))]
    found = [info for info in infos if is_document_name(_below(info, top), suffixes)]
    if not found:
        raise ReadError(address, f"holds no document; known endings: {known}")
    return sorted(_stored(scheme, info) for info in found)


def objects_in(folder: str) -> list[StoredObject]:
    """Every object that lies directly in a folder, whatever it is.

    Raises:
        MissingExtraError: The library for this kind of store is not installed.
        ReadError: The folder cannot be listed.
    """
    scheme, path = split_address(folder)
    infos = _asked(folder, lambda store: store.ls(path, detail=True))
    return sorted(_stored(scheme, info) for info in infos if info["type"] == "file")


def copies(objects: Iterable[StoredObject]) -> Iterator[tuple[StoredObject, Copy]]:
    """Yield each object in order with its copy, whose name is the object's; a copy goes when the next one is asked for."""
    under_way: deque[tuple[StoredObject, Future[Copy]]] = deque()
    with TemporaryDirectory(prefix="kg-") as scratch:
        pool = ThreadPoolExecutor(THREADS)
        try:
            for number, each in enumerate(objects):
                while under_way and not _has_room(under_way, each):
                    yield from _next_copy(under_way)
                under_way.append((each, pool.submit(fetch, each, Path(scratch, str(number)))))
            while under_way:
                yield from _next_copy(under_way)
        finally:
            pool.shutdown(cancel_futures=True)


def fetch(each: StoredObject, folder: Path) -> Copy:
    """Copy one object into a folder, which is made."""
    _, path = split_address(each.address)
    target = folder / each.name

    def get(store: Any) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        store.get_file(path, str(target))
        target.stat()  # some stores pass over what is no object any more without a word
        return target

    try:
        return _asked(each.address, get)
    except ReadError as error:
        return error


def _next_copy(under_way: deque[tuple[StoredObject, Future[Copy]]]) -> Iterator[tuple[StoredObject, Copy]]:
    each, future = under_way.popleft()
    copy = future.result()
    yield each, copy
    if isinstance(copy, Path):
        shutil.rmtree(copy.parent, ignore_errors=True)


def _has_room(under_way: Sequence[tuple[StoredObject, object]], another: StoredObject) -> bool:
    return len(under_way) < AHEAD and sum(each.size for each, _ in under_way) + another.size <= ROOM


def _infos(store: Any, path: str, *, is_object_first: bool) -> list[_Info]:
    """What the store tells of the objects that a path means; a single object needs no right to list others."""
    store.invalidate_cache()  # what an earlier build of this process saw may be gone
    if is_object_first:
        try:
            info = store.info(path)
        except FileNotFoundError:
            info = {"type": "nothing"}
        if info["type"] == "file":
            return [info]
    found = store.find(path, detail=True)
    if found or not glob.has_magic(path):
        return list(found.values())
    matches = store.glob(path, detail=True).values()
    inside = [info for match in matches if match["type"] == "directory" for info in _infos_in(store, match)]
    return list({info["name"]: info for info in [*matches, *inside] if info["type"] == "file"}.values())


def _infos_in(store: Any, folder: _Info) -> list[_Info]:
    return list(store.find(folder["name"], detail=True).values())


def _first_magic(path: str) -> int:
    return min(place for place in map(path.find, "*?[") if place >= 0)


def _below(info: _Info, top: str) -> str:
    return str(info["name"]).strip("/").removeprefix(top).strip("/")


def _stored(scheme: str, info: _Info) -> StoredObject:
    told = next((str(info[key]) for key in _VERSIONS if info.get(key)), "")
    size = int(info.get("size") or 0)
    return StoredObject(f"{scheme}://{str(info['name']).strip('/')}", f"{told} {size}" if told else "", size)


def _asked(address: str, question: Callable[[Any], _Found]) -> _Found:
    """What the store behind an address answers; whatever goes wrong there is one line with the way out."""
    scheme, _ = split_address(address)
    try:
        import fsspec

        return question(fsspec.filesystem(scheme))
    except ImportError as error:
        raise MissingExtraError(f"{address}: reading from an object store", STORES[scheme]) from error
    except Exception as error:  # each store has exceptions of its own
        raise ReadError(address, _cause(error)) from error


def _cause(error: Exception) -> str:
    told = " ".join(str(error).split())[:200]
    if isinstance(error, OSError) and error.errno in _OWN_DISK:
        return (
            f"cannot be copied to this machine ({error.strerror}); shorten its name, or let $TMPDIR lead to more room"
        )
    if isinstance(error, FileNotFoundError):
        return f"is not there ({told or 'no such object'}); check the address"
    if isinstance(error, PermissionError) or _REFUSALS.search(f"{type(error).__name__} {told}"):
        return f"may not be read ({told or 'refused'}); set credentials in the environment that may read and list it"
    return f"cannot be fetched ({type(error).__name__}: {told}); check the network and the store's endpoint"
