from urllib.parse import unquote

import pyoxigraph as ox
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.map.iris import Iris, escape
from kg.model import TextSpan

IRIS = Iris()
ANY_NAME = st.text(min_size=1)


def test_chinese_names_stay_readable():
    assert IRIS.entity("临溪经济技术开发区").value == IRIS.base + "临溪经济技术开发区"


@given(ANY_NAME)
def test_any_name_makes_an_iri_that_both_libraries_read_back(name):
    node = IRIS.entity(name)
    line = f"{node} {node} {node} .\n"
    assert next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).subject == node
    assert (rdflib.URIRef(node.value),) * 3 in rdflib.Graph().parse(data=line, format="nt")


@given(ANY_NAME)
def test_escaping_can_be_undone(name):
    assert unquote(escape(name), errors="surrogatepass") == name


@given(ANY_NAME)
def test_no_thing_can_take_the_iri_of_a_document_or_graph(name):
    rest = IRIS.entity(name).value.removeprefix(IRIS.base)
    assert not set("/#?") & set(rest)


def test_a_document_is_known_by_its_iri_and_its_parts_are_not_documents():
    document = IRIS.document("bulletin-0a1b2c3d")
    assert IRIS.is_document(document)
    assert not IRIS.is_document(IRIS.span(document, TextSpan(0, 2)))
    assert not IRIS.is_document(IRIS.statement(document, "a", "b", "c"))
    assert not IRIS.is_document(IRIS.graph("gazetteer"))


def test_another_base_moves_everything():
    iris = Iris("https://data.example/")
    assert iris.document("a").value == "https://data.example/document/a"
    assert iris.is_document(iris.document("a"))
    assert not iris.is_document(IRIS.document("a"))


def test_statements_differ_when_any_part_differs_even_by_where_it_is_cut():
    document = IRIS.document("a")
    assert IRIS.statement(document, "ab", "c", "d") != IRIS.statement(document, "a", "bc", "d")
