import pytest

from kg.map.terms import PREFIXES
from kg.query.anatomy import anatomy


def test_a_query_is_cut_into_head_projection_pattern_and_modifiers():
    parts = anatomy(
        "PREFIX x: <urn:x:>\nSELECT DISTINCT ?a (STR(?b) AS ?c) WHERE { ?a x:p ?b . { ?b x:q ?d } } LIMIT 3"
    )
    assert parts is not None
    assert parts.prologue == "PREFIX x: <urn:x:>\n"
    assert parts.projection == " DISTINCT ?a (STR(?b) AS ?c) "
    assert parts.projected == ("a",)
    assert parts.dataset == "WHERE "
    assert parts.pattern == "{ ?a x:p ?b . { ?b x:q ?d } }"
    assert parts.modifiers == " LIMIT 3"
    assert parts.variables == ("a", "b", "d")
    assert {"urn:x:p", "urn:x:q"} <= parts.constants
    assert not parts.is_aggregated


def test_braces_and_keywords_in_strings_and_comments_do_not_mislead():
    parts = anatomy('# SELECT ?no {\nSELECT ?a { ?a rdfs:label "} LIMIT {"@zh # }\n } ORDER BY ?a')
    assert parts is not None
    assert parts.variables == ("a",)
    assert parts.modifiers == " ORDER BY ?a"


def test_a_star_hands_out_every_variable_and_count_star_none():
    everything = anatomy("SELECT * { ?a a ?b }")
    counted = anatomy("SELECT (COUNT(*) AS ?n) { ?a a ?b }")
    assert everything is not None and counted is not None
    assert everything.projected == ("a", "b")
    assert counted.projected == () and counted.is_aggregated


def test_the_keys_of_group_by_are_its_plain_variables():
    parts = anatomy(
        "SELECT ?a (COUNT(?b) AS ?n) { ?a rdo:builds ?b ; ?c ?d } GROUP BY ?a ?c HAVING (COUNT(?b) > 1) ORDER BY ?n"
    )
    assert parts is not None
    assert parts.group_keys == ("a", "c")
    assert parts.is_aggregated


def test_a_type_is_a_constant_and_so_are_iris_with_or_without_prefix():
    parts = anatomy("ASK { ?x a rdo:Port . ?x <urn:p> rd:甲 }")
    assert parts is not None
    assert parts.constants == {PREFIXES["rdf"] + "type", PREFIXES["rdo"] + "Port", "urn:p", PREFIXES["rd"] + "甲"}


@pytest.mark.parametrize("sparql", ["CONSTRUCT WHERE { ?a a ?b }", "DESCRIBE <urn:x>", "SELECT ?x"])
def test_other_forms_and_broken_texts_have_no_such_parts(sparql):
    assert anatomy(sparql) is None
