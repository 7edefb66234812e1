"""Every shape finds the fault it is there for: a graph that conforms is broken in one place, shape by shape."""

import pytest
from pyoxigraph import Literal, NamedNode, Triple
from rdflib import RDF, SH, URIRef

from kg.map.computed import computed_triples
from kg.map.infer import inferred_triples
from kg.map.terms import rdo, term
from kg.ontology.classes import classes
from kg.validate.derived import SHAPE, derived_shapes
from kg.validate.run import check, shapes
from kg.validate.units import Unit, _graph
from sample_graph import DOCUMENT_IRI, IRIS, document_triples, span

THING = IRIS.entity("云澜市")
PROJECT = IRIS.entity("电机项目")
FIGURE = next(t.subject for t in document_triples() if t.object == rdo("Observation"))
RECORD = next(t.subject for t in document_triples() if t.object == rdo("RelationStatement"))
TYPE_RECORD = next(t.subject for t in document_triples() if t.predicate == term("rdf:subject") and t.object == THING)
SPAN = IRIS.span(DOCUMENT_IRI, span("宏拓科技"))
INFERENCE = next(t.subject for t in inferred_triples(document_triples(), IRIS) if t.object == rdo("InferredStatement"))
COMPUTED = next(t.subject for t in computed_triples(document_triples(), IRIS) if t.object == rdo("ComputedObservation"))
NOWHERE = NamedNode(IRIS.base + "nowhere")


def plain(text):
    return Literal(text)


def number(text, kind="xsd:decimal"):
    return Literal(text, datatype=term(kind))


def add(*facts):
    return lambda triples: [*triples, *(Triple(s, p, o) for s, p, o in facts)]


def without(subject, predicate):
    return lambda triples: [t for t in triples if (t.subject, t.predicate) != (subject, predicate)]


def instead(subject, predicate, value):
    return lambda triples: [*without(subject, predicate)(triples), Triple(subject, predicate, value)]


def nameless(kind):
    """A blank node of a class, where only IRIs may stand."""
    from pyoxigraph import BlankNode

    return add((BlankNode("x"), term("rdf:type"), rdo(kind)))


PLANTED = {
    "Thing-label": add((THING, term("rdfs:label"), Literal("云澜", language="zh"))),
    "Thing-labelLanguage": instead(THING, term("rdfs:label"), Literal("Yunlan", language="en")),
    "Thing-otherName": add((THING, term("skos:altLabel"), Literal("", language="zh"))),
    "Thing-class": add((THING, term("rdf:type"), rdo("EconomicRegion"))),
    "Thing": nameless("Person"),
    "Thing-status": add((PROJECT, rdo("status"), rdo("Planned"))),
    "Thing-evidence": without(TYPE_RECORD, term("rdf:subject")),
    "StartDate-kind": add((PROJECT, rdo("startDate"), plain("去年"))),
    "EndDate-kind": add((PROJECT, rdo("endDate"), number("2019", "xsd:integer"))),
    "IssuedDate-kind": add((PROJECT, rdo("issuedDate"), plain("2019-01-01"))),
    "DivisionCode-form": add((THING, rdo("divisionCode"), plain("5305"))),
    "Document": nameless("Document"),
    "Document-identifier": without(DOCUMENT_IRI, term("dcterms:identifier")),
    "Document-digest": instead(DOCUMENT_IRI, rdo("digest"), plain("ABC")),
    "Document-title": add((DOCUMENT_IRI, term("dcterms:title"), Literal("另一标题", language="zh"))),
    "Document-issued": instead(DOCUMENT_IRI, term("dcterms:issued"), plain("2019年")),
    "Document-referenceTime": instead(DOCUMENT_IRI, rdo("referenceTime"), plain("2019")),
    "Observation": nameless("Observation"),
    "Observation-about": without(FIGURE, rdo("about")),
    "Observation-indicator": instead(FIGURE, rdo("indicator"), plain("产值")),
    "Observation-modality": without(FIGURE, rdo("modality")),
    "Observation-period": instead(FIGURE, rdo("periodStart"), number("2020-01-01", "xsd:date")),
    "Observation-start": instead(FIGURE, rdo("periodStart"), number("2019", "xsd:gYear")),
    "Observation-end": instead(FIGURE, rdo("periodEnd"), plain("2019-12-31")),
    "Observation-rank": add((FIGURE, rdo("rank"), number("0", "xsd:integer"))),
    "Observation-evidence": without(FIGURE, term("prov:wasDerivedFrom")),
    "Observation-confidence": instead(FIGURE, rdo("confidence"), number("1.2")),
    "ObservationSaysSomething": add((NOWHERE, term("rdf:type"), rdo("Observation"))),
    "ValueHasUnit-unit": without(FIGURE, rdo("unit")),
    "UnitHasValue-value": without(FIGURE, rdo("value")),
    "ClassifierCounts-unit": add((FIGURE, rdo("classifier"), plain("家"))),
    "ShareOfHasShare-share": add((FIGURE, rdo("shareOf"), plain("全市"))),
    "AnyStatement": nameless("RelationStatement"),
    "Statement-subject": without(RECORD, term("rdf:subject")),
    "Statement-predicate": add((RECORD, term("rdf:predicate"), rdo("builds"))),
    "Statement-object": without(RECORD, term("rdf:object")),
    "Statement-modality": without(RECORD, rdo("modality")),
    "Statement-evidence": instead(RECORD, term("prov:wasDerivedFrom"), THING),
    "Statement-confidence": without(RECORD, rdo("confidence")),
    "InferredStatement-premises": without(INFERENCE, term("prov:wasDerivedFrom")),
    "InferredStatement-rule": without(INFERENCE, rdo("foundBy")),
    "ComputedObservation-premises": without(COMPUTED, term("prov:wasDerivedFrom")),
    "ComputedObservation-derivation": without(COMPUTED, rdo("derivation")),
    "ComputedObservation-value": without(COMPUTED, rdo("value")),
    "TextSpan": nameless("TextSpan"),
    "TextSpan-start": instead(SPAN, term("oa:start"), number("99", "xsd:integer")),
    "TextSpan-end": without(SPAN, term("oa:end")),
    "TextSpan-exact": without(SPAN, term("oa:exact")),
    "TextSpan-document": without(SPAN, rdo("inDocument")),
    "DocumentGraph": add((PROJECT, rdo("locatedIn"), THING)),
}
CONTAINERS = {"Thing", "ThingInDocument", "StartDate", "EndDate", "IssuedDate", "DivisionCode", "ValueHasUnit",
              "UnitHasValue", "ClassifierCounts", "ShareOfHasShare", "Statement", "InferredStatement",
              "ComputedObservation"}  # fmt: skip
"""Node shapes that only hold property shapes and can find nothing themselves."""


def base():
    triples = document_triples()
    inferred = inferred_triples(triples, IRIS)
    superclasses = {rdo(name) for name in classes()}
    return [*triples, *(t for t in inferred if t.object not in superclasses), *computed_triples(triples, IRIS)]


def found(triples):
    return {finding.shape for finding in check(Unit(DOCUMENT_IRI.value, _graph(triples), is_document=True))}


def all_shapes():
    graph = shapes(is_document=True)
    kinds = (SH.NodeShape, SH.PropertyShape)
    return {s.removeprefix(SHAPE) for kind in kinds for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef)}


def derived_rules():
    """Derived shapes that can report: the rule inside where there is one, else the node shape."""
    graph = derived_shapes()
    nodes = set(graph.subjects(RDF.type, SH.NodeShape))
    return sorted(str(graph.value(s, SH.property) or s).removeprefix(SHAPE) for s in nodes)


def plant_derived(name):
    """Break the derived shape called ``name`` by its role."""
    property_, role = name.removesuffix("-rule").rsplit("-", 1)
    iri = rdo(property_)
    if role == "subject":
        return add((NOWHERE, iri, THING))
    if role == "object":
        return add((THING, iri, NOWHERE))
    if role == "once":
        return add(*((NOWHERE, iri, plain(text)) for text in ("一", "二")))
    return add((NOWHERE, iri, Literal("true", datatype=term("xsd:boolean"))))


def test_the_graph_that_is_broken_conforms_before():
    assert found(base()) == set()


@pytest.mark.parametrize("shape", sorted(PLANTED))
def test_a_planted_fault_is_found_by_its_shape(shape):
    assert shape in found(PLANTED[shape](base()))


def test_a_planted_fault_is_found_by_every_derived_shape():
    triples = base()
    for shape in derived_rules():
        triples = plant_derived(shape)(triples)
    assert sorted(set(derived_rules()) - found(triples)) == []


def test_a_span_that_does_not_fit_its_words_is_found():
    assert "DocumentGraph" in found(instead(SPAN, term("oa:exact"), Literal("宏拓", language="zh"))(base()))


def test_no_shape_is_without_a_planted_fault():
    derived = {s.removeprefix(SHAPE) for s in derived_shapes().subjects() if isinstance(s, URIRef)}
    assert all_shapes() - set(PLANTED) - CONTAINERS - derived == set()


def test_every_shape_explains_itself_in_both_languages():
    graph = shapes(is_document=True)
    for name in sorted(set(PLANTED) | set(derived_rules())):
        if name != "DocumentGraph":  # its messages stand at its queries
            languages = {text.language for text in graph.objects(SHAPE[name], SH.message)}
            assert languages == {"zh", "en"}, name
