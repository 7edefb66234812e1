"""Whether what a mapping says is allowed: things that exist, ends that fit, identifiers, units and times that are known."""

from __future__ import annotations

from collections.abc import Iterable

from kg.ontology.classes import is_a
from kg.ontology.columns import identifier_types
from kg.ontology.relations import relation_types
from kg.tables.cells import CellError, read_date, read_period, read_unit
from kg.tables.mapping import MappingError, ObservationRule, RelationRule, TableMapping, ThingRule

OWNERS = {"jobTitle": "Person", "issuedDate": "Policy"}
"""The class that a property is for, where it is for one."""


def check_mapping(mapping: TableMapping, source: object) -> None:
    """Make sure that every rule can be followed whatever the rows say.

    Raises:
        MappingError: One cannot; the message names the rule.
    """
    things = {thing.key: thing for thing in mapping.things}
    try:
        for thing in mapping.things:
            _check_thing(thing, mapping)
        for relation in mapping.relations:
            _check_relation(relation, things)
        for attribute in mapping.attributes:
            owner = OWNERS.get(attribute.property)
            _check_owner(_known(attribute.thing, things), owner, attribute.property)
        for figure in mapping.observations:
            if _known(figure.thing, things).separator:
                raise ValueError(
                    f"observations: a cell of {figure.thing} may name several things, which share no figure"
                )
            _check_figure(figure)
        if mapping.period:
            read_period(mapping.period)
        if mapping.issued:
            read_date(mapping.issued)
    except (ValueError, CellError) as error:
        raise MappingError(source, str(error)) from error


def _check_thing(thing: ThingRule, mapping: TableMapping) -> None:
    place = f"things.{thing.key}"
    if thing.name is None and not thing.identifiers:
        raise ValueError(f"{place}: give the column of its name, or of an identifier")
    if thing.name is not None and thing.name.constant and thing.name.constant not in mapping.title:
        raise ValueError(
            f"{place}: the constant {thing.name.constant!r} must stand in the title, which is its evidence"
        )
    if thing.separator and thing.identifiers:
        raise ValueError(f"{place}: several names in one cell cannot share an identifier")
    if not thing.key.isidentifier():
        raise ValueError(f"{place}: a key is a word of letters, digits and _")
    for scheme, _ in thing.identifiers:
        kind = identifier_types().get(scheme)
        if ":" in scheme or not scheme.strip():
            raise ValueError(f"{place}.identifier: {scheme!r} is no name for a register")
        if kind is not None and kind.owner:
            _check_owner(thing, kind.owner, scheme)


def _check_owner(thing: ThingRule, owner: str | None, name: str) -> None:
    strangers = [each for each in _possible(thing) if owner and not is_a(each, owner)]
    if strangers:
        raise ValueError(f"things.{thing.key}: {name} is for {owner}, and this may be {strangers[0]}")


def _check_relation(rule: RelationRule, things: dict[str, ThingRule]) -> None:
    sentence = f"{rule.subject} {rule.predicate} {rule.object}"
    kind = relation_types().get(rule.predicate)
    if kind is None:
        raise ValueError(f"relations: there is no relation {rule.predicate!r}; known: {', '.join(relation_types())}")
    for key, allowed, end in ((rule.subject, kind.domain, "subject"), (rule.object, kind.range, "object")):
        strangers = [each for each in _possible(_known(key, things)) if each not in allowed]
        if strangers:
            wanted = ", ".join(_tops(allowed))
            raise ValueError(f"relations: '{sentence}': the {end} may be {strangers[0]}, but must be one of {wanted}")


def _check_figure(figure: ObservationRule) -> None:
    for source, read in ((figure.unit, read_unit), (figure.period, read_period)):
        if source.constant:
            read(source.constant)


def _known(key: str, things: dict[str, ThingRule]) -> ThingRule:
    if key not in things:
        raise ValueError(f"there is no thing {key!r}; known: {', '.join(things)}")
    return things[key]


def _possible(thing: ThingRule) -> tuple[str, ...]:
    """The classes it may have; a column that tells the class without a list of values is checked row by row."""
    return () if thing.class_column and not thing.class_values else thing.classes


def _tops(allowed: Iterable[str]) -> list[str]:
    """The classes of an end without those below others."""
    names = sorted(allowed)
    return [name for name in names if not any(name != other and is_a(name, other) for other in names)]
