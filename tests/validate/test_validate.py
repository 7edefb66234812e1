import json

import pyoxigraph as ox
import pytest
import rdflib

from kg.map import GAZETTEER, INFERRED
from kg.map.terms import rdo, term
from kg.store import MemoryStore, open_store
from kg.validate import Finding, Report, validate
from sample_graph import DOCUMENT_IRI, IRIS, document_triples, fill


@pytest.fixture
def broken():
    """A store in which the document gives a status twice and another document calls the city something else."""
    store = fill(MemoryStore())
    city, project = IRIS.entity("云澜市"), IRIS.entity("电机项目")
    store.replace(DOCUMENT_IRI, [*document_triples(), ox.Triple(project, rdo("status"), rdo("Planned"))])
    other = [t for t in document_triples() if t.subject == city and t.predicate == term("rdf:type")]
    other.append(ox.Triple(city, term("rdfs:label"), ox.Literal("云澜", language="zh")))
    store.replace(IRIS.graph(GAZETTEER), other)
    return store


def test_the_sample_graph_conforms():
    report = validate(fill(MemoryStore()))
    assert report.conforms
    assert report.findings == ()
    assert report.units == 3


def test_an_empty_store_conforms():
    assert validate(MemoryStore()).conforms


def test_faults_within_and_across_documents_are_found_where_they_stand(broken):
    report = validate(broken)
    found = {(finding.shape, finding.unit) for finding in report.findings}
    across = IRIS.graph(INFERRED).value
    assert not report.conforms
    assert {("Thing-status", DOCUMENT_IRI.value), ("Thing-label", across)} <= found


def test_the_report_reads_well_in_both_languages(broken):
    report = validate(broken)
    assert "violation: a document gives a thing one status" in report.readable("en")
    assert "一份文档对一个事物只留最后一个状态" in report.readable("zh")
    assert report.readable().endswith(f"{len(report.findings)} findings (3 graphs checked)\n")


def test_the_report_as_json_holds_every_field(broken):
    report = validate(broken)
    whole = json.loads(report.as_json())
    assert whole["conforms"] is False
    assert [Finding(**each) for each in whole["findings"]] == list(report.findings)


def test_the_report_as_turtle_is_a_shacl_report_that_rdflib_reads(broken):
    report = validate(broken)
    graph = rdflib.Graph().parse(data=report.as_turtle(), format="turtle")
    (node,) = graph.subjects(rdflib.RDF.type, rdflib.SH.ValidationReport)
    assert len(list(graph.objects(node, rdflib.SH.result))) == len(report.findings)
    assert graph.value(node, rdflib.SH.conforms).toPython() is False


def test_warnings_alone_do_not_break_conformance():
    warning = Finding("g", "x", "s", "", "", "Warning", "提醒", "mind")
    assert Report((warning,), 1).conforms


def test_progress_is_told_after_each_unit():
    told = []
    validate(fill(MemoryStore()), progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_graph_built_from_texts_conforms(built_store):
    with open_store(built_store) as store:
        report = validate(store)
        assert report.findings == ()
        assert report.units == 4
