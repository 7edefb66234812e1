import pytest

from kg.errors import QueryError
from kg.query import answer, load_questions, saved_questions
from sample_network import sample_store

QUESTION = """# title@zh: 某地有什么
# title@en: What a place has
# param place: 地点 | the place
# param least: 至少 | at least
SELECT ?thing { VALUES ?place { "云澜市"@zh } VALUES ?least { 10 } ?where rdfs:label ?place . ?thing rdo:locatedIn ?where }
"""


@pytest.fixture
def question(tmp_path):
    (tmp_path / "in-place.rq").write_text(QUESTION, encoding="utf-8")
    return load_questions(tmp_path)["in-place"]


def test_a_question_has_titles_and_parameters_with_the_defaults_of_its_query(question):
    assert (question.title_zh, question.title_en) == ("某地有什么", "What a place has")
    assert [(p.name, p.zh, p.en, p.default) for p in question.parameters] == [
        ("place", "地点", "the place", '"云澜市"@zh'),
        ("least", "至少", "at least", "10"),
    ]


def test_values_take_the_place_of_the_defaults(question):
    sparql = question.with_values({"place": ["临溪县", "云澜"], "least": ["2.5"]})
    assert 'VALUES ?place { "临溪县"@zh "云澜"@zh }' in sparql
    assert "VALUES ?least { 2.5 }" in sparql


def test_a_value_stays_a_value_whatever_it_holds(question):
    evil = '"} ?s ?p ?o } #\\'
    sparql = question.with_values({"place": [evil]})
    assert answer(sample_store(), sparql).rows == ()
    assert answer(sample_store(), sparql.replace("SELECT ?thing", "SELECT ?place")).columns == ("place",)


def test_wrong_parameters_are_explained(question):
    with pytest.raises(QueryError, match="no parameter where; it has: place, least"):
        question.with_values({"where": ["云澜市"]})
    with pytest.raises(QueryError, match="'viel' is not a number"):
        question.with_values({"least": ["viel"]})


def test_a_question_without_title_or_default_is_refused(tmp_path):
    (tmp_path / "a.rq").write_text("# title@zh: 甲\nASK {}", encoding="utf-8")
    with pytest.raises(QueryError, match="title@en"):
        load_questions(tmp_path)
    (tmp_path / "a.rq").write_text("# title@zh: 甲\n# title@en: A\n# param x: 乙 | b\nASK {}", encoding="utf-8")
    with pytest.raises(QueryError, match="parameter x has no"):
        load_questions(tmp_path)


@pytest.mark.parametrize("name", sorted(saved_questions()))
def test_every_saved_question_runs_and_its_parameters_can_be_set(name):
    question = saved_questions()[name]
    store = sample_store()
    answer(store, question.sparql)
    for parameter in question.parameters:
        value = {'"': "云澜市", "U": "云澜市", "r": "Highway"}.get(parameter.default[0], "5")
        answer(store, question.with_values({parameter.name: [value]}))


def test_the_tenants_of_a_park_come_with_the_sentence_that_says_so():
    question = saved_questions()["park-tenants"]
    rows = list(answer(sample_store(), question.with_values({"name": ["临溪经开区"]})))
    assert len(rows) == 2
    assert all("落户" in row["sentence"] for row in rows)
    assert not answer(sample_store(), question.with_values({"name": ["别处"]}))
