"""Queries to time: twelve of the kinds that people and benchmarks ask, and twelve that list everything of a kind.

The kinds are a look at one thing, joins over three steps, a path, a sum and an average by place, a text search,
optional parts in order, the words behind a thing's statements, a neighbourhood, a range of dates and values, the
largest, a count by place, and what is not said. They are written as a person writes them, which is not always the order
that an engine would choose. What they ask for is what most is known of in the store: the answers are as long as can be.
"""

from __future__ import annotations

import pyoxigraph as ox

from kg.store import Store

PATIENCE = 60
"""Processor seconds until a peer is given up on: its ratio then counts as what it had taken."""

_TYPICAL = {
    "one thing": "SELECT ?p ?o { ?x rdfs:label %thing ; ?p ?o }",
    "three steps": (
        "SELECT ?firm ?park ?l { ?firm a rdo:Company ; rdo:tenantOf ?park . ?park rdo:within ?place ."
        " ?place rdfs:label ?l }"
    ),
    "path": "SELECT DISTINCT ?x { ?x rdo:locatedIn+ ?y . ?y rdfs:label %place }",
    "sum by place": (
        "SELECT ?l (SUM(?v) AS ?sum) (AVG(?v) AS ?mean) { ?o rdo:value ?v ; rdo:unit rdo:CNY ; rdo:about ?x ."
        " ?x rdo:within ?y . ?y rdfs:label ?l } GROUP BY ?l"
    ),
    "label contains": "SELECT ?x ?l { ?x rdfs:label ?l FILTER(CONTAINS(?l, '产业')) }",
    "optional, in order": (
        "SELECT ?l ?s ?p { ?x a rdo:Project ; rdfs:label ?l OPTIONAL { ?x rdo:status ?s }"
        " OPTIONAL { ?x rdo:locatedIn ?p } } ORDER BY ?l LIMIT 20"
    ),
    "words behind": (
        "SELECT ?p ?o ?w { ?x rdfs:label %thing . ?c rdf:subject ?x ; rdf:predicate ?p ; rdf:object ?o ;"
        " prov:wasDerivedFrom ?e . ?e oa:exact ?w }"
    ),
    "neighbourhood": (
        "CONSTRUCT { ?x ?p ?y . ?y ?q ?z } WHERE { ?x rdfs:label %thing ; ?p ?y . ?y ?q ?z FILTER(isIRI(?z)) }"
    ),
    "dates and values": (
        "SELECT ?x ?i ?v { ?o rdo:about ?x ; rdo:indicator ?i ; rdo:value ?v ; rdo:periodEnd ?e"
        ' FILTER(?e >= "2018-01-01"^^xsd:date && ?e <= "2020-12-31"^^xsd:date && ?v > 1000000000) }'
    ),
    "largest growth": (
        "SELECT ?l ?i ?g { ?o rdo:about ?x ; rdo:indicator ?i ; rdo:growth ?g . ?x rdfs:label ?l }"
        " ORDER BY DESC(?g) LIMIT 10"
    ),
    "count by place": (
        "SELECT ?l (COUNT(DISTINCT ?x) AS ?n) { ?x a rdo:Company ; rdo:within ?y . ?y rdfs:label ?l }"
        " GROUP BY ?l ORDER BY DESC(?n)"
    ),
    "not said": "SELECT ?x { ?x a rdo:Company FILTER NOT EXISTS { ?o rdo:about ?x } }",
}

LISTS = {
    "one class": "SELECT ?x ?l { ?x a rdo:Company ; rdfs:label ?l }",
    "count by class": "SELECT ?c (COUNT(DISTINCT ?x) AS ?n) { ?x a ?c } GROUP BY ?c",
    "lies within": "SELECT ?x ?y { ?x rdo:within ?y . ?x a rdo:Project }",
    "figures of places": "SELECT ?l ?i ?v { ?o rdo:about ?x ; rdo:indicator ?i ; rdo:value ?v . ?x rdfs:label ?l }",
    "sum by unit": "SELECT ?u (SUM(?v) AS ?s) { ?o rdo:value ?v ; rdo:unit ?u } GROUP BY ?u",
    "name contains": "SELECT ?x { ?x rdfs:label ?l FILTER(CONTAINS(?l, '经济')) }",
    "planned only": "SELECT ?s ?p ?o { ?c rdo:modality rdo:Target ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }",
    "growth over 10 %": "SELECT ?i ?g { ?o rdo:growth ?g ; rdo:indicator ?i FILTER(?g > 10) } ORDER BY DESC(?g)",
    "evidence": (
        "SELECT ?s ?w { ?c a rdo:RelationStatement ; rdf:subject ?s ; prov:wasDerivedFrom ?e . ?e oa:exact ?w }"
    ),
    "two hops": "SELECT ?a ?c { ?a rdo:tenantOf ?b . ?b rdo:locatedIn ?c }",
    "status": "SELECT ?l ?s { ?x a rdo:RailwayLine ; rdo:status ?s ; rdfs:label ?l }",
    "documents of a thing": "SELECT ?x (COUNT(DISTINCT ?d) AS ?n) { ?e rdo:mentions ?x ; rdo:inDocument ?d } GROUP BY ?x",
}

_MOST_SAID_OF = "SELECT ?l { ?c rdf:subject ?x . ?x rdfs:label ?l } GROUP BY ?l ORDER BY DESC(COUNT(*)) ?l LIMIT 1"
_MOST_IN = "SELECT ?l { ?x rdo:locatedIn ?y . ?y rdfs:label ?l } GROUP BY ?l ORDER BY DESC(COUNT(*)) ?l LIMIT 1"


def typical(store: Store) -> dict[str, str]:
    """The twelve typical queries, about the thing that most is said of and the place that most lies in."""
    names = {"%thing": _label(store, _MOST_SAID_OF), "%place": _label(store, _MOST_IN)}
    return {kind: _filled(query, names) for kind, query in _TYPICAL.items()}


def _filled(query: str, names: dict[str, str]) -> str:
    for mark, name in names.items():
        query = query.replace(mark, name)
    return query


def _label(store: Store, query: str) -> str:
    """The label that a query finds, as SPARQL writes it; of a store without any, one that nothing has."""
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    return next((str(row[0]) for row in found), '""')
