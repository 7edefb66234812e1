import pytest

from kg.errors import QueryError
from kg.query.guard import form_of, words


@pytest.mark.parametrize(
    ("sparql", "form"),
    [
        ("select * { ?s ?p ?o }", "SELECT"),
        ("PREFIX a: <http://example.org/insert> ASK { ?s a:delete ?o }", "ASK"),
        ("BASE <http://example.org/> CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("# LOAD this\nDESCRIBE ?s { ?s ?p 'CLEAR ALL' }", "DESCRIBE"),
    ],
)
def test_a_reading_query_is_let_through_with_its_form(sparql, form):
    assert form_of(sparql) == form


@pytest.mark.parametrize("word", ["INSERT DATA", "DELETE WHERE", "LOAD", "CLEAR", "DROP", "WITH"])
def test_an_update_is_refused_by_name(word):
    with pytest.raises(QueryError, match=f"{word.split()[0]} is refused"):
        form_of(f"PREFIX a: <http://example.org/> {word} {{ a:x a:y a:z }}")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { { service silent ?where { ?s ?p ?o } } }",
        "SELECT * { ?s ?p '''it's''' . SERVICE ?x {} }",
        "SELECT * { ?s ?p <http://example.org/#> . SERVICE ?x {} }",
        "PREFIX : <http://example.org/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'a'@en--ltrSERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { # a comment\rSERVICE <http://example.org/> { ?s ?p ?o } }",
    ],
)
def test_leaving_the_store_is_refused(sparql):
    with pytest.raises(QueryError, match="SERVICE is refused"):
        form_of(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s ?p 'SERVICE' }",
        'SELECT * { ?s ?p """a "SERVICE" b""" }',
        "SELECT * { ?s ?SERVICE ?o } # SERVICE",
        "SELECT * { ?s <http://example.org/SERVICE> ?o }",
        "SELECT * { ?s rdo:SERVICE ?o }",
    ],
)
def test_the_word_is_harmless_where_it_is_not_a_keyword(sparql):
    assert form_of(sparql) == "SELECT"


def test_a_text_without_a_query_is_refused():
    with pytest.raises(QueryError, match="expected SELECT"):
        form_of("你好")


def test_language_tags_and_datatypes_are_no_words():
    assert words('"甲"@load "1"^^xsd:clear') == []
