"""Figures → the graph patterns and queries that they match, and the rows that these give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kg.ask.observations import Figure
from kg.ask.reply import Row, number
from kg.query.terms import escape_string


def row_of(found: Mapping[str, object], quantity: str) -> Row:
    """One number of an observation with its unit."""
    value = found["value"]
    amount = number(value) if isinstance(value, Decimal) else int(str(value))
    if quantity == "rank":
        return amount
    if quantity != "value":
        return {"value": amount, "unit": "Percent"}
    row: dict[str, str | int | float | None] = {"value": amount, "unit": str(found["unit"] or "").rsplit("#")[-1]}
    if found.get("classifier"):
        row["classifier"] = str(found["classifier"])
    return row


def patterns_of(figures: Sequence[Figure], number_: str = "") -> str:
    """The graph pattern that these figures of one indicator match, with variables numbered."""
    first, o = figures[0], f"?o{number_}"
    subjects = " ".join(f"{escape_string(s)}@zh" for s in sorted({f.subject for f in figures}))
    indicators = " ".join(f"{escape_string(i)}@zh" for i in sorted({f.indicator for f in figures}))
    lines = [
        f"VALUES ?subject{number_} {{ {subjects} }}",
        f"VALUES ?indicator{number_} {{ {indicators} }}",
        f"{o} rdo:about/rdfs:label ?subject{number_} ; rdo:indicator ?indicator{number_} .",
    ]
    for name, day in (("periodStart", first.start), ("periodEnd", first.end)):
        if day is not None:
            lines.append(f'{o} rdo:{name} "{day}"^^xsd:date .')
    if len({f.modality for f in figures}) == 1:
        lines.append(f"{o} rdo:modality rdo:{first.modality} .")
    if len({f.unit for f in figures}) == 1 and first.unit:
        lines.append(f"{o} rdo:unit rdo:{first.unit} .")
    return "\n  ".join(lines)


def query_of(figures: Sequence[Figure], quantity: str) -> str:
    """The query for one number."""
    extra = " ?unit ?classifier" if quantity == "value" else ""
    optional = "\n  OPTIONAL { ?o rdo:unit ?unit } OPTIONAL { ?o rdo:classifier ?classifier }" if extra else ""
    return (
        f"SELECT DISTINCT ?value{extra} WHERE {{\n  {patterns_of(figures)}\n  ?o rdo:{quantity} ?value .{optional}\n}}"
    )
