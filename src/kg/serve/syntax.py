"""The text of a query or update → which graphs it names: what the engine's Python interface does not tell.

Reads words, names and braces only. Where the text is malformed the answer does not matter: the engine refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from kg.map.terms import PREFIXES
from kg.query.guard import TOKEN

_BRACE = re.compile(r"[{}]")
_ESCAPED = re.compile(r"\\(.)")
_EVERY_GRAPH = frozenset({"ALL", "NAMED"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, name, IRI, variable or brace of a text, with its place."""

    kind: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Dataset:
    """Which graphs a query reads: IRIs of those merged into the default graph, and of the named ones."""

    default: tuple[str, ...]
    named: tuple[str, ...]


def pieces(sparql: str) -> Iterator[Piece]:
    """What a text consists of, without strings, comments, numbers and other signs."""
    end = 0
    for match in TOKEN.finditer(sparql):
        yield from (Piece("brace", brace[0], brace.start()) for brace in _BRACE.finditer(sparql, end, match.start()))
        end = match.end()
        kind = match.lastgroup or ""
        if kind in ("iri", "name", "word", "variable"):
            yield Piece(kind, match[0].upper() if kind == "word" else match[0], match.start())
    yield from (Piece("brace", brace[0], brace.start()) for brace in _BRACE.finditer(sparql, end))


def declared_dataset(query: str, base: str) -> Dataset | None:
    """The graphs of a query's ``FROM`` and ``FROM NAMED``; None when it has neither.

    >>> declared_dataset("PREFIX e: <http://e/> SELECT * FROM e:a FROM NAMED <b> { ?s ?p ?o }", "http://h/sparql")
    Dataset(default=('http://e/a',), named=('http://h/b',))
    """
    default: list[str] = []
    named: list[str] = []
    waiting: list[str] | None = None
    for piece, iri in _resolved(pieces(query), base):
        if piece.kind == "brace":
            break
        if piece.kind == "word" and piece.text == "FROM":
            waiting = default
        elif piece.kind == "word" and piece.text == "NAMED" and waiting is default:
            waiting = named
        elif iri is not None and waiting is not None:
            waiting.append(iri)
            waiting = None
    return Dataset(tuple(default), tuple(named)) if default or named else None


def named_iris(update: str, base: str) -> frozenset[str]:
    """Every IRI that an update writes out, so every graph it can touch unless it ``touches_any_graph``."""
    return frozenset(iri for _, iri in _resolved(pieces(update), base) if iri is not None)


def touches_any_graph(update: str) -> bool:
    """Whether an update can change graphs that it does not name: ``GRAPH ?g``, ``CLEAR ALL`` and the like."""
    before = ""
    for piece in pieces(update):
        if piece.kind == "variable" and before == "GRAPH":
            return True
        if piece.kind == "word" and piece.text in _EVERY_GRAPH:
            return True
        before = piece.text if piece.kind == "word" else ""
    return False


def has_own_dataset(update: str) -> bool:
    """Whether an update says itself which graphs it reads, by ``USING`` or ``WITH``."""
    return any(piece.kind == "word" and piece.text in ("USING", "WITH") for piece in pieces(update))


def with_using(update: str, dataset: Dataset) -> str:
    """The update with ``USING`` and ``USING NAMED`` for ``dataset`` in each operation that has a pattern.

    >>> with_using("DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", Dataset(("http://e/a",), ()))
    'DELETE { ?s ?p 1 } USING <http://e/a> WHERE { ?s ?p 1 }'
    """
    clauses = [f"USING <{iri}>" for iri in dataset.default] + [f"USING NAMED <{iri}>" for iri in dataset.named]
    using = " ".join(clauses) + " "
    written, end, depth, before = [], 0, 0, ""
    found = list(pieces(update))
    for index, piece in enumerate(found):
        depth += {"{": 1, "}": -1}.get(piece.text, 0) if piece.kind == "brace" else 0
        if piece.kind == "word" and piece.text == "WHERE" and depth == 0:
            template = f"{_group(update, found[index + 1 :])} " if before == "DELETE" else ""
            written += [update[end : piece.start], template, using]
            end = piece.start
        before = piece.text
    return "".join([*written, update[end:]])


def _group(text: str, following: Sequence[Piece]) -> str:
    """The group that comes next: what ``DELETE WHERE`` both looks for and deletes."""
    depth = 0
    for piece in following:
        depth += {"{": 1, "}": -1}.get(piece.text, 0) if piece.kind == "brace" else 0
        if depth == 0:
            return text[following[0].start : piece.start + 1]
    return ""


def _resolved(found: Iterable[Piece], base: str) -> Iterator[tuple[Piece, str | None]]:
    """Each piece with the IRI it stands for; declarations of prefixes and of the base are used up on the way."""
    prefixes = dict(PREFIXES)
    declaring: str | None = None
    for piece in found:
        if (piece.kind == "word" and piece.text in ("PREFIX", "BASE")) or (
            declaring == "PREFIX" and piece.kind == "name"
        ):
            declaring = piece.text
        elif declaring is not None and piece.kind == "iri":
            iri = urljoin(base, piece.text[1:-1])
            if declaring == "BASE":
                base = iri
            else:
                prefixes[declaring.rstrip(":")] = iri
            declaring = None
        elif piece.kind == "iri":
            yield piece, urljoin(base, piece.text[1:-1])
        elif piece.kind == "name":
            prefix, _, local = piece.text.partition(":")
            yield piece, prefixes[prefix] + _ESCAPED.sub(r"\1", local) if prefix in prefixes else None
        else:
            yield piece, None
