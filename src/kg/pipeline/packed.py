"""Triples set aside until all documents are mapped, as compressed N-Triples: a twentieth of what they take as objects."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import cast

from pyoxigraph import RdfFormat, Triple, parse, serialize

_FASTEST = 1


def pack(triples: Iterable[Triple]) -> bytes:
    """``triples`` as few bytes; ``unpack`` gives them back in their order."""
    return zlib.compress(serialize(triples, format=RdfFormat.N_TRIPLES) or b"", _FASTEST)


def unpack(packed: bytes) -> Iterator[Triple]:
    """What ``pack`` was given."""
    return (cast(Triple, quad.triple) for quad in parse(zlib.decompress(packed), format=RdfFormat.N_TRIPLES))
