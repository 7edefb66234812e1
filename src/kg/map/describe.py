"""What a thing or a document is called: types, labels, other names, dates of publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.terms import chinese, date_literal, rdo, term
from kg.model import Document, Entity


def describe_thing(entity: Entity, node: NamedNode, forms: Iterable[str]) -> Iterator[Triple]:
    """Type, the one label (the same in every document) and the other forms that this document uses."""
    yield Triple(node, term("rdf:type"), rdo(entity.type))
    yield Triple(node, term("rdfs:label"), chinese(entity.label))
    for form in forms:
        if form != entity.label:
            yield Triple(node, term("skos:altLabel"), chinese(form))


def describe_document(document: Document, node: NamedNode) -> Iterator[Triple]:
    """The document itself: file name, title, publisher, authors, dates and digest; not where it was read from."""
    yield Triple(node, term("rdf:type"), rdo("Document"))
    yield Triple(node, term("rdfs:label"), chinese(document.title or document.name))
    yield Triple(node, term("dcterms:identifier"), Literal(document.name))
    yield Triple(node, term("dcterms:format"), Literal(document.media_type))
    yield Triple(node, rdo("digest"), Literal(document.digest))
    if document.title:
        yield Triple(node, term("dcterms:title"), chinese(document.title))
    if document.publisher:
        yield Triple(node, term("dcterms:publisher"), chinese(document.publisher))
    for author in document.authors:
        yield Triple(node, term("dcterms:creator"), chinese(author))
    for predicate, text in ((term("dcterms:issued"), document.issued), (rdo("referenceTime"), document.reference)):
        day = date_literal(text) if text else None
        if day is not None:
            yield Triple(node, predicate, day)
