"""The terms that the graph is written in, as pyoxigraph nodes; a test checks each against ``ontology/``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "rd": "https://w3id.org/regional-development/id/",
        "rdo": "https://w3id.org/regional-development/ontology#",
        "ind": "https://w3id.org/regional-development/indicator/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "dcterms": "http://purl.org/dc/terms/",
        "prov": "http://www.w3.org/ns/prov#",
        "oa": "http://www.w3.org/ns/oa#",
    }
)
"""The one prefix table: in queries, in every export, in the query editor."""


@cache
def term(curie: str) -> NamedNode:
    """A prefixed name as a node.

    >>> term("skos:altLabel").value
    'http://www.w3.org/2004/02/skos/core#altLabel'
    """
    prefix, _, name = curie.partition(":")
    return NamedNode(PREFIXES[prefix] + name)


def rdo(name: str) -> NamedNode:
    """A term of the ontology by its local name."""
    return term("rdo:" + name)


def chinese(text: str) -> Literal:
    """A text in Chinese (``@zh``)."""
    return Literal(text, language="zh")


def decimal_literal(value: Decimal) -> Literal:
    """An ``xsd:decimal`` in its shortest plain form: never an exponent, no zeros at the end.

    >>> decimal_literal(Decimal("1.2867E+10")).value
    '12867000000'
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, datatype=term("xsd:decimal"))


def day_literal(day: date) -> Literal:
    """An ``xsd:date``."""
    return Literal(day.isoformat(), datatype=term("xsd:date"))


_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def date_literal(text: str) -> Literal | None:
    """A date as precise as written (``2019``, ``2019-07``, ``2019-07-01``); None when it is no date.

    >>> date_literal("2019-07").datatype.value.rsplit("#")[-1]
    'gYearMonth'
    >>> date_literal("2019-02-30") is None
    True
    """
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return None
    try:
        date.fromisoformat(text + "-01" * ((10 - len(text)) // 3))
    except ValueError:
        return None
    return Literal(text, datatype=term(_DATE_TYPES[len(text)]))
