"""Ontology → SHACL: one shape for each end of a property, one for each property with at most one value.

Domain and range are read as constraints here: what a property joins must already be typed so. They never add types.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rdflib import OWL, RDF, RDFS, SH, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.ontology import RDO, load_graph, local_name
from kg.ontology.classes import label

SHAPE = Namespace("https://w3id.org/regional-development/shape/")


@cache
def derived_shapes() -> Graph:
    """The shapes that follow from domains, ranges and functional properties; shared, so never change it."""
    ontology, shapes = load_graph(), Graph()
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        ours = {iri for iri in ontology.subjects(RDF.type, kind) if isinstance(iri, URIRef) and iri in RDO}
        for iri in sorted(ours):
            _add_property(shapes, ontology, iri)
    return shapes


def _add_property(shapes: Graph, ontology: Graph, iri: URIRef) -> None:
    name = local_name(iri)
    domain = _classes(ontology, ontology.value(iri, RDFS.domain))
    if domain:
        shape = _shape(shapes, name, "subject", SH.targetSubjectsOf, iri)
        _one_of_classes(shapes, shape, domain)
        _explain(shapes, shape, f"{label(iri)}的主体须是{_names(domain, 'zh')}",
                 f"the subject of {name} is a {_names(domain, 'en')}")  # fmt: skip
    range_ = ontology.value(iri, RDFS.range)
    if (iri, RDF.type, OWL.DatatypeProperty) in ontology:
        _add_datatype(shapes, iri, range_)
    else:
        _add_range(shapes, ontology, iri, _classes(ontology, range_))
    if (iri, RDF.type, OWL.FunctionalProperty) in ontology:
        shape = _shape(shapes, name, "once", SH.targetSubjectsOf, iri)
        rule = _rule(shapes, shape, "once", iri)
        shapes.add((rule, SH.maxCount, Literal(1)))
        _explain(shapes, rule, f"{label(iri)}最多有一个值", f"{name} has at most one value")


def _add_range(shapes: Graph, ontology: Graph, iri: URIRef, range_: list[URIRef]) -> None:
    if not range_:
        return
    name = local_name(iri)
    shape = _shape(shapes, name, "object", SH.targetObjectsOf, iri)
    members = _members(ontology, range_)
    if members:
        head = BNode()
        Collection(shapes, head, list(members))
        shapes.add((shape, SH["in"], head))
    else:
        _one_of_classes(shapes, shape, range_)
    _explain(shapes, shape, f"{label(iri)}的客体须是{_names(range_, 'zh')}",
             f"the object of {name} is a {_names(range_, 'en')}")  # fmt: skip


def _add_datatype(shapes: Graph, iri: URIRef, datatype: Node | None) -> None:
    if datatype is None:
        return
    name = local_name(iri)
    shape = _shape(shapes, name, "datatype", SH.targetSubjectsOf, iri)
    rule = _rule(shapes, shape, "datatype", iri)
    shapes.add((rule, SH.datatype, datatype))
    kind = local_name(str(datatype))
    _explain(shapes, rule, f"{label(iri)}的值须是 {kind}", f"the value of {name} is an xsd:{kind}")


def _shape(shapes: Graph, name: str, role: str, target: URIRef, iri: URIRef) -> URIRef:
    shape = SHAPE[f"{name}-{role}"]
    shapes.add((shape, RDF.type, SH.NodeShape))
    shapes.add((shape, target, iri))
    return shape


def _rule(shapes: Graph, shape: URIRef, role: str, path: URIRef) -> URIRef:
    rule = URIRef(f"{shape}-rule")
    shapes.add((shape, SH.property, rule))
    shapes.add((rule, RDF.type, SH.PropertyShape))
    shapes.add((rule, SH.path, path))
    return rule


def _one_of_classes(shapes: Graph, shape: URIRef, wanted: list[URIRef]) -> None:
    if len(wanted) == 1:
        shapes.add((shape, SH["class"], wanted[0]))
        return
    choices: list[Node] = []
    for each in wanted:
        choice = BNode()
        shapes.add((choice, SH["class"], each))
        choices.append(choice)
    head = BNode()
    Collection(shapes, head, choices)
    shapes.add((shape, SH["or"], head))


def _explain(shapes: Graph, shape: URIRef, zh: str, en: str) -> None:
    shapes.add((shape, SH.message, Literal(zh, lang="zh")))
    shapes.add((shape, SH.message, Literal(en, lang="en")))


def _classes(ontology: Graph, node: Node | None) -> list[URIRef]:
    """A class, or the members of a union, as far as they are ours (others have no instances here)."""
    if node is None:
        return []
    union = ontology.value(node, OWL.unionOf)
    members: Iterable[Node] = [node] if union is None else ontology.items(union)
    return sorted(each for each in members if isinstance(each, URIRef) and each in RDO)


def _members(ontology: Graph, range_: list[URIRef]) -> list[URIRef]:
    """The individuals of a closed list (statuses, units …); empty for classes that documents fill."""
    found = {each for wanted in range_ for each in ontology.subjects(RDF.type, wanted)}
    return sorted(each for each in found if isinstance(each, URIRef))


def _names(wanted: list[URIRef], language: str) -> str:
    names = [label(str(each), language) for each in wanted]
    return "或".join(names) if language == "zh" else " or ".join(names)
