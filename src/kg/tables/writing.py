"""``TableMapping`` values → mapping file: what ``language`` reads, with a line of explanation above each part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from kg.tables.mapping import AttributeRule, Field, ObservationRule, RelationRule, TableMapping, ThingRule

HEADINGS = {
    "things": "Which things a row names: class, column of the name, identifiers.",
    "relations": "How these things relate: SUBJECT relation OBJECT.",
    "attributes": "Statuses, dates and posts.",
    "observations": "Figures: what is measured, in which column, unit and period.",
}


class _Dumper(yaml.SafeDumper):
    """Block style outside, short dictionaries and lists in one line."""


class _Short(dict[str, Any]):
    """A dictionary that is written in one line."""


def _short(dumper: yaml.SafeDumper, value: _Short) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)


_Dumper.add_representer(_Short, _short)


def write_mappings(mappings: Sequence[TableMapping], notes: Iterable[str] = ()) -> str:
    """The file of these mappings; ``notes`` become comments at its head."""
    head = "".join(f"# {line}\n" for note in notes for line in note.splitlines())
    return head + "---\n".join(_document(mapping) for mapping in mappings)


def _document(mapping: TableMapping) -> str:
    values: dict[str, Any] = {
        "tables": list(mapping.tables),
        "sheet": mapping.sheet,
        "skip": mapping.skip or "",
        "header": mapping.header if mapping.header != 1 else "",
        "encoding": mapping.encoding,
        "delimiter": mapping.delimiter.replace("\t", "\\t"),
        "title": mapping.title,
        "publisher": mapping.publisher,
        "issued": mapping.issued,
        "period": mapping.period,
        "missing": list(mapping.missing),
        "things": {thing.key: _thing(thing) for thing in mapping.things},
        "relations": [_relation(rule) for rule in mapping.relations],
        "attributes": [_attribute(rule) for rule in mapping.attributes],
        "observations": [_observation(rule) for rule in mapping.observations],
    }
    parts = []
    for key, value in values.items():
        if value not in ("", [], {}):
            heading = f"\n# {HEADINGS[key]}\n" if key in HEADINGS else ""
            parts.append(heading + _dump({key: value}))
    return "".join(parts)


def _dump(value: object) -> str:
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _thing(rule: ThingRule) -> _Short:
    named = _filled(name=rule.name.column, constant=rule.name.constant) if rule.name else {}
    return _Short(
        {
            "class": _class(rule),
            **named,
            **_filled(also=_one_or_more(rule.also), identifier=dict(rule.identifiers), separator=rule.separator),
        }
    )


def _class(rule: ThingRule) -> object:
    if rule.class_column:
        return _filled(column=rule.class_column, values=dict(rule.class_values))
    return _one_or_more(rule.classes)


def _relation(rule: RelationRule) -> object:
    sentence = f"{rule.subject} {rule.predicate} {rule.object}"
    return sentence if rule.modality == "Actual" else _Short(relation=sentence, modality=rule.modality)


def _attribute(rule: AttributeRule) -> _Short:
    return _Short(
        thing=rule.thing,
        property=rule.property,
        column=rule.column,
        **_filled(values=dict(rule.values), modality=_unless_actual(rule.modality)),
    )


def _observation(rule: ObservationRule) -> _Short:
    return _Short(
        thing=rule.thing,
        indicator=_field(rule.indicator),
        **_filled(
            column=rule.column,
            unit=_field(rule.unit),
            period=_field(rule.period),
            growth=rule.growth,
            modality=_unless_actual(rule.modality),
        ),
    )


def _field(field: Field) -> object:
    return {"column": field.column} if field.column else field.constant


def _unless_actual(modality: str) -> str:
    return "" if modality == "Actual" else modality


def _one_or_more(values: Sequence[str]) -> object:
    return values[0] if len(values) == 1 else list(values)


def _filled(**values: object) -> Mapping[str, object]:
    return {key: value for key, value in values.items() if value not in ("", [], {}, ())}
