"""Minting of IRIs: same input, same IRI, no blank nodes, and any name is safe in them.

Chinese characters stay readable (they are allowed in IRIs); what an IRI may not hold, and the characters that
would change its structure (``/ # ? %``), are percent-encoded as UTF-8. See docs/decisions/0003-iris.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import NamedNode

from kg.model import TextSpan

DEFAULT_BASE = "https://w3id.org/regional-development/id/"

_SAFE_ASCII = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~()!*',;:@&=+$")


def escape(name: str) -> str:
    """``name`` as one path segment of an IRI; reversible by percent-decoding.

    >>> escape("云澜市/临溪 100%")
    '云澜市%2F临溪%20100%25'
    """
    return "".join(char if char in _SAFE_ASCII or _is_ucschar(char) else quote(char, safe="") for char in name)


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs below one base, the setting that says where things live."""

    base: str = DEFAULT_BASE

    def entity(self, entity_id: str) -> NamedNode:
        """A thing; its id is one path segment, so it can never meet the IRIs below."""
        return NamedNode(self.base + escape(entity_id))

    def document(self, document_id: str) -> NamedNode:
        """A source document, which also names its graph."""
        return NamedNode(f"{self.base}document/{escape(document_id)}")

    def span(self, document: NamedNode, span: TextSpan) -> NamedNode:
        """A stretch of the document's text, as an RFC 5147 fragment."""
        return NamedNode(f"{document.value}#char={span.start},{span.end}")

    def statement(self, document: NamedNode, *parts: str) -> NamedNode:
        """The record of one triple of a document: a digest of subject, predicate and object."""
        return NamedNode(f"{document.value}/statement/{digest(parts)}")

    def observation(self, document: NamedNode, span: TextSpan, occurrence: int) -> NamedNode:
        """The ``occurrence``-th figure (from 1) whose number is written at ``span``."""
        suffix = "" if occurrence == 1 else f"-{occurrence}"
        return NamedNode(f"{document.value}/observation/{span.start}-{span.end}{suffix}")

    def inference(self, *parts: str) -> NamedNode:
        """The record of one inferred triple."""
        return NamedNode(f"{self.base}inference/{digest(parts)}")

    def finder(self, name: str) -> NamedNode:
        """The rule or model called ``name``."""
        return _finder(self.base, name)

    def graph(self, name: str) -> NamedNode:
        """A graph that is not a document's: ``gazetteer``, ``aliases``, ``inferred``."""
        return NamedNode(f"{self.base}graph/{name}")

    def is_document(self, iri: NamedNode) -> bool:
        """Whether ``iri`` names a document (and so a graph of extracted statements)."""
        rest = iri.value.removeprefix(f"{self.base}document/")
        return rest != iri.value and "/" not in rest and "#" not in rest


@lru_cache(maxsize=1000)
def _finder(base: str, name: str) -> NamedNode:
    return NamedNode(f"{base}finder/{escape(name)}")


def digest(parts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits that tell lists of texts apart."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:16]


def _is_ucschar(char: str) -> bool:
    """RFC 3987 ``ucschar``: everything above ASCII except private use, surrogates and noncharacters."""
    code = ord(char)
    if 0xA0 <= code <= 0xD7FF or 0xF900 <= code <= 0xFDCF or 0xFDF0 <= code <= 0xFFEF:
        return not char.isspace()
    return 0x10000 <= code <= 0xDFFFD and code & 0xFFFF <= 0xFFFD
