"""The ontology as one file, for Protégé and other OWL tools; the same writer serves the SHACL shapes."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib

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
    "sh": "http://www.w3.org/ns/shacl#",
    "shape": "https://w3id.org/regional-development/shape/",
}


def merged_ontology() -> bytes:
    """All of ``ontology/`` but the SHACL shapes as one Turtle document; the same files give the same bytes."""
    return schema_turtle(load_graph())


def schema_turtle(graph: rdflib.Graph) -> bytes:
    """A graph with the blank nodes of lists and unions as Turtle; RDFC-1.0 names them, so that they are always the same."""
    lines = graph.serialize(format="nt")
    dataset = ox.Dataset(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return triples_as(ox.RdfFormat.TURTLE, (quad.triple for quad in dataset), {**PREFIXES, **_MORE_PREFIXES})
