"""Sources that are addresses: which ones lie in an object store, and which only name a file of this machine."""

from __future__ import annotations

import glob
import re
from urllib.parse import unquote

from kg.errors import ReadError

STORES = {"s3": "s3", "gs": "gcs", "az": "azure"}
"""Scheme of an object store → the extra of kg that reads it. A new one is one row here and one extra."""
OTHER_NAMES = {"s3a": "s3", "s3n": "s3", "gcs": "gs", "abfs": "az", "abfss": "az", "adl": "az", "wasbs": "az"}
"""Schemes that other tools use for the same stores: one object must have one address, or it would be in the store twice."""
_SIGNATURE = re.compile(r"\?(?:.*&)?(?:sig|(?:X-\w+-)?Signature)=", re.IGNORECASE)
"""What a store signs an address with; any other question mark may stand in a key or a pattern."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


def in_object_store(source: str) -> bool:
    """Whether a source is an address that is not one of this machine's files.

    >>> in_object_store("s3://bucket/reports"), in_object_store("file:///mnt/reports"), in_object_store("reports")
    (True, False, False)
    """
    found = _SCHEME.match(source)
    return found is not None and found[1].lower() != "file"


def local_path(source: str) -> str:
    """The path that a ``file://`` address names; a source that is a path stays as it is.

    >>> local_path("file:///mnt/2019%E5%B9%B4/a.txt"), local_path("reports/a.txt")
    ('/mnt/2019年/a.txt', 'reports/a.txt')

    Raises:
        ReadError: The address names another machine.
    """
    found = _SCHEME.match(source)
    if found is None or found[1].lower() != "file":
        return source
    host, slash, path = source[found.end() :].partition("/")
    if host not in ("", "localhost") or not slash:
        raise ReadError(source, "a file:// address begins with three slashes and names a file of this machine")
    return "/" + unquote(path)


def split_address(address: str) -> tuple[str, str]:
    """Scheme of the store, and the path in it: bucket or container, then the key.

    Raises:
        ReadError: There is no such kind of store, no bucket is named, or the address holds a secret.
    """
    found = _SCHEME.match(address)
    scheme, path = (found[1].lower(), address[found.end() :]) if found else ("", address)
    bucket = path.partition("/")[0]
    if "@" in bucket or _SIGNATURE.search(path):
        shown = f"{scheme}://{_SIGNATURE.split(path)[0].rpartition('@')[2]}"
        raise ReadError(shown, "accounts and keys do not stand in an address; set them in the environment")
    if scheme in OTHER_NAMES:
        raise ReadError(address, f"write {OTHER_NAMES[scheme]}://{path}; kg knows this kind of store by that name")
    if scheme not in STORES:
        known = ", ".join(f"{name}://" for name in STORES)
        shown = address.partition("?")[0]
        raise ReadError(shown, f"{scheme}:// is no object store that kg reads ({known}); download it, or mount it")
    if not bucket or glob.has_magic(bucket):
        raise ReadError(address, f"names no bucket; write {scheme}://BUCKET or {scheme}://BUCKET/FOLDER")
    return scheme, path.rstrip("/")
