"""Unit words → units: which unit of the ontology a word after a number stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rdflib import RDF, URIRef

from kg.ontology import RDO, load_graph, local_name

UnitKind = Literal["unit", "measure", "classifier"]


@dataclass(frozen=True, slots=True)
class UnitWord:
    """One spelling of a unit.

    Attributes:
        word: As it stands after the number, in folded form.
        unit: Unit name of the ontology.
        classifier: The word itself where the unit is ``Count``, else None.
        kind: ``unit`` has a term of its own, ``measure`` is the word of another unit, ``classifier`` counts things.
    """

    word: str
    unit: str
    classifier: str | None
    kind: UnitKind


@cache
def units() -> tuple[str, ...]:
    """The names of all units, sorted.

    >>> "CNY" in units()
    True
    """
    return tuple(sorted(local_name(str(iri)) for iri in load_graph().subjects(RDF.type, RDO.Unit)))


@cache
def unit_words() -> dict[str, UnitWord]:
    """Every unit word, longest first (then alphabetical).

    >>> unit_words()["平方公里"].unit, unit_words()["家"].classifier
    ('SquareKilometre', '家')
    """
    found = [
        *_words(RDO.unitWord, "unit"),
        *_words(RDO.measureWord, "measure"),
        *_words(RDO.classifierWord, "classifier"),
    ]
    return {each.word: each for each in sorted(found, key=lambda each: (-len(each.word), each.word))}


def _words(predicate: URIRef, kind: UnitKind) -> list[UnitWord]:
    return [
        UnitWord(str(word), unit := local_name(str(iri)), str(word) if unit == "Count" else None, kind)
        for iri, word in load_graph().subject_objects(predicate)
    ]
