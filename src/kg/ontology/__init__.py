"""The only reader of the ``ontology/`` folder: what the graph can say.

The Turtle files are the configuration of kg: classes, relations, units and shapes are declared there once and
read here by every stage that needs them. ``load_graph`` parses the folder once per process.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rdflib import Graph, Namespace

from kg.errors import ConfigError

ONTOLOGY_IRI = "https://w3id.org/regional-development/ontology"
RDO = Namespace(ONTOLOGY_IRI + "#")

SHAPES_FILE = "shapes.ttl"


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
    graph = Graph()
    for path in paths:
        try:
            graph.parse(path, format="turtle")
        except Exception as error:  # rdflib raises many kinds for malformed Turtle
            raise ConfigError(f"{path}: not valid Turtle ({error})") from error
    return graph
