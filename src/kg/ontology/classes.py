"""The classes of things, their labels and their place in the hierarchy, read from the ontology."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from kg.ontology import RDO, load_graph, local_name


@dataclass(frozen=True, slots=True)
class ClassType:
    """One class of named things (``Company``, ``RailwayLine`` …).

    Attributes:
        name: Local name of the IRI.
        label_zh, label_en: ``rdfs:label``.
        comment_zh, comment_en: ``rdfs:comment``.
        parent: Name of the direct superclass, None at the top.
    """

    name: str
    label_zh: str
    label_en: str
    comment_zh: str
    comment_en: str
    parent: str | None = None

    @property
    def iri(self) -> str:
        """The full IRI of the class."""
        return str(RDO[self.name])


@cache
def classes() -> dict[str, ClassType]:
    """The classes of named things (marked ``rdo:isThingClass``) by name, sorted by name."""
    graph = load_graph()
    marked = sorted(str(iri) for iri in graph.subjects(RDO.isThingClass, Literal(True)))
    return {local_name(iri): _read(graph, URIRef(iri)) for iri in marked}


def superclasses(name: str) -> tuple[str, ...]:
    """The classes above ``name``, nearest first; empty at the top.

    >>> superclasses("IndustrialPark")
    ('DevelopmentPlatform', 'Place')
    """
    known, above = classes(), []
    parent = known[name].parent if name in known else None
    while parent is not None:
        above.append(parent)
        parent = known[parent].parent
    return tuple(above)


def is_a(name: str, ancestor: str) -> bool:
    """Whether ``name`` is ``ancestor`` or a class below it."""
    return name == ancestor or ancestor in superclasses(name)


def subclasses(name: str) -> tuple[str, ...]:
    """``name`` and every class below it, sorted.

    >>> subclasses("TransportService")
    ('TransportService',)
    """
    return tuple(each for each in classes() if is_a(each, name))


def most_specific(names: Iterable[str]) -> str | None:
    """Of the class names of one thing the deepest (ties: alphabetical); None when none is a class of things."""
    known = sorted(name for name in set(names) if name in classes())
    return max(known, key=lambda name: len(superclasses(name)), default=None)


def label(iri_or_name: str, language: str = "zh") -> str:
    """The label of any term of the ontology in ``zh`` or ``en``; its local name where it has none."""
    name = local_name(iri_or_name)
    return _text(load_graph(), RDO[name], RDFS.label, language) or name


def comment(iri_or_name: str, language: str = "zh") -> str:
    """What the ontology says a term means, in ``zh`` or ``en``; empty where it says nothing."""
    return _text(load_graph(), RDO[local_name(iri_or_name)], RDFS.comment, language)


def _read(graph: Graph, iri: URIRef) -> ClassType:
    parents = sorted(
        local_name(parent)
        for parent in graph.objects(iri, RDFS.subClassOf)
        if isinstance(parent, URIRef) and parent in RDO and (parent, RDF.type, OWL.Class) in graph
    )
    return ClassType(
        name=local_name(iri),
        label_zh=_text(graph, iri, RDFS.label, "zh"),
        label_en=_text(graph, iri, RDFS.label, "en"),
        comment_zh=_text(graph, iri, RDFS.comment, "zh"),
        comment_en=_text(graph, iri, RDFS.comment, "en"),
        parent=parents[0] if parents else None,
    )


def _text(graph: Graph, subject: URIRef, predicate: URIRef, language: str) -> str:
    found = (text for text in graph.objects(subject, predicate) if isinstance(text, Literal))
    return min((str(text) for text in found if text.language == language), default="")
