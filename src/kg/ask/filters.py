"""Things or indicators by a number: which parks above 100亿元, which indicators grew by more than 10 %, the biggest."""

from __future__ import annotations

from kg.ask.choosing import Wanted, choose, same_period, wanted
from kg.ask.evidence import quotes_of_observations
from kg.ask.graph import Graph
from kg.ask.marks import Mark
from kg.ask.observations import Figure
from kg.ask.reading import Reading
from kg.ask.reply import Reply
from kg.ontology.classes import subclasses
from kg.query.answer import answer
from kg.query.terms import escape_string

_FALLING = ("下降", "下滑", "负增长", "下跌", "减少", "降了", "跌了")


def answer_filter(reading: Reading, graph: Graph) -> Reply | None:
    """The answer where a class or 指标 is asked for with a comparison or a superlative; None where not."""
    above, below = reading.asks("askAbove") or _bounded(reading, "AtLeast"), _bounded(reading, "AtMost")
    most = reading.asks("askMost", "askLeast")
    falls = any(word in reading.text for word in _FALLING) and reading.asks("askGrowth")
    if not reading.asks("askWhich", "askIndicator") or not (most or reading.quantities or falls):
        return None
    if reading.asks("askIndicator") and not reading.quantities:
        return _moved(reading, graph, falls)
    if reading.asks("askIndicator"):
        return _indicators(reading, graph, "<" if below and not above else ">=")
    nouns = [m for m in reading.of("class") if m.values]
    if not nouns:
        return None
    return _things(reading, graph, nouns[0], "<" if below and not above else ">" if _strict(reading) else ">=")


def _bounded(reading: Reading, bound: str) -> bool:
    return any(q.bound == bound for q in reading.quantities)


def _strict(reading: Reading) -> bool:
    return any(word in reading.text for word in ("超过", "大于", "高于", "多于", "突破", "超", "逾"))


def _indicators(reading: Reading, graph: Graph, operator: str) -> Reply | None:
    quantity = "growth" if reading.asks("askGrowth") else "value"
    want = wanted(reading, graph, (quantity,), used=reading.of("quantity"))
    if reading.left_over(reading.of("name", "quantity", "unit")) or want.subjects is None:
        return None
    limits = [q.quantity.value for q in reading.quantities]
    if len(limits) != 1:
        return None
    subjects = " ".join(f"{escape_string(graph.names.things[i].label)}@zh" for i in sorted(want.subjects))
    sparql = (
        f"SELECT DISTINCT ?indicator ?o WHERE {{\n  VALUES ?subject {{ {subjects} }}\n  ?o rdo:about/rdfs:label ?subject ; "
        f"rdo:indicator ?indicator ; rdo:{quantity} ?value {dates_of(want)} .\n  FILTER(?value {operator} {limits[0]})\n}}"
        "\nORDER BY ?indicator"
    )
    found = list(answer(graph.store, sparql))
    evidence, _ = quotes_of_observations(graph.store, (str(row["o"]) for row in found))
    rows = tuple(dict.fromkeys(str(row["indicator"]) for row in found))
    return Reply(reading.text, rows, sparql, evidence) if rows else None


def _moved(reading: Reading, graph: Graph, falls: bool) -> Reply | None:
    """The indicators of a place and period that fell, or the one that grew most or least."""
    want = wanted(reading, graph, ("growth",))
    if reading.left_over(reading.of("name", "unit")) or want.subjects is None or not want.is_dated:
        return None
    found = [f for f in graph.figures if f.growth is not None and f.about in want.subjects and same_period(f, want)]
    rates = [f.growth for f in found if f.growth is not None]
    if falls:
        kept = [f for f in found if f.growth is not None and f.growth < 0]
        condition = "?growth < 0"
    elif rates and reading.asks("askGrowth", "askMost", "askLeast"):
        rate = max(rates) if reading.asks("askMost") else min(rates)
        kept = [f for f in found if f.growth == rate]
        condition = f"?growth = {rate}"
    else:
        return None
    if not kept:
        return None
    subjects = " ".join(f"<{iri}>" for iri in sorted({f.about for f in kept}))
    sparql = (
        f"SELECT DISTINCT ?indicator WHERE {{\n  VALUES ?subject {{ {subjects} }}\n  ?o rdo:about ?subject ; "
        f"rdo:indicator ?indicator ; rdo:growth ?growth {dates_of(want)} .\n  FILTER({condition})\n}}\nORDER BY ?indicator"
    )
    rows = tuple(str(row["indicator"]) for row in answer(graph.store, sparql))
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in kept))
    return Reply(reading.text, rows, sparql, evidence) if rows else None


def dates_of(want: Wanted) -> str:
    """The pattern of the period asked, to follow an observation's other properties."""
    dates = [f'; rdo:periodStart "{want.starts}"^^xsd:date' if want.is_dated and want.starts else ""]
    dates += [f'; rdo:periodEnd "{want.ends}"^^xsd:date' if want.is_dated and want.ends else ""]
    return " ".join(dates)


def _things(reading: Reading, graph: Graph, noun: Mark, operator: str) -> Reply | None:
    """Things of a class by one indicator; the figure must be about the thing itself."""
    quantity = "growth" if reading.asks("askGrowth") else "value"
    allowed = {s for name in noun.values for s in subclasses(name)}
    about = {f.about for f in graph.figures}
    subjects = frozenset(i for i in about if i in graph.names.things and graph.names.things[i].type in allowed)
    want = wanted(reading, graph, (quantity,), subjects, (noun, *reading.of("quantity")))
    limit = reading.quantities[0].quantity if reading.quantities else None
    fitting = [c.figure for c in choose(want, graph) if limit is None or c.figure.unit == limit.unit]
    if not fitting or len({f.unit for f in fitting}) > 1:
        return None
    if limit is None:
        return _extreme(reading, graph, fitting, quantity)
    kept = [f for f in fitting if _holds(f, quantity, operator, limit.value)]
    return _listed(reading, graph, fitting, kept, quantity, f"FILTER(?value {operator} {limit.value})")


def _holds(figure: Figure, quantity: str, operator: str, limit: object) -> bool:
    value = getattr(figure, quantity)
    return bool(value > limit if operator == ">" else value >= limit if operator == ">=" else value < limit)


def _extreme(reading: Reading, graph: Graph, fitting: list[Figure], quantity: str) -> Reply | None:
    values = [getattr(f, quantity) for f in fitting]
    wanted_value = max(values) if reading.asks("askMost") else min(values)
    kept = [f for f, value in zip(fitting, values, strict=True) if value == wanted_value]
    if len({f.about for f in fitting}) < 2:
        return None  # a superlative needs something to compare with
    return _listed(reading, graph, fitting, kept, quantity, f"FILTER(?value = {wanted_value})")


def _listed(
    reading: Reading, graph: Graph, fitting: list[Figure], kept: list[Figure], quantity: str, condition: str
) -> Reply | None:
    indicators = " ".join(f"{escape_string(i)}@zh" for i in sorted({f.indicator for f in fitting}))
    things = " ".join(f"{escape_string(s)}@zh" for s in sorted({f.subject for f in fitting}))
    sparql = (
        f"SELECT DISTINCT ?label WHERE {{\n  VALUES ?indicator {{ {indicators} }}\n  VALUES ?label {{ {things} }}\n"
        f"  ?o rdo:about/rdfs:label ?label ; rdo:indicator ?indicator ; rdo:unit rdo:{fitting[0].unit} ;"
        f" rdo:{quantity} ?value .\n  {condition}\n}}\nORDER BY ?label"
    )
    rows = tuple(str(row["label"]) for row in answer(graph.store, sparql))
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in kept))
    return Reply(reading.text, rows, sparql, evidence) if rows else None
