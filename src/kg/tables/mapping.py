"""What a mapping says: which things, relations, attributes and figures the rows of a table state. Plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import KgError
from kg.model import Modality


class MappingError(KgError):
    """A mapping file cannot be read, or says something that the ontology or the table does not allow."""

    def __init__(self, source: object, cause: str) -> None:
        super().__init__(f"{source}: {cause}")
        self.source = str(source)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Field:
    """Where a value comes from: a column of the row, or the same text for every row."""

    column: str = ""
    constant: str = ""


@dataclass(frozen=True, slots=True)
class ThingRule:
    """One thing of each row.

    Attributes:
        key: How the other rules call it.
        classes: Its class; of several, the name's ending decides, and the first where it does not.
        class_column: Column whose cell tells the class instead, by ``class_values`` or a label of the ontology.
        class_values: Cell → class.
        name: Where its name comes from; None where only an identifier refers to it.
        also: Columns of its other names.
        identifiers: (scheme, column) pairs; a scheme is a property of the ontology or the name of a register.
        separator: Characters that part several things in one cell; empty where a cell names one.
    """

    key: str
    classes: tuple[str, ...]
    name: Field | None = None
    also: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    separator: str = ""
    class_column: str = ""
    class_values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RelationRule:
    """A relation between two things of each row."""

    subject: str
    predicate: str
    object: str
    modality: Modality = "Actual"


@dataclass(frozen=True, slots=True)
class AttributeRule:
    """A status, date or post of a thing; ``values`` translates cells of a status column."""

    thing: str
    property: str
    column: str
    modality: Modality = "Actual"
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ObservationRule:
    """A figure of a thing.

    Attributes:
        thing: Whose figure.
        indicator, unit, period: Constant or from a column; the period falls back on the table's.
        column: Holds the number; empty for a bare growth.
        growth: Column of the change against the year before, in percent.
    """

    thing: str
    indicator: Field
    column: str = ""
    unit: Field = Field()
    period: Field = Field()
    growth: str = ""
    modality: Modality = "Actual"


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How one table (or one sheet of a workbook) is read.

    Attributes:
        tables: Patterns of file names it is for; empty: the file it is named after.
        sheet: The sheet of a workbook; empty: the first.
        skip: Lines above the header.
        header: Lines of the header.
        encoding, delimiter: Of a text table; empty: found out.
        title, publisher, issued: Of the document.
        period: Of the figures that have no own.
        missing: Cells that say nothing, besides the usual ones.
    """

    things: tuple[ThingRule, ...]
    relations: tuple[RelationRule, ...] = ()
    attributes: tuple[AttributeRule, ...] = ()
    observations: tuple[ObservationRule, ...] = ()
    tables: tuple[str, ...] = ()
    sheet: str = ""
    skip: int = 0
    header: int = 1
    encoding: str = ""
    delimiter: str = ""
    title: str = ""
    publisher: str = ""
    issued: str = ""
    period: str = ""
    missing: tuple[str, ...] = ()

    def columns(self) -> tuple[str, ...]:
        """Every column that a rule names, in the order of the rules, each once."""
        return tuple(dict.fromkeys(column for column in self._named() if column))

    def _named(self) -> Sequence[str]:
        named: list[str] = []
        for thing in self.things:
            named += [thing.name.column if thing.name else "", *thing.also, thing.class_column]
            named += [column for _, column in thing.identifiers]
        named += [rule.column for rule in self.attributes]
        for figure in self.observations:
            named += [figure.column, figure.growth]
            named += [source.column for source in (figure.indicator, figure.unit, figure.period)]
        return named
