"""Places that a report names by document and code points → quotes with their sentence, title and address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg.query import Context
from kg.query.context import NO_CONTEXT
from kg.serve.pages.evidence import Quote
from kg.serve.service import Row, Service

_DOCUMENTS = """SELECT * { VALUES ?name { %s } ?document dcterms:identifier ?name ; a rdo:Document ; rdfs:label ?title .
  OPTIONAL { ?document rdo:referenceTime ?reference } OPTIONAL { ?document dcterms:issued ?issued } }"""
_SENTENCES = """SELECT ?span ?sentence ?begin { VALUES ?span { %s }
  ?span rdo:inSentence ?in . ?in oa:exact ?sentence ; oa:start ?begin }"""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of the document whose file is called ``name``, at code points [start, end) of its text, and their context."""

    name: str
    start: int
    end: int
    words: str
    context: Context = NO_CONTEXT

    @classmethod
    def of(cls, quote: Mapping[str, Any]) -> Place:
        """The place of a quote that came as plain values."""
        context = Context(**quote["context"]) if "context" in quote else NO_CONTEXT
        return cls(quote["document"], quote["start"], quote["end"], quote["quote"], context)


async def cited(service: Service, places: Iterable[Place]) -> dict[Place, Quote]:
    """The quote at each place; of several documents with one name the first that has a sentence there."""
    wanted = sorted(set(places))
    documents: dict[str, list[Row]] = {}
    for names in _portions(sorted({place.name for place in wanted})):
        values = " ".join(str(Literal(name)) for name in names)
        for row in await service.rows(_DOCUMENTS % values):
            documents.setdefault(row["name"], []).append(row)
    spans = {_span(row, place) for place in wanted for row in documents.get(place.name, ())}
    sentences: dict[str, Row] = {}
    for iris in _portions(sorted(spans)):
        rows = await service.rows(_SENTENCES % " ".join(str(NamedNode(iri)) for iri in iris))
        sentences |= {row["span"]: row for row in rows}
    return {place: _quote(place, documents[place.name], sentences) for place in wanted if place.name in documents}


def _quote(place: Place, documents: list[Row], sentences: dict[str, Row]) -> Quote:
    ordered = sorted(documents, key=lambda row: (_span(row, place) not in sentences, row["document"]))
    document = ordered[0]
    found = sentences.get(_span(document, place), {})
    sentence, offset = found.get("sentence", place.words), place.start - int(found.get("begin", place.start))
    if sentence[offset : offset + len(place.words)] != place.words:
        sentence, offset = place.words, 0
    return Quote(
        told=document.get("reference", document.get("issued", "")),
        document=document["document"],
        start=place.start,
        end=place.end,
        title=document["title"],
        before=sentence[:offset],
        words=place.words,
        after=sentence[offset + len(place.words) :],
        context=place.context,
    )


def _span(document: Row, place: Place) -> str:
    return f"{document['document']}#char={place.start},{place.end}"


def _portions(values: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]
