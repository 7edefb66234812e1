"""The only reader of the ``ontology/`` folder: what the graph can say.

The Turtle files are the configuration of kg: classes, relations, units and shapes are declared there once and
read here by every stage that needs them. ``load_graph`` parses the folder once per process.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg.errors import ConfigError

ONTOLOGY_IRI = "https://w3id.org/regional-development/ontology"
RDO = Namespace(ONTOLOGY_IRI + "#")

SHAPES_FILE = "shapes.ttl"
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@cache
def ontology_path() -> Path:
    """The folder of Turtle files: ``kg/_ontology`` in an installed package, ``ontology/`` of a working copy otherwise.

    Raises:
        ConfigError: Neither exists, so the installation is incomplete.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_ontology", package.parent.parent / "ontology"):
        if folder.is_dir():
            return folder
    raise ConfigError(f"{package}: the ontology folder is missing; install kg again")


@cache
def load_graph() -> Graph:
    """All terms (every ``ontology/**/*.ttl`` except the SHACL shapes) in one graph; shared, so never change it."""
    return _parse(path for path in sorted(ontology_path().rglob("*.ttl")) if path.name != SHAPES_FILE)


@cache
def load_shapes() -> Graph:
    """The hand-written SHACL shapes; shared, so never change it."""
    return _parse([ontology_path() / SHAPES_FILE])


def local_name(iri: str) -> str:
    """The part of a term's IRI that the value types use: ``…ontology#Company`` → ``Company``."""
    return str(iri).rsplit("#", 1)[-1]


def _parse(paths: Iterable[Path]) -> Graph:
    """The files as one rdflib graph; pyoxigraph reads them, thirty times as quick as rdflib."""
    graph = Graph(store="SimpleMemory")
    for path in paths:
        try:
            found = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
            triples = [(_term(quad.subject), _term(quad.predicate), _term(quad.object)) for quad in found]
        except (SyntaxError, ValueError, OSError) as error:
            raise ConfigError(f"{path}: not valid Turtle ({error})") from error
        for prefix, iri in found.prefixes.items():
            graph.bind(prefix, iri)
        for triple in triples:
            graph.add(triple)
    return graph


@cache
def _term(term: object) -> Node:
    if isinstance(term, pyoxigraph.NamedNode):
        return URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return BNode(term.value)
    if isinstance(term, pyoxigraph.Literal):
        datatype = None if term.language or term.datatype.value == _STRING else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype)
    raise ValueError(f"{term}: no term of RDF 1.1")
