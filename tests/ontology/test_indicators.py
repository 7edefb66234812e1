import pytest
from rdflib import RDF, URIRef
from rdflib.namespace import SKOS

from kg.ontology import load_graph
from kg.ontology.indicators import indicator_concept, indicator_concepts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("外贸出口", "出口总额"),
        ("实现固定资产投资", "固定资产投资额"),
        ("规上工业增加值", "规模以上工业增加值"),
        ("GDP", "地区生产总值"),
    ],
)
def test_wordings_of_one_indicator_share_a_concept(one, other):
    assert indicator_concept(one) == indicator_concept(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("出口总额", "进出口总额"),
        ("工业增加值", "规上工业增加值"),
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ],
)
def test_neighbouring_indicators_stay_apart(one, other):
    assert indicator_concept(one) != indicator_concept(other)


def test_a_wording_outside_the_scheme_has_no_concept():
    assert indicator_concept("共享单车投放量") is None


def test_no_wording_belongs_to_two_concepts():
    graph = load_graph()
    owners: dict[str, set[str]] = {}
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        for name in (*graph.objects(concept, SKOS.prefLabel), *graph.objects(concept, SKOS.altLabel)):
            owners.setdefault(str(name), set()).add(str(concept))
    assert {name: of for name, of in owners.items() if len(of) > 1} == {}


def test_every_indicator_can_stand_as_the_measure_of_a_data_cube():
    graph = load_graph()
    measures = {
        str(iri) for iri in graph.subjects(RDF.type, URIRef("http://purl.org/linked-data/cube#MeasureProperty"))
    }
    assert measures == set(indicator_concepts())


def test_the_quantity_kind_of_an_indicator_agrees_with_the_units_it_is_written_in():
    kinds = {
        str(iri): str(kind).rsplit("/", 1)[-1]
        for iri, kind in load_graph().subject_objects(URIRef("http://qudt.org/schema/qudt/hasQuantityKind"))
    }
    ind = "https://w3id.org/regional-development/indicator/"
    assert (kinds[ind + "GDP"], kinds[ind + "PlannedArea"], kinds[ind + "TotalLength"]) == (
        "Currency",
        "Area",
        "Length",
    )
    assert set(kinds) <= set(indicator_concepts())
