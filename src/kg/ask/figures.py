"""Questions about figures: a value, a growth rate, a share, a rank, a period, a sum, a difference, the greatest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.ask.accounting import unaccounted
from kg.ask.choosing import Choice, Wanted, best, choose, only_of_unit, wanted
from kg.ask.evidence import quotes_of_observations
from kg.ask.graph import Graph
from kg.ask.marks import Mark
from kg.ask.observations import Figure
from kg.ask.reading import Reading
from kg.ask.reply import Reply, Row, number
from kg.query.answer import answer, to_python
from kg.query.terms import escape_string

_SPLIT = re.compile(r"[、,]|与|和|跟|比|还是|减去|除以")


def answer_figure(
    reading: Reading, graph: Graph, subjects: frozenset[str] | None = None, used: Iterable[Mark] = ()
) -> Reply | None:
    """The answer to a question about figures; None where no figure fits."""
    used = tuple(used)
    if reading.asks("askDifference", "askSum", "askAverage") or _compares(reading) or _adds_up(reading, graph):
        return _several(reading, graph, subjects, used)
    if reading.asks("askWhole"):
        return _whole(reading, graph)
    if reading.asks("askWhen"):
        return _period(reading, graph, subjects, used)
    quantity = _asked(reading)
    want = wanted(reading, graph, (quantity,), subjects, used)
    figures = best(_of_base(reading, graph, want) if quantity == "share" else choose(want, graph))
    if not figures and quantity == "value":
        figures = best(only_of_unit(want, graph))
    return _reply(reading, graph, figures, quantity, want) if figures else None


def _of_base(reading: Reading, graph: Graph, want: Wanted) -> list[Choice]:
    """甲占乙的比重: the figures of 甲 whose sentence says that they are a part of 乙."""
    of = next((m for m in reading.of("word") if m.text in ("占", "占到", "占了")), None)
    if of is None:
        return choose(want, graph)
    before = replace(reading, text=reading.text[: of.start], marks=tuple(m for m in reading.marks if m.end <= of.start))
    parts = [part for part in before.left_over(m for m in want.names if m.end <= of.start) if part in want.content]
    base = [part for part in want.content if part not in parts]
    return [
        c
        for c in choose(want, graph, parts or None)
        if not unaccounted(base, f"{c.figure.sentence}\n{c.figure.share_of}")
    ]


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


def _adds_up(reading: Reading, graph: Graph) -> bool:
    """甲和乙总投资一共多少: several things with figures of their own, and a word for the whole."""
    about = {figure.about for figure in graph.figures}
    named = [mark for mark in reading.of("name") if set(mark.values) & about]
    return len(named) > 1 and any(word in reading.text for word in ("一共", "总共", "共计", "共多少", "总计"))


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
    for groups in _groupings(parts):
        found = [_operand(want, graph, group, parts) for group in groups]
        figures = [figure for figure in found if figure is not None]
        rest = [part for group, figure in zip(groups, found, strict=True) if figure is None for part in group]
        if len(set(figures)) == len(figures) > 1 and not unaccounted(
            rest, "\n".join(figure.indicator for figure in figures)
        ):
            return figures
    return []


def _groupings(parts: list[str]) -> Iterator[list[list[str]]]:
    """The parts one by one; with a tail or head that the last or first one says for all; two neighbours as one.

    城镇居民和农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入; 铁路与轨道 may be one thing.
    """
    yield [[part] for part in parts]
    if len(parts) > 1:
        for cut in range(1, len(parts[-1]) - 1):
            yield [*([part + parts[-1][cut:]] for part in parts[:-1]), [parts[-1]]]
        for cut in range(len(parts[0]) - 1, 1, -1):
            yield [[parts[0]], *([parts[0][:cut] + part] for part in parts[1:])]
    for at in range(len(parts) - 1):
        yield [[part] for part in parts[:at]] + [parts[at : at + 2]] + [[part] for part in parts[at + 2 :]]


def _operand(want: Wanted, graph: Graph, group: list[str], parts: list[str]) -> Figure | None:
    around = "\n".join(part for part in parts if part not in group)
    least = 0.0 if set(group) <= set(parts) else 1.0  # what was put together has to be there word for word
    fitting = [c for c in choose(want, graph, group, around) if c.match.told >= 0.5 and c.match.asked >= least]
    figures = best(fitting)
    return figures[0] if figures else None


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
    want = wanted(reading, graph, ("value", "share"), used=reading.of("quantity"))
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
    want = wanted(reading, graph, (), subjects, (*used, *reading.of("quantity")))
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
