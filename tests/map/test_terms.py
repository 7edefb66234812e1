import ast
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import OWL, RDF, URIRef

import kg.map
from kg.map.terms import PREFIXES, date_literal, decimal_literal
from kg.ontology import RDO, load_graph

SOURCES = sorted(Path(kg.map.__file__).parent.glob("*.py"))
DECLARED = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual}


def terms_used():
    """Every string constant that the map stage hands to ``rdo`` or ``term``."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("rdo", "term"):
                argument = node.args[0]
                if isinstance(argument, ast.Constant):
                    curie = argument.value if node.func.id == "term" else "rdo:" + argument.value
                    if curie != "rdo:":
                        yield curie


@pytest.mark.parametrize("curie", sorted(set(terms_used())))
def test_every_term_the_graph_is_written_in_is_declared_in_the_ontology(curie):
    prefix, name = curie.split(":")
    if prefix in ("rdf", "rdfs", "owl", "xsd"):
        return
    iri = URIRef(PREFIXES[prefix] + name)
    assert set(load_graph().objects(iri, RDF.type)) & DECLARED, f"{curie} is not declared"


def test_the_prefix_of_our_terms_is_that_of_the_ontology():
    assert PREFIXES["rdo"] == str(RDO)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**17), max_value=10**17, places=6))
def test_decimals_are_written_plainly_and_mean_the_same(value):
    text = decimal_literal(value).value
    assert "E" not in text
    assert Decimal(text) == value
    assert text == decimal_literal(Decimal(text)).value


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2019", "gYear"), ("2019-07", "gYearMonth"), ("2019-07-01", "date"), ("2019-13", None), ("19", None)],
)
def test_dates_are_as_precise_as_written(text, kind):
    literal = date_literal(text)
    assert (literal and literal.datatype.value.rsplit("#")[-1]) == kind
