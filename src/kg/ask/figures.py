"""Questions about figures: a value, a growth rate, a share, a rank, a period, a sum, a difference, the greatest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.ask.choosing import Choice, Wanted, best, choose, wanted
from kg.ask.evidence import quotes_of_observations
from kg.ask.graph import Graph
from kg.ask.observations import Figure
from kg.ask.reading import Mark, Reading
from kg.ask.reply import Reply, Row, number
from kg.query.answer import answer, to_python
from kg.query.terms import escape_string

_SPLIT = re.compile(r"[、,]|与|和|跟|比|还是|减去|除以")


def answer_figure(
    reading: Reading, graph: Graph, subjects: frozenset[str] | None = None, used: Iterable[Mark] = ()
) -> Reply | None:
    """The answer to a question about figures; None where no figure fits."""
    used = tuple(used)
    if reading.asks("askDifference", "askSum", "askAverage") or _compares(reading):
        return _several(reading, graph, subjects, used)
    if reading.asks("askWhole"):
        return _whole(reading, graph)
    if reading.asks("askWhen"):
        return _period(reading, graph, subjects, used)
    quantity = _asked(reading)
    want = wanted(reading, graph, (quantity,), subjects, used)
    figures = best(choose(want, graph))
    return _reply(reading, graph, figures, quantity, want) if figures else None


def _asked(reading: Reading) -> str:
    """Which number of an observation is asked for."""
    if reading.asks("askRank"):
        return "rank"
    units, _ = reading.unit
    if reading.asks("askGrowth") and not set(units) - {"Percent", "PercentagePoint"}:
        return "growth"
    if reading.asks("askShare") and not set(units) - {"Percent", "PercentagePoint"}:
        return "share"
    return "value"


def _compares(reading: Reading) -> bool:
    return reading.asks("askMost", "askLeast") and reading.asks("askWhich") and bool(_SPLIT.search(reading.text))


def _reply(reading: Reading, graph: Graph, figures: Sequence[Figure], quantity: str, want: Wanted) -> Reply | None:
    sparql = query_of(figures, quantity, want)
    rows: list[Row] = []
    for found in answer(graph.store, sparql):
        row = _row(found, quantity)
        rows += [row] if row not in rows else []
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, tuple(rows), sparql, evidence) if len(rows) == 1 else None


def _row(found: dict[str, object], quantity: str) -> Row:
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


def patterns_of(figures: Sequence[Figure], want: Wanted, number_: str = "") -> str:
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


def query_of(figures: Sequence[Figure], quantity: str, want: Wanted) -> str:
    """The query for one number."""
    extra = " ?unit ?classifier" if quantity == "value" else ""
    optional = "\n  OPTIONAL { ?o rdo:unit ?unit } OPTIONAL { ?o rdo:classifier ?classifier }" if extra else ""
    return f"SELECT DISTINCT ?value{extra} WHERE {{\n  {patterns_of(figures, want)}\n  ?o rdo:{quantity} ?value .{optional}\n}}"


def _several(reading: Reading, graph: Graph, subjects: frozenset[str] | None, used: tuple[Mark, ...]) -> Reply | None:
    """Two or more figures put together or compared: each operand is a part of the question."""
    units, _ = reading.unit
    points = bool({"Percent", "PercentagePoint"} & set(units))
    quantity = "growth" if reading.asks("askGrowth") and (points or not units) else "value"
    want = wanted(reading, graph, (quantity,), subjects, used)
    operands = _by_subject(want, graph) or _operands(want, graph)
    if len(operands) < 2 or (len({f.unit for f in operands}) > 1 and quantity == "value"):
        return None
    if reading.asks("askMost", "askLeast") and not reading.asks("askDifference"):
        return _greatest(reading, graph, operands, quantity, want)
    sign = " - " if reading.asks("askDifference") else " + "
    if sign == " - " and len(operands) != 2:
        return None
    order = list(range(len(operands)))
    if sign == " - " and re.search(r"[少低慢](?:多少|几)", reading.text):
        order.reverse()
    total = sign.join(f"?v{i}" for i in order)
    total = f"ABS({total})" if "差" in reading.text and sign == " - " else total
    total = f"({total}) / {len(operands)}" if reading.asks("askAverage") else total
    blocks = "\n  ".join(
        f"{patterns_of([f], want, str(i))}\n  ?o{i} rdo:{quantity} ?v{i} ." for i, f in enumerate(operands)
    )
    sparql = f"SELECT DISTINCT ({total} AS ?result) WHERE {{\n  {blocks}\n}}"
    unit = (operands[0].unit or "Count") if quantity == "value" else "PercentagePoint"
    return _computed(reading, graph, sparql, unit, operands)


def _computed(reading: Reading, graph: Graph, sparql: str, unit: str, figures: Sequence[Figure]) -> Reply | None:
    values = {to_python(row[0]) for row in answer(graph.store, sparql).rows}
    results = [value for value in values if isinstance(value, Decimal | int)]
    if len(results) != 1:
        return None
    row: Row = {"value": number(Decimal(results[0])), "unit": unit}
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, (row,), sparql, evidence)


def _by_subject(want: Wanted, graph: Graph) -> list[Figure]:
    """One figure of the same indicator for each of several things that the question names."""
    found = []
    about = {figure.about for figure in graph.figures}
    for mark in want.names:
        if not set(mark.values) & about:
            continue
        alone = replace(want, subjects=frozenset(mark.values), names=(mark,))
        figures = best(choose(alone, graph))
        if not figures:
            return []
        found.append(figures[0])
    return found if len({f.about for f in found}) > 1 else []


def _operands(want: Wanted, graph: Graph) -> list[Figure]:
    """One figure for each part of the question between 与, 和, 、, 比 …, in the order of the question."""
    parts = [p for chunk in want.content for p in _SPLIT.split(chunk) if len(p) > 1]
    found: list[Figure] = []
    for size in (1, 2):  # 铁路与轨道 may be one operand with 与 inside: neighbours are tried together too
        found = []
        for at in range(len(parts) - size + 1):
            group = parts[at : at + size]
            figures = best(_whole_indicator(choose(want, graph, group)))
            found += [f for f in figures[:1] if f not in found]
        if len(found) > 1:
            return found
    return found


def _whole_indicator(choices: list[Choice]) -> list[Choice]:
    return [choice for choice in choices if choice.match.told >= 0.5]


def _greatest(reading: Reading, graph: Graph, operands: Sequence[Figure], quantity: str, want: Wanted) -> Reply | None:
    order = "DESC" if reading.asks("askMost") else "ASC"
    blocks = " UNION ".join(f"{{ {patterns_of([f], want)} ?o rdo:{quantity} ?v . }}" for f in operands)
    shown = "?indicator" if len({f.subject for f in operands}) == 1 else "?subject"
    sparql = f"SELECT {shown} ?v WHERE {{\n  {blocks}\n}}\nORDER BY {order}(?v) LIMIT 1"
    rows = answer(graph.store, sparql).rows
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in operands))
    return Reply(reading.text, tuple(str(to_python(row[0])) for row in rows), sparql, evidence)


def _whole(reading: Reading, graph: Graph) -> Reply | None:
    """A part and its share → the whole: the figure whose share the question states."""
    percents = {q.quantity.value for q in reading.quantities if q.quantity.unit == "Percent"}
    want = wanted(reading, graph, ("value", "share"))
    fitting = [f for f in graph.figures if f.share in percents and f.value is not None]
    fitting = [f for f in fitting if want.subjects is None or f.about in want.subjects]
    if len({(f.value, f.share) for f in fitting}) != 1:
        return None
    body = f"{patterns_of(fitting, want)}\n  ?o rdo:value ?v ; rdo:share ?share ."
    sparql = f"SELECT DISTINCT (?v * 100 / ?share AS ?result) WHERE {{\n  {body}\n}}"
    return _computed(reading, graph, sparql, fitting[0].unit or "Count", fitting)


def _period(reading: Reading, graph: Graph, subjects: frozenset[str] | None, used: tuple[Mark, ...]) -> Reply | None:
    """A stated number → the period it is of."""
    values = {q.quantity.value for q in reading.quantities}
    want = wanted(reading, graph, (), subjects, used)
    figures = [f for f in (c.figure for c in choose(want, graph)) if f.value in values or f.growth in values]
    figures = [f for f in figures if f.start or f.end]
    if len({(f.start, f.end) for f in figures}) != 1:
        return None
    optional = "OPTIONAL { ?o rdo:periodStart ?from } OPTIONAL { ?o rdo:periodEnd ?to }"
    sparql = f"SELECT DISTINCT ?from ?to WHERE {{\n  {patterns_of(figures, want)}\n  {optional}\n}}"
    first = figures[0]
    row = {"periodStart": first.start and str(first.start), "periodEnd": first.end and str(first.end)}
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, ({k: v for k, v in row.items() if v},), sparql, evidence)
