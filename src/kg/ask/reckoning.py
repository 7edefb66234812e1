"""Reckoning with figures: a sum, a difference, an average, a whole from its part, the greatest, several at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.ask.choosing import wanted
from kg.ask.evidence import quotes_of_observations
from kg.ask.graph import Graph
from kg.ask.marks import Mark
from kg.ask.observations import Figure
from kg.ask.operands import SPLIT, operands_of
from kg.ask.patterns import patterns_of, row_of
from kg.ask.reading import Reading
from kg.ask.reply import Reply, Row, number
from kg.query.answer import answer, to_python


def is_reckoning(reading: Reading, graph: Graph) -> bool:
    """Whether a question puts figures together or compares them."""
    compares = reading.asks("askMost", "askLeast") and reading.asks("askWhich") and bool(SPLIT.search(reading.text))
    return reading.asks("askDifference", "askSum", "askAverage") or compares or _adds_up(reading, graph)


def _adds_up(reading: Reading, graph: Graph) -> bool:
    """甲和乙总投资一共多少: several things with figures of their own, and a word for the whole."""
    about = {figure.about for figure in graph.figures}
    named = [mark for mark in reading.of("name") if set(mark.values) & about]
    return len(named) > 1 and any(word in reading.text for word in ("一共", "总共", "共计", "共多少", "总计"))


def reckon(reading: Reading, graph: Graph, subjects: frozenset[str] | None, used: tuple[Mark, ...]) -> Reply | None:
    """Two or more figures put together or compared: each operand is a part of the question."""
    units, _ = reading.unit
    points = bool({"Percent", "PercentagePoint"} & set(units))
    quantity = "growth" if reading.asks("askGrowth") and (points or not units) else "value"
    want = wanted(reading, graph, (quantity,), subjects, used)
    operands = operands_of(want, reading, graph)
    if len(operands) < 2 or (len({f.unit for f in operands}) > 1 and quantity == "value"):
        return None
    if reading.asks("askMost", "askLeast") and not reading.asks("askDifference"):
        return _greatest(reading, graph, operands, quantity)
    sign = " - " if reading.asks("askDifference") else " + "
    if sign == " - " and len(operands) != 2:
        return None
    order = list(range(len(operands)))
    if sign == " - " and re.search(r"[少低慢](?:多少|几)", reading.text):
        order.reverse()
    total = sign.join(f"?v{i}" for i in order)
    total = f"ABS({total})" if "差" in reading.text and sign == " - " else total
    total = f"({total}) / {len(operands)}" if reading.asks("askAverage") else total
    blocks = "\n  ".join(f"{patterns_of([f], str(i))}\n  ?o{i} rdo:{quantity} ?v{i} ." for i, f in enumerate(operands))
    sparql = f"SELECT DISTINCT ({total} AS ?result) WHERE {{\n  {blocks}\n}}"
    unit = (operands[0].unit or "Count") if quantity == "value" else "PercentagePoint"
    return computed(reading, graph, sparql, unit, operands)


def computed(reading: Reading, graph: Graph, sparql: str, unit: str, figures: Sequence[Figure]) -> Reply | None:
    """The one number that a reckoning query gives, with the quotes of its figures."""
    values = {to_python(row[0]) for row in answer(graph.store, sparql).rows}
    results = [value for value in values if isinstance(value, Decimal | int)]
    if len(results) != 1:
        return None
    row: Row = {"value": number(Decimal(results[0])), "unit": unit}
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, (row,), sparql, evidence)


def _greatest(reading: Reading, graph: Graph, operands: Sequence[Figure], quantity: str) -> Reply | None:
    order = "DESC" if reading.asks("askMost") else "ASC"
    blocks = " UNION ".join(f"{{ {patterns_of([f])} ?o rdo:{quantity} ?v . }}" for f in operands)
    shown = "?indicator" if len({f.subject for f in operands}) == 1 else "?subject"
    sparql = f"SELECT {shown} ?v WHERE {{\n  {blocks}\n}}\nORDER BY {order}(?v) LIMIT 1"
    rows = answer(graph.store, sparql).rows
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in operands))
    return Reply(reading.text, tuple(str(to_python(row[0])) for row in rows), sparql, evidence)


def each(reading: Reading, graph: Graph, figures: Sequence[Figure], quantity: str) -> Reply | None:
    """甲和乙分别是多少: one row for each figure, with what it belongs to."""
    name = "subject" if len({f.subject for f in figures}) > 1 else "indicator"
    name = "period" if len({(f.subject, f.indicator) for f in figures}) == 1 else name
    shown = "?periodStart ?periodEnd" if name == "period" else f"?{name}"
    blocks = "\n  UNION ".join(f"{{ {patterns_of([f])}\n    ?o rdo:{quantity} ?value . }}" for f in figures)
    blocks = blocks.replace("?subject ", "?about ").replace("?subject ;", "?about ;")
    sparql = (
        f"SELECT DISTINCT ?subject ?indicator ?periodStart ?periodEnd ?value ?unit ?classifier WHERE {{\n  {blocks}\n"
        "  ?o rdo:about/rdfs:label ?subject .\n  OPTIONAL { ?o rdo:unit ?unit } OPTIONAL { ?o rdo:classifier ?classifier }\n"
        "  OPTIONAL { ?o rdo:periodStart ?periodStart } OPTIONAL { ?o rdo:periodEnd ?periodEnd }\n}"
    )
    sparql = sparql.replace("SELECT DISTINCT ?subject ?indicator ?periodStart ?periodEnd", f"SELECT DISTINCT {shown}")
    found = list(answer(graph.store, sparql))
    rows: list[Row] = []
    for figure in figures:
        row = next((r for r in found if _is_row(r, figure, name, quantity)), None)
        if row is None:
            return None
        own = row_of(row, quantity)
        if isinstance(own, int | float | str):
            return None
        label = f"{figure.start or ''}/{figure.end or ''}" if name == "period" else getattr(figure, name)
        rows.append({"name": label, **own})
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, tuple(rows), sparql, evidence)


def _is_row(row: dict[str, object], figure: Figure, name: str, quantity: str) -> bool:
    same = row["value"] == getattr(figure, quantity)
    return same and (name == "period" or row[name] == getattr(figure, name))
