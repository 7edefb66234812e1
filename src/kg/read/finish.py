"""Raw document → ``Document``: cleaned text, furniture, heading and reference time, digest and id."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path, PurePath

from kg.errors import ReadError
from kg.model import Document
from kg.read.clean import clean
from kg.read.furniture import mark_furniture
from kg.read.heading import normal_date, read_heading
from kg.read.raw import RawDocument
from kg.read.reference import find_reference

_NOT_IN_ID = re.compile(r"[^0-9A-Za-z_\u3400-\u9fff]+")
MAX_STEM = 60


def finish(raw: RawDocument, path: Path, media_type: str) -> Document:
    """The document of one raw document.

    Raises:
        ReadError: Nothing but blanks is left of the text.
    """
    text = clean(raw.text)
    if not text.strip():
        raise ReadError(path, f"{raw.name} holds no text; remove it or give a file with text")
    known_title = _flat(raw.title)
    furniture = () if raw.is_table else mark_furniture(text, title=known_title)
    heading = read_heading(text, furniture)
    title = known_title or (None if raw.is_table else heading.title)
    if title and not raw.is_table and not known_title:
        furniture = mark_furniture(text, title=title)
    stated = normal_date(raw.issued)
    issued = stated if stated and len(stated) >= len(heading.issued or "") else heading.issued or stated
    publisher = _flat(raw.publisher) or heading.publisher
    authors = tuple(filter(None, map(_flat, raw.authors))) or heading.authors
    reference = find_reference(text, furniture, title=title, issued=issued, is_reposted=heading.is_reposted)
    digest = _digest([raw.name, text, title, publisher, list(authors), issued])
    return Document(
        id=document_id(raw.name, digest),
        name=raw.name,
        text=text,
        digest=digest,
        source=str(path),
        media_type=media_type,
        title=title,
        publisher=publisher,
        authors=authors,
        issued=issued,
        reference=reference,
        furniture=furniture,
    )


def _flat(value: str | None) -> str | None:
    return (" ".join(clean(value).split()) or None) if value else None


def _digest(parts: list[object]) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8")).hexdigest()


def document_id(name: str, digest: str) -> str:
    """The id of a document: the file's stem (and row), letters, digits and Chinese characters only, and the digest's head.

    >>> document_id("companies.csv#3", "259be470ab")
    'companies-3-259be470'
    """
    file, _, row = name.partition("#")
    stem = _NOT_IN_ID.sub("-", PurePath(file).stem).strip("-")[:MAX_STEM] or "document"
    part = _NOT_IN_ID.sub("-", row).strip("-")[:MAX_STEM]
    return "-".join(filter(None, (stem, part, digest[:8])))
