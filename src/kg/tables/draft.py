"""Guesses about columns → a mapping: one main thing a row, what the other columns say of it, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.model import Modality
from kg.ontology.classes import is_a
from kg.ontology.columns import identifier_types
from kg.ontology.relations import relation_types
from kg.tables.checking import OWNERS
from kg.tables.headers import fold_header, unit_in
from kg.tables.layout import Layout
from kg.tables.mapping import AttributeRule, Field, ObservationRule, RelationRule, TableMapping, ThingRule
from kg.tables.recognition import Column, Guess, class_of_cells, guess, is_status

USUAL = (
    "AdministrativeArea", "DevelopmentZone", "Company", "Industry", "Product", "GovernmentBody", "Project", "Designation",
)  # fmt: skip
"""What the other end of a relation most often is, where the cells do not tell."""
PRODUCTS = ("Product",)
SECONDARY = frozenset({"AdministrativeArea", "Industry", "Product"})
"""Classes that are seldom what a row is about when it names anything else."""
ALTERNATIVES = 3
MULTIPLE = "、"
MANY = 12
"""So many cells of a kind are listed in a note."""
UNITS = (("人数", "人"), ("人口", "人"), ("户数", "户"), ("企业数", "家"), ("家数", "家"), ("项目数", "个"), ("个数", "个"), ("数量", "个"),
         ("占比", "%"), ("比重", "%"))  # fmt: skip
"""Ends of headers without a unit, and the unit that goes without saying."""

_BRACKETS = re.compile(r"\s*[(（\[【][^()（）\[\]【】]*[)）\]】]\s*$|\s*[/,，:：]\s*\S{1,8}$")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年?度?\s*")
_AREA = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?:自治区|省|市|州|县|区)")
_PLANNED = re.compile(r"计划|目标|预计|拟|规划")
_NUMBERED = re.compile(r".+(?:编号|编码|代码)$")


@dataclass(slots=True)
class _Draft:
    """A mapping in the making."""

    title: str
    main: str = ""
    things: dict[str, ThingRule] = field(default_factory=dict)
    relations: list[RelationRule] = field(default_factory=list)
    attributes: list[AttributeRule] = field(default_factory=list)
    observations: list[ObservationRule] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add_thing(self, classes: tuple[str, ...], source: Field | None, separator: str = "") -> str:
        """One more thing; gives the key it got."""
        word = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", classes[0]).lower()
        keys = (word if number == 1 else f"{word}_{number}" for number in range(1, len(self.things) + 2))
        key = next(each for each in keys if each not in self.things)
        self.things[key] = ThingRule(key, classes, source, separator=separator)
        return key


def draft(columns: Sequence[Column], layout: Layout, *, title: str, sheet: str = "") -> tuple[TableMapping, list[str]]:
    """The mapping and notes on what it leaves out.

    Raises:
        ValueError: Nothing in the header or the title names a thing.
    """
    guesses = [guess(column) for column in columns]
    made = _Draft(title)
    used = _add_main(made, guesses)
    for each in guesses:
        if each is not used:
            _add(made, each)
    _add_figures(made, guesses)
    left = [each.column.name for each in guesses if each.role == "nothing" and not each.term]
    if left:
        made.notes.append(f"Columns that are not taken in: {'、'.join(left)}")
    constants = any(thing.name is not None and thing.name.constant for thing in made.things.values())
    mapping = TableMapping(
        things=tuple(made.things.values()),
        relations=tuple(made.relations),
        attributes=tuple(made.attributes),
        observations=tuple(made.observations),
        sheet=sheet,
        skip=layout.skip,
        header=layout.header,
        title=title if layout.title or constants else "",
    )
    return mapping, made.notes


def _add_main(made: _Draft, guesses: Sequence[Guess]) -> Guess | None:
    """The thing that a row is about; gives the guess that names it."""
    named = [each for each in guesses if each.role == "name"]
    named.sort(key=lambda each: each.term in SECONDARY)
    related = [each for each in guesses if each.role == "relation"]
    if named:
        made.main = made.add_thing((named[0].term,), Field(named[0].column.name))
        return named[0]
    if related:
        made.main = _add_end(made, related[0], _end(related[0]))
        made.things[made.main] = replace(made.things[made.main], separator="")  # figures need one owner
        return related[0]
    area = _AREA.match(made.title)
    if area is None:
        raise ValueError(
            "no column names a thing that the ontology has; write the mapping by hand (docs/how-to/tables.md)"
        )
    made.main = made.add_thing(("AdministrativeArea",), Field(constant=area.group()))
    return None


def _add(made: _Draft, each: Guess) -> None:
    """What a column other than the main one and the figures says."""
    main = made.things[made.main]
    column = each.column.name
    if each.role == "relation":
        _add_relation(made, each, main)
    elif each.role == "name":
        _add_named(made, each, main)
    elif each.role == "identifier":
        owner = identifier_types()[each.term].owner
        single = (thing for thing in made.things.values() if not thing.separator)  # several names share no code
        bearers = [thing for thing in single if all(is_a(name, owner) for name in thing.classes)]
        if bearers:
            _identify(made, bearers[0], each.term, column)
        else:
            made.notes.append(f"{column}: no column names the {owner} that has this code")
    elif each.role in ("date", "status", "post"):
        if is_a(main.classes[0], OWNERS.get(each.term, main.classes[0])):
            made.attributes.append(AttributeRule(made.main, each.term, column))
            _note_unreadable(made, each)
        else:
            made.notes.append(f"{column}: a {each.term} is for {OWNERS[each.term]} only")
    elif each.role == "nothing" and each.term:
        made.notes.append(f"{column}: most of its cells are no {each.term} that is understood")
        _note_unreadable(made, each)
    elif each.role == "also" and main.name is not None and main.name.column:
        made.things[made.main] = replace(main, also=(*main.also, column))
    elif _NUMBERED.fullmatch(each.column.plain) and len(set(each.column.cells)) == len(each.column.cells) > 0:
        _identify(made, main, fold_header(column), column)


def _note_unreadable(made: _Draft, each: Guess) -> None:
    """Which cells of a column of statuses a person has to translate."""
    if each.term == "status":
        unknown = sorted({cell for cell in each.column.cells if not is_status(cell)})
        if unknown:
            made.notes.append(f"{each.column.name}: translate under 'values': {'、'.join(unknown[:MANY])}")


def _add_relation(made: _Draft, each: Guess, main: ThingRule) -> None:
    for predicate, inverse in ((each.term, each.inverse), ("partOf", False)):
        kind = relation_types()[predicate]
        own, allowed = (kind.range, kind.domain) if inverse else (kind.domain, kind.range)
        found = _classes(each, allowed)
        if set(main.classes) <= own and (predicate == each.term or all(is_a(name, "Place") for name in found)):
            other = _add_end(made, each, allowed)
            ends = (other, made.main) if inverse else (made.main, other)
            made.relations.append(RelationRule(ends[0], predicate, ends[1]))
            return
    made.notes.append(f"{each.column.name}: {each.term} does not fit {main.classes[0]}")


def _add_end(made: _Draft, each: Guess, allowed: frozenset[str]) -> str:
    """The thing at one end of a relation, by its name or its code; gives its key."""
    classes = _classes(each, allowed)
    if each.scheme:
        key = made.add_thing(classes, None)
        _identify(made, made.things[key], each.scheme, each.column.name)
        return key
    several = MULTIPLE if any(MULTIPLE in cell for cell in each.column.cells) else ""
    return made.add_thing(classes, Field(each.column.name), several)


def _add_named(made: _Draft, each: Guess, main: ThingRule) -> None:
    """A second thing of the row: a place that the main one lies in, a firm that it belongs to, or nothing certain."""
    key = made.add_thing((each.term,), Field(each.column.name))
    for predicate in ("tenantOf", "locatedIn", "operatesIn", "produces", "affiliatedWith"):
        kind = relation_types()[predicate]
        if set(main.classes) <= kind.domain and each.term in kind.range:
            made.relations.append(RelationRule(made.main, predicate, key))
            return
    made.notes.append(f"{each.column.name}: say how it relates to the {main.key}")


def _add_figures(made: _Draft, guesses: Sequence[Guess]) -> None:
    period = next((Field(each.column.name) for each in guesses if each.role == "period"), Field())
    indicator = next((each.column.name for each in guesses if each.role == "indicator"), "")
    unit = next((Field(each.column.name) for each in guesses if each.role == "unit"), Field())
    for each in guesses:
        if each.role == "growth":
            _add_growth(made, each.column, period)
        elif each.role == "value" and indicator:
            made.observations.append(ObservationRule(made.main, Field(indicator), each.column.name, unit, period))
        elif each.role in ("figure", "value"):
            _add_figure(made, each.column, unit, period, indicator)


def _add_figure(made: _Draft, column: Column, unit: Field, period: Field, indicator: str) -> None:
    wording = _BRACKETS.sub("", column.name) if unit_in(column.name) else column.name
    year = _YEAR.match(wording)
    if year is not None:
        wording, period = wording[year.end() :].strip(), Field(constant=year[1])
    written = unit_in(column.name) or next((word for end, word in UNITS if column.plain.endswith(end)), "")
    measure = Field(constant=written) if written else unit
    if measure == Field() and not indicator:
        made.notes.append(f"{column.name}: add it to the observations with its unit")
        return
    named = Field(constant=wording) if wording else Field(indicator) if indicator else Field(constant=made.title)
    modality: Modality = "Target" if _PLANNED.search(wording) else "Actual"
    made.observations.append(ObservationRule(made.main, named, column.name, measure, period, modality=modality))


def _add_growth(made: _Draft, column: Column, period: Field) -> None:
    """The change of the figure before it; without one, of what its own header names."""
    last = made.observations[-1] if made.observations else None
    wording = re.sub(r"同比|增速|增长率?|增幅|比上年|较上年", "", _BRACKETS.sub("", column.name)).strip()
    if last is not None and not last.growth and wording in ("", last.indicator.constant):
        made.observations[-1] = replace(last, growth=column.name)
    elif wording:
        made.observations.append(ObservationRule(made.main, Field(constant=wording), period=period, growth=column.name))
    else:
        made.notes.append(f"{column.name}: say which figure it is the change of")


def _identify(made: _Draft, thing: ThingRule, scheme: str, column: str) -> None:
    made.things[thing.key] = replace(thing, identifiers=(*thing.identifiers, (scheme, column)))


def _classes(each: Guess, allowed: frozenset[str]) -> tuple[str, ...]:
    """What the cells of a column can be: by their endings, else what is usual at this end of the relation."""
    owner = identifier_types()[each.scheme].owner if each.scheme else ""
    fitting = frozenset(name for name in allowed if is_a(name, owner)) if owner else allowed
    found = class_of_cells(each.column, fitting)[:ALTERNATIVES]
    usual = (name for name in (PRODUCTS if each.term == "produces" else USUAL) if name in fitting)
    return found or (next(usual, min(fitting)),)


def _end(each: Guess) -> frozenset[str]:
    kind = relation_types()[each.term]
    return kind.domain if each.inverse else kind.range
