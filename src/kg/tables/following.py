"""One row and the rules of a mapping → what the row states, taken into a part whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import AttributeMention, ObservationMention, RelationMention, TimeInterval
from kg.ontology.columns import GENERAL, identifier_property
from kg.ontology.relations import relation_types
from kg.tables.cells import (
    CellError,
    flat,
    read_date,
    read_percent,
    read_period,
    read_quantity,
    read_status,
    read_unit,
)
from kg.tables.headers import unit_in
from kg.tables.mapping import AttributeRule, Field, ObservationRule, RelationRule, TableMapping
from kg.tables.part import FINDER, Found, Part
from kg.tables.rendering import render
from kg.tables.rows import Row
from kg.tables.things import Line, TotalRow, find_things

CONTAINMENT = frozenset({"locatedIn", "partOf", "tenantOf"})
"""The relations whose object is the place by which namesakes are told apart."""

NO_THING = "names none of the things of its mapping"
TOTAL = "total"
"""Given for rows that sum up others or repeat the header; they are passed over without a word."""

Things = Mapping[str, tuple[Found, ...]]
_LAST_BRACKET = re.compile(r"\s*[(（\[【][^()（）\[\]【】]*[)）\]】]\s*$")


class RowReader:
    """Follows the rules of one mapping on the rows of one table.

    ``chosen`` leads from a column as the mapping writes it to its name in the table and its place there.
    """

    def __init__(self, mapping: TableMapping, chosen: Mapping[str, tuple[str, int]]) -> None:
        self._mapping = mapping
        self._names = {wanted: name for wanted, (name, _) in chosen.items()}
        self._columns = sorted(set(chosen.values()), key=lambda column: column[1])
        self._missing = frozenset(mapping.missing)
        self._title = flat(mapping.title)
        placed = [(rule.subject, rule.object) for rule in mapping.relations if rule.predicate in CONTAINMENT]
        self._places = {thing.key: [place for key, place in placed if key == thing.key] for thing in mapping.things}

    def read(self, row: Row, part: Part) -> str:
        """Take a row into ``part``; gives why it was passed over (``TOTAL``: for no fault), else an empty text."""
        rendered = render(self._columns, row.cells)
        line = Line(rendered, part.length, self._names, self._missing, self._title)
        if all(cell == name for name, (cell, _) in rendered.cells.items()):
            return TOTAL
        try:
            things = find_things(self._mapping.things, self._places, line)
            if not any(things.values()):
                return NO_THING
            relations = [each for rule in self._mapping.relations for each in _related(rule, things)]
            attributes = [each for rule in self._mapping.attributes for each in _attributes(rule, things, line)]
            attributes += _identifiers(things)
            figures = [each for rule in self._mapping.observations for each in self._figures(rule, things, line)]
        except CellError as error:
            return str(error)
        except TotalRow:
            return TOTAL
        part.add_line(rendered.text)
        chain = {found: part.chain_of(found) for several in things.values() for found in several}
        evidence = line.span
        part.relations += [
            RelationMention(chain[subject], rule.predicate, chain[object_], evidence, rule.modality, FINDER)
            for rule, subject, object_ in relations
        ]
        part.attributes += [
            AttributeMention(chain[found], name, value, evidence, modality, FINDER)
            for found, name, value, modality in attributes
        ]
        part.observations += [
            ObservationMention(about=chain[found], evidence=evidence, finder=FINDER, **figure)
            for found, figure in figures
        ]
        return ""

    def _figures(self, rule: ObservationRule, things: Things, line: Line) -> Iterator[tuple[Found, dict[str, Any]]]:
        number, growth = line.cell(rule.column), line.cell(rule.growth)
        if number is None and growth is None:
            return
        indicator, unit = self._indicator(rule, line)
        figure: dict[str, Any] = {"indicator": indicator, "modality": rule.modality, "period": self._period(rule, line)}
        if number is not None:
            with_unit = read_unit(unit) if unit else None
            figure["quantity"], figure["bound"] = _in_column(rule.column, read_quantity, number[0], with_unit)
        if growth is not None:
            figure["growth"] = _in_column(rule.growth, read_percent, growth[0])
        figure["value_span"] = (number or growth or ("", line.span))[1]
        for found in things[rule.thing]:
            yield found, figure

    def _indicator(self, rule: ObservationRule, line: Line) -> tuple[str, str]:
        """The wording of the indicator and the unit; a column of indicators may name the unit in brackets."""
        unit = rule.unit.constant or line.text(rule.unit.column)
        if rule.indicator.constant:
            return rule.indicator.constant, unit
        written = line.text(rule.indicator.column)
        if not written:
            raise CellError(f"{rule.indicator.column}: is empty, and says what {rule.column or rule.growth} measures")
        own = unit_in(written)
        return (_LAST_BRACKET.sub("", written) or written) if own else written, unit or own

    def _period(self, rule: ObservationRule, line: Line) -> TimeInterval:
        for source in (rule.period, Field(constant=self._mapping.period)):
            if source.constant:
                return read_period(source.constant)
            written = line.text(source.column)
            if written:
                found: TimeInterval = _in_column(source.column, read_period, written)
                return found
        return TimeInterval()


def _related(rule: RelationRule, things: Things) -> Iterator[tuple[RelationRule, Found, Found]]:
    kind = relation_types()[rule.predicate]
    for subject in things[rule.subject]:
        for object_ in things[rule.object]:
            for end, allowed in ((subject, kind.domain), (object_, kind.range)):
                if end.type not in allowed:
                    raise CellError(
                        f"{end.name or end.identifiers[0]!r} is {end.type}, which {rule.predicate} cannot join"
                    )
            if subject != object_:
                yield rule, subject, object_


def _attributes(rule: AttributeRule, things: Things, line: Line) -> Iterator[tuple[Found, str, str, Any]]:
    cell = line.text(rule.column)
    if not cell:
        return
    if rule.property == "status":
        value = _in_column(rule.column, read_status, cell, rule.values)
    else:
        value = cell if rule.property == "jobTitle" else _in_column(rule.column, read_date, cell)
    for found in things[rule.thing]:
        yield found, rule.property, value, rule.modality


def _identifiers(things: Things) -> list[tuple[Found, str, str, Any]]:
    """The codes that the row gives to things it also names."""
    stated: list[tuple[Found, str, str, Any]] = []
    for several in things.values():
        for found in several if len(several) == 1 else ():
            for identifier in found.identifiers if found.name else ():
                scheme, _, code = identifier.partition(":")
                name = identifier_property(scheme)
                stated.append((found, name, identifier if name == GENERAL else code, "Actual"))
    return stated


def _in_column(column: str, read: Any, *arguments: Any) -> Any:
    """What ``read`` gives; its complaint begins with the column."""
    try:
        return read(*arguments)
    except CellError as error:
        raise CellError(f"{column}: {error}") from error
