import pytest
from rdflib import RDF
from rdflib.namespace import SKOS

from kg.ontology import load_graph
from kg.ontology.indicators import indicator_concept


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
