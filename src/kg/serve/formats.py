"""Media types of results and graphs, and which of them a client prefers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat

from kg.serve.bounded import Counter, csv_rows, json_rows, tsv_rows, xml_rows


@dataclass(frozen=True, slots=True)
class MediaType:
    """A media type we write, and the format behind it."""

    name: str
    format: str

    @property
    def header(self) -> str:
        """The value of ``Content-Type``."""
        return f"{self.name}; charset=utf-8" if self.name.startswith("text/") else self.name


RESULT_FORMATS: Mapping[str, tuple[QueryResultsFormat, Callable[[], Counter]]] = {
    "json": (QueryResultsFormat.JSON, json_rows),
    "xml": (QueryResultsFormat.XML, xml_rows),
    "csv": (QueryResultsFormat.CSV, csv_rows),
    "tsv": (QueryResultsFormat.TSV, tsv_rows),
}
"""Formats of rows and yes/no, each with what counts its rows."""

GRAPH_FORMATS: Mapping[str, RdfFormat] = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
}

RESULT_TYPES = tuple(
    MediaType(name, format)
    for name, format in (
        ("application/sparql-results+json", "json"),
        ("application/sparql-results+xml", "xml"),
        ("text/csv", "csv"),
        ("text/tab-separated-values", "tsv"),
        ("application/json", "json"),
        ("application/xml", "xml"),
        ("text/xml", "xml"),
        ("text/plain", "tsv"),
    )
)
"""What a SELECT or ASK can be answered in; the first is the default."""

GRAPH_TYPES = tuple(
    MediaType(name, format)
    for name, format in (
        ("text/turtle", "turtle"),
        ("application/n-triples", "ntriples"),
        ("application/rdf+xml", "rdfxml"),
        ("application/ld+json", "jsonld"),
        ("application/trig", "trig"),
        ("application/n-quads", "nquads"),
        ("application/x-turtle", "turtle"),
        ("application/xml", "rdfxml"),
        ("application/json", "jsonld"),
        ("text/plain", "ntriples"),
    )
)
"""What a graph can be answered in; the first is the default."""

SHORT_NAMES = tuple(dict.fromkeys(media.format for media in (*RESULT_TYPES, *GRAPH_TYPES)))

UPLOAD_TYPES: Mapping[str, RdfFormat] = {
    media.name: GRAPH_FORMATS[media.format]
    for media in GRAPH_TYPES
    if media.format not in ("trig", "nquads") and not media.name.endswith(("/xml", "/json", "/plain"))
}
"""What a graph can be uploaded in: formats that hold one graph and say so."""


def preferred(offers: tuple[MediaType, ...], accept: str | None) -> MediaType | None:
    """The offer that an ``Accept`` header likes best, earlier offers first; None when it takes none.

    >>> preferred(GRAPH_TYPES, "application/ld+json;q=0.5, text/*").name
    'text/turtle'
    """
    if accept is None or not accept.strip():
        return offers[0]
    ranges = _ranges(accept)
    rated = [(_quality(offer.name, ranges), -index) for index, offer in enumerate(offers)]
    best, index = max(rated)
    return offers[-index] if best > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    ranges: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                try:
                    quality = float(parameter[2:])
                except ValueError:
                    quality = 0.0
        ranges[name] = quality
    return ranges


def _quality(name: str, ranges: Mapping[str, float]) -> float:
    """How much a media type is liked: the most specific range that covers it decides."""
    for covering in (name, f"{name.partition('/')[0]}/*", "*/*"):
        if covering in ranges:
            return ranges[covering]
    return 0.0
