"""The ontology as one file, for Protégé and other OWL tools: all terms, without the SHACL shapes."""

from __future__ import annotations

import pyoxigraph as ox

from kg.export.rdf import triples_as
from kg.map.terms import PREFIXES
from kg.ontology import load_graph

_MORE_PREFIXES = {
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "qb": "http://purl.org/linked-data/cube#",
    "qudt": "http://qudt.org/schema/qudt/",
    "unit": "http://qudt.org/vocab/unit/",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
}


def merged_ontology() -> bytes:
    """All of ``ontology/`` but the shapes as one Turtle document; the same files give the same bytes.

    The blank nodes of lists and unions are named by RDFC-1.0 first, so that they too are always the same.
    """
    lines = load_graph().serialize(format="nt")
    dataset = ox.Dataset(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return triples_as(ox.RdfFormat.TURTLE, (quad.triple for quad in dataset), {**PREFIXES, **_MORE_PREFIXES})
