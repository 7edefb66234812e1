"""The few triples of a graph that anything follows from, so that rules need not go through all the others.

Most of a document's graph is evidence. What is inferred rests on the classes of things and on where they lie, with the
records of those statements; what is computed rests on figures with a rate, and on their words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.computed import WANTED
from kg.map.infer import CONTAINMENT
from kg.map.terms import rdo, term
from kg.ontology.classes import classes


def premises(triples: Collection[Triple]) -> Iterator[Triple]:
    """Yield those of one graph's triples that ``inferred_triples`` or ``computed_triples`` look at, in their order."""
    containment = {rdo(name) for name in CONTAINMENT}
    things = {rdo(name) for name in classes()}
    is_type, of_record = term("rdf:type"), term("rdf:predicate")
    parts = {term("rdf:subject"), of_record, term("rdf:object"), rdo("modality")}
    rates = {rdo("growth"), rdo("share")}
    records, rated = set(), set()
    for subject, predicate, object_ in triples:
        if predicate == of_record and object_ in containment:
            records.add(subject)
        elif predicate in rates:
            rated.add(subject)
    quoted = _quoted(triples, rated) if rated else set()
    derived, exact = term("prov:wasDerivedFrom"), term("oa:exact")
    for triple in triples:
        subject, predicate, object_ = triple
        if (
            (predicate == is_type and object_ in things)
            or predicate in containment
            or (subject in records and predicate in parts)
            or (subject in rated and (predicate in WANTED or predicate == derived))
            or (subject in quoted and predicate == exact)
        ):
            yield triple


def _quoted(triples: Collection[Triple], rated: set[object]) -> set[NamedNode | Literal]:
    """The spans of the figures with a rate."""
    words = {term("prov:wasDerivedFrom"), rdo("valueSpan")}
    return {
        triple.object
        for triple in triples
        if triple.predicate in words and triple.subject in rated and isinstance(triple.object, NamedNode)
    }
