"""What no document of the collection says but everybody knows: divisions from the gazetteer, and other ids of things.

Each has a graph of its own, so that only document graphs carry extracted statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.gazetteer import Division, by_name
from kg.map.document import sort_triples
from kg.map.iris import Iris
from kg.map.terms import chinese, rdo, term
from kg.model import Entity, Resolution

GAZETTEER = "gazetteer"
ALIASES = "aliases"


def gazetteer_triples(resolution: Resolution, iris: Iris | None = None) -> list[Triple]:
    """Codes and superiors of the administrative areas that the documents name, and of those superiors in turn.

    Only areas whose name belongs to one division alone: a namesake's code would be wrong, none is only missing. For
    the same reason a county's short name (浦江, 金台) counts only where the documents name the city it lies in.
    """
    iris = iris or Iris()
    areas = [entity for entity in resolution.entities if entity.type == "AdministrativeArea"]
    found = {entity.id: division for entity in areas if (division := _division_of(entity)) is not None}
    names = {entity.id: {entity.label, *entity.names} for entity in areas}
    sure = {id: division for id, division in found.items() if division.level != "county" or division.name in names[id]}
    known = {division.code: id for id, division in sure.items()}
    for id, division in found.items():
        superior = _superior(division)
        if id not in sure and superior is not None and superior.code in known:
            sure[id] = division
            known.setdefault(division.code, id)
    triples: list[Triple] = []
    for id, division in sure.items():
        triples += _describe(iris.entity(id), division, known, iris)
    return sort_triples(triples)


def alias_triples(resolution: Resolution, iris: Iris | None = None) -> list[Triple]:
    """Former and alternative ids of things → ``owl:sameAs`` the present one, so that old links go on working."""
    iris = iris or Iris()
    pairs = ((alias, entity.id) for entity in resolution.entities for alias in entity.aliases)
    return sort_triples(
        Triple(iris.entity(alias), term("owl:sameAs"), iris.entity(present)) for alias, present in pairs
    )


def _division_of(entity: Entity) -> Division | None:
    for name in (entity.label, *entity.names):
        division = _only(division for division in by_name().get(name, ()))
        if division is not None:
            return division
    return None


def _superior(division: Division) -> Division | None:
    """The division right above."""
    above = division.city or division.province
    return _only(by_name().get(above, ())) if above else None


def _only(found: Iterable[Division]) -> Division | None:
    """The one division of today among namesakes; abolished ones count only where there is no other."""
    newest_first = sorted(found, key=lambda division: (-division.last_year, division.code))
    today = [division for division in newest_first if division.last_year == newest_first[0].last_year]
    return today[0] if len(today) == 1 else None


def _describe(node: NamedNode, division: Division, known: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    yield Triple(node, rdo("divisionCode"), Literal(division.code))
    superior = _superior(division)
    if superior is not None:
        above = iris.entity(known.get(superior.code, superior.name))
        yield Triple(node, rdo("partOf"), above)
        if superior.code not in known:
            yield Triple(above, term("rdf:type"), rdo("AdministrativeArea"))
            yield Triple(above, term("rdfs:label"), chinese(superior.name))
        yield from _describe(above, superior, known, iris)
