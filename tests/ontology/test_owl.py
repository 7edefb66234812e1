"""The ontology is OWL 2 DL as far as triples show it: everything is declared, as one kind, and labelled twice."""

from rdflib import OWL, RDF, RDFS, BNode, Literal, URIRef

from kg.ontology import ONTOLOGY_IRI, RDO, load_graph

KINDS = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
BUILT_IN = (str(RDF), str(RDFS), str(OWL))
# The datatype map of OWL 2 (section 4 of the structural specification), as far as texts need it.
DATATYPES = {"string", "boolean", "decimal", "integer", "nonNegativeInteger", "positiveInteger", "double", "anyURI"}


def ours():
    graph = load_graph()
    return sorted({s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s in RDO})


def text(iri, predicate, language):
    return [str(o) for o in load_graph().objects(iri, predicate) if isinstance(o, Literal) and o.language == language]


def test_every_term_has_one_label_in_each_language():
    wrong = [
        (str(iri), language) for iri in ours() for language in ("zh", "en") if len(text(iri, RDFS.label, language)) != 1
    ]
    assert wrong == []


def test_every_term_has_a_comment_in_each_language():
    wrong = [(str(iri), lang) for iri in ours() for lang in ("zh", "en") if not text(iri, RDFS.comment, lang)]
    assert wrong == []


def test_every_property_used_is_declared_or_built_in():
    graph = load_graph()
    used = {p for p in graph.predicates() if not str(p).startswith(BUILT_IN)}
    assert sorted(p for p in used if not set(graph.objects(p, RDF.type)) & KINDS) == []


def test_no_property_is_declared_as_two_kinds():
    graph = load_graph()
    assert sorted(s for s in set(graph.subjects()) if len(set(graph.objects(s, RDF.type)) & KINDS) > 1) == []


def test_everything_an_axiom_names_as_a_class_is_declared_as_one():
    graph = load_graph()
    named = {o for p in (RDFS.subClassOf, RDFS.domain, OWL.disjointWith) for o in graph.objects(None, p)}
    named |= {o for s, o in graph.subject_objects(RDFS.range) if (s, RDF.type, OWL.ObjectProperty) in graph}
    for members in graph.objects(None, OWL.members):
        named |= set(graph.items(members))
    for union in graph.objects(None, OWL.unionOf):
        named |= set(graph.items(union))
    undeclared = sorted(str(o) for o in named if (o, RDF.type, OWL.Class) not in graph)
    assert undeclared == []


def test_datatype_ranges_are_in_the_datatype_map_of_owl():
    graph = load_graph()
    ranges = {o for s, o in graph.subject_objects(RDFS.range) if (s, RDF.type, OWL.DatatypeProperty) in graph}
    assert {str(o).rsplit("#")[-1] for o in ranges} <= DATATYPES


def test_no_axiom_speaks_of_the_reserved_vocabulary():
    graph = load_graph()
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, OWL.inverseOf, OWL.disjointWith)
    terms = {o for p in axioms for o in graph.objects(None, p)} | {s for p in axioms for s in graph.subjects(p)}
    assert sorted(t for t in terms if isinstance(t, URIRef) and str(t).startswith(BUILT_IN) and t != OWL.Thing) == []


def test_subproperties_are_of_the_kind_of_their_superproperty():
    graph = load_graph()
    for below, above in graph.subject_objects(RDFS.subPropertyOf):
        assert set(graph.objects(below, RDF.type)) & KINDS == set(graph.objects(above, RDF.type)) & KINDS, below


def test_no_cardinality_or_characteristic_touches_a_transitive_property():
    graph = load_graph()
    transitive = set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    above = transitive | {o for s in transitive for o in graph.transitive_objects(s, RDFS.subPropertyOf)}
    simple_only = {
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.AsymmetricProperty,
        OWL.IrreflexiveProperty,
    }
    assert [p for p in above if set(graph.objects(p, RDF.type)) & simple_only] == []


def test_the_header_names_version_licence_and_title_in_both_languages():
    graph, header = load_graph(), URIRef(ONTOLOGY_IRI)
    assert list(graph.subjects(RDF.type, OWL.Ontology)) == [header]
    for name in ("title", "description"):
        assert {o.language for o in graph.objects(header, URIRef(f"http://purl.org/dc/terms/{name}"))} == {"zh", "en"}
    assert list(graph.objects(header, OWL.versionIRI))
    assert list(graph.objects(header, URIRef("http://purl.org/dc/terms/license")))


def test_blank_nodes_stand_only_for_lists_unions_and_groups():
    graph = load_graph()
    structural = {RDF.first, RDF.rest, OWL.unionOf, OWL.members, RDF.type}
    wrong = [p for s, p in graph.subject_predicates() if isinstance(s, BNode) and p not in structural]
    assert wrong == []
