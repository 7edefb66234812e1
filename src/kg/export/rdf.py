"""Graph → RDF syntaxes, byte for byte the same for the same graph: sorted, one prefix table, no blank nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.map.terms import PREFIXES, term
from kg.store import Store

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RDF_TYPE = str(term("rdf:type"))


def turtle(store: Store) -> bytes:
    """The merge of all graphs as Turtle."""
    return triples_as(RdfFormat.TURTLE, store.triples())


def ntriples(store: Store) -> bytes:
    """The merge of all graphs as N-Triples."""
    return triples_as(RdfFormat.N_TRIPLES, store.triples())


def jsonld(store: Store) -> bytes:
    """The merge of all graphs as JSON-LD (expanded form, which needs no context)."""
    return triples_as(RdfFormat.JSON_LD, store.triples())


def rdfxml(store: Store) -> bytes:
    """The merge of all graphs as RDF/XML; characters that XML cannot hold become U+FFFD.

    A carriage return is written as a reference, as XML readers would turn a bare one into a line feed.
    """
    return triples_as(RdfFormat.RDF_XML, map(_fit_for_xml, store.triples())).replace(b"\r", b"&#13;")


def trig(store: Store) -> bytes:
    """Every named graph as TriG; the default graph, which is only their merge, is left out."""
    return _write(RdfFormat.TRIG, sorted(store.quads(), key=_quad_key))


def nquads(store: Store) -> bytes:
    """Every named graph as N-Quads; the default graph, which is only their merge, is left out."""
    return _write(RdfFormat.N_QUADS, sorted(store.quads(), key=_quad_key))


def nquads_of(graph: NamedNode, triples: Iterable[Triple]) -> bytes:
    """One named graph as N-Quads."""
    quads = [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in in_order(triples)]
    return _write(RdfFormat.N_QUADS, quads)


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Triples as every format here writes them: by subject, its types first, predicate and object."""
    return sorted(triples, key=_triple_key)


def triples_as(format: RdfFormat, triples: Iterable[Triple], prefixes: dict[str, str] | None = None) -> bytes:
    """``triples`` sorted (a subject's types first) in one of the syntaxes for triples."""
    return _write(format, in_order(triples), prefixes)


def _write(format: RdfFormat, statements: list[Triple] | list[Quad], prefixes: dict[str, str] | None = None) -> bytes:
    table = prefixes or dict(PREFIXES)
    data = serialize(statements, format=format, prefixes=table) or b""
    if format in (RdfFormat.TURTLE, RdfFormat.TRIG):
        return _sort_prefixes(data, table)
    return data if data.endswith(b"\n") or not data else data + b"\n"


def _sort_prefixes(data: bytes, table: dict[str, str]) -> bytes:
    """The prefix lines in the order of our table; pyoxigraph promises none."""
    head, body = [], data
    while body.startswith(b"@prefix "):
        line, _, body = body.partition(b"\n")
        head.append(line)
    order = {f"@prefix {prefix}:".encode(): place for place, prefix in enumerate(table)}
    head.sort(key=lambda line: order[line[: line.index(b":") + 1]])
    return b"\n".join([*head, b"", body])


def _triple_key(triple: Triple) -> tuple[str, bool, str, str]:
    predicate = str(triple.predicate)
    return str(triple.subject), predicate != _RDF_TYPE, predicate, str(triple.object)


def _quad_key(quad: Quad) -> tuple[str, str, bool, str, str]:
    return str(quad.graph_name), *_triple_key(quad.triple)


def _fit_for_xml(triple: Triple) -> Triple:
    text = triple.object
    if isinstance(text, Literal) and _NOT_XML.search(text.value):
        fitted = _NOT_XML.sub("\ufffd", text.value)
        changed = Literal(fitted, language=text.language) if text.language else Literal(fitted, datatype=text.datatype)
        return Triple(triple.subject, triple.predicate, changed)
    return triple
