"""Mapping file → ``TableMapping`` values; docs/how-to/tables.md teaches the language.

Each key is read by one function, so this file is also its grammar. What does not depend on the table (classes,
relations, ends, units) is checked here against the ontology; the columns are checked when a table is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.model import Modality
from kg.ontology.classes import classes
from kg.ontology.columns import PROPERTIES, identifier_types, property_columns
from kg.ontology.statuses import status_types
from kg.tables.checking import check_mapping
from kg.tables.headers import plain_header, unit_in
from kg.tables.mapping import AttributeRule, Field, MappingError, ObservationRule, RelationRule, TableMapping, ThingRule
from kg.tables.nodes import Node, load

TOP = (
    "tables sheet skip header encoding delimiter title publisher issued period missing "
    "things relations attributes observations"
).split()
THING = ("class", "name", "constant", "also", "identifier", "separator")
CLASS = ("column", "values")
RELATION = ("relation", "modality")
ATTRIBUTE = ("thing", "property", "column", "values", "modality")
OBSERVATION = ("thing", "indicator", "column", "unit", "period", "growth", "modality")


def read_mappings(path: Path) -> list[TableMapping]:
    """The mappings of one file: one, or one for each sheet, parted by ``---``.

    Raises:
        MappingError: The file cannot be read, is no YAML, or a rule in it is not allowed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MappingError(path, f"cannot be read as UTF-8 text ({error})") from error
    return parse_mappings(text, path)


def parse_mappings(text: str, source: object) -> list[TableMapping]:
    """The mappings written in ``text``; ``source`` is named in complaints.

    Raises:
        MappingError: As ``read_mappings``.
    """
    documents = load(text, source)
    if not documents:
        raise MappingError(source, "the mapping is empty; 'kg tables propose TABLE' writes a first one")
    mappings = [_mapping(Node(document, str(source))) for document in documents]
    for mapping in mappings:
        check_mapping(mapping, source)
    return mappings


def _mapping(node: Node) -> TableMapping:
    node.dictionary(TOP)
    things = node.at("things")
    if things is None or not things.value:
        raise node.wrong("things: say at least which thing a row is about")
    texts = {key: _text(node, key) for key in ("sheet", "encoding", "title", "publisher", "issued", "period")}
    delimiter, tables, missing = node.at("delimiter"), node.at("tables"), node.at("missing")
    skip, header = node.at("skip"), node.at("header")
    return TableMapping(
        things=tuple(_thing(key, each) for key, each in things.entries()),
        relations=tuple(_relation(each) for each in _list(node, "relations")),
        attributes=tuple(_attribute(each) for each in _list(node, "attributes")),
        observations=tuple(_observation(each) for each in _list(node, "observations")),
        tables=tables.texts() if tables else (),
        skip=skip.number() if skip else 0,
        header=header.number() if header else 1,
        delimiter=delimiter.raw().replace("\\t", "\t") if delimiter else "",
        missing=missing.texts() if missing else (),
        **texts,
    )


def _list(node: Node, key: str) -> list[Node]:
    found = node.at(key)
    return found.items() if found else []


def _text(node: Node, key: str) -> str:
    found = node.at(key)
    return found.text() if found else ""


def _thing(key: str, node: Node) -> ThingRule:
    node.dictionary(THING)
    separator = node.at("separator")
    class_column, class_values, names = _classes(node)
    return ThingRule(
        key=key,
        classes=names,
        name=_name(node),
        also=also.texts() if (also := node.at("also")) else (),
        identifiers=_identifiers(node),
        separator=separator.raw() if separator else "",
        class_column=class_column,
        class_values=class_values,
    )


def _classes(node: Node) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """Column, its values, and the classes that are possible."""
    found = node.at("class")
    if found is None:
        raise node.wrong("class: name one of the classes; 'kg ontology' lists them")
    if not isinstance(found.value, dict):
        return "", {}, tuple(_class(each) for each in found.items())
    found.dictionary(CLASS)
    values = found.at("values")
    translated = {cell: _class(each) for cell, each in values.entries()} if values else {}
    possible = tuple(dict.fromkeys(translated.values())) or tuple(classes())
    return _text(found, "column"), translated, possible


def _class(node: Node) -> str:
    name = node.text()
    if name not in classes():
        labels = {each.label_zh: each.name for each in classes().values()}
        if name not in labels:
            raise node.wrong(f"{name!r} is no class; known: {', '.join(classes())}")
        name = labels[name]
    return name


def _name(node: Node) -> Field | None:
    column, constant = _text(node, "name"), _text(node, "constant")
    if column and constant:
        raise node.wrong("give the column of its name or a constant, not both")
    return Field(column, constant) if column or constant else None


def _identifiers(node: Node) -> tuple[tuple[str, str], ...]:
    """``identifier: COLUMN`` or ``identifier: {SCHEME: COLUMN}``."""
    found = node.at("identifier")
    if found is None:
        return ()
    if isinstance(found.value, dict):
        return tuple((scheme, each.text()) for scheme, each in found.entries())
    return tuple((_scheme(each), each.text()) for each in found.items())


def _scheme(column: Node) -> str:
    """The national register whose codes a column of this name holds."""
    scheme = property_columns().get(plain_header(column.text()), "")
    if scheme not in identifier_types():
        raise column.wrong(f"name the register of these codes: identifier: {{REGISTER: {column.text()}}}")
    return scheme


def _relation(node: Node) -> RelationRule:
    """``SUBJECT relation OBJECT``, or the same under ``relation`` with a modality."""
    modality: Modality = "Actual"
    sentence = node
    if isinstance(node.value, dict):
        node.dictionary(RELATION)
        modality = _modality(node)
        found = node.at("relation")
        if found is None:
            raise node.wrong("relation: write it as 'SUBJECT relation OBJECT'")
        sentence = found
    words = sentence.text().split()
    if len(words) != 3:
        raise sentence.wrong(f"{sentence.text()!r} is not of the form 'SUBJECT relation OBJECT'")
    return RelationRule(words[0], words[1], words[2], modality)


def _attribute(node: Node) -> AttributeRule:
    node.dictionary(ATTRIBUTE)
    name, column = _text(node, "property"), _text(node, "column")
    if name not in PROPERTIES:
        raise node.wrong(f"property: {name!r} is none of {', '.join(PROPERTIES)}")
    if not column:
        raise node.wrong("column: say which column holds it")
    values = node.at("values")
    return AttributeRule(_text(node, "thing"), name, column, _modality(node), _statuses(values) if values else {})


def _statuses(node: Node) -> Mapping[str, str]:
    labels = {status.label_zh: status.name for status in status_types().values()}
    found: dict[str, str] = {}
    for cell, each in node.entries():
        name = labels.get(each.text(), each.text())
        if name not in status_types():
            raise each.wrong(f"{name!r} is no status; known: {', '.join(status_types())}")
        found[cell] = name
    return found


def _observation(node: Node) -> ObservationRule:
    node.dictionary(OBSERVATION)
    indicator = _field(node, "indicator")
    if indicator == Field():
        raise node.wrong("indicator: say what the figure measures")
    column = _text(node, "column")
    unit = _field(node, "unit")
    rule = ObservationRule(
        thing=_text(node, "thing"),
        indicator=indicator,
        column=column,
        unit=Field(constant=unit_in(column)) if unit == Field() else unit,
        period=_field(node, "period"),
        growth=_text(node, "growth"),
        modality=_modality(node),
    )
    if not rule.column and not rule.growth:
        raise node.wrong("column: say which column holds the number")
    return rule


def _field(node: Node, key: str) -> Field:
    """A constant, or ``{column: NAME}``."""
    found = node.at(key)
    if found is None:
        return Field()
    if isinstance(found.value, dict):
        found.dictionary(("column",))
        return Field(column=_text(found, "column"))
    return Field(constant=found.text())


def _modality(node: Node) -> Modality:
    found = node.at("modality")
    if found is None:
        return "Actual"
    if found.text() not in ("Actual", "Target"):
        raise found.wrong("a modality is Actual or Target")
    return "Target" if found.text() == "Target" else "Actual"
