"""Questions about the status of a thing, and questions to be answered with yes or no."""

from __future__ import annotations

from kg.ask.choosing import best, choose, wanted
from kg.ask.evidence import quotes_of_observations, quotes_of_statements
from kg.ask.graph import Graph
from kg.ask.lifecycle import current_statuses
from kg.ask.links import triples_of
from kg.ask.parsing import parse
from kg.ask.patterns import patterns_of
from kg.ask.reading import Reading
from kg.ask.reply import Reply
from kg.map.terms import PREFIXES
from kg.ontology.asking import asking_vocabulary
from kg.ontology.classes import label, subclasses
from kg.query.answer import answer
from kg.query.terms import escape_string

_RDO = PREFIXES["rdo"]
_STARTED = frozenset({"Completed", "Operational"})
_BUILT = frozenset(name for kind in ("TransportInfrastructure", "Project") for name in subclasses(kind))


def answer_status(reading: Reading, graph: Graph) -> Reply | None:
    """到哪一步了: the status of the one thing named."""
    found = _statuses(reading, graph)
    if found is None or reading.left_over(reading.marks):
        return None
    statuses, sparql, triples = found
    evidence, _ = quotes_of_statements(graph.store, triples)
    rows = tuple({"status": name, "label": label(name)} for name in sorted(statuses))
    return Reply(reading.text, rows, sparql, evidence) if len(rows) == 1 else None


def answer_whether(reading: Reading, graph: Graph) -> Reply | None:
    """是否: yes where the graph states it, no only where it states what excludes it."""
    names = reading.of("name")
    if reading.quantities:
        return _whether_above(reading, graph)
    if len(names) == 1 and reading.of("status"):
        return _whether_status(reading, graph)
    return _whether_related(reading, graph) if len(names) > 1 else None


def _whether_above(reading: Reading, graph: Graph) -> Reply | None:
    """Whether the one figure meant is above or below the one amount named."""
    limit = reading.quantities[0].quantity
    quantity = "growth" if reading.asks("askGrowth") else "value"
    want = wanted(reading, graph, (quantity,), used=reading.of("quantity"))
    figures = best(choose(want, graph))
    unit = figures[0].unit if figures and quantity == "value" else "Percent"
    values = {getattr(figure, quantity) for figure in figures}
    if len(values) != 1 or len(reading.quantities) > 1 or unit != limit.unit:
        return None
    below = reading.quantities[0].bound == "AtMost" or reading.asks("askBelow")
    if not below and reading.quantities[0].bound != "AtLeast" and not reading.asks("askAbove"):
        return None
    value = values.pop()
    sparql = f"ASK {{\n  {patterns_of(figures)}\n  ?o rdo:{quantity} ?value .\n"
    sparql += f"  FILTER(?value {'<' if below else '>'} {limit.value})\n}}"
    evidence, _ = quotes_of_observations(graph.store, (figure.iri for figure in figures))
    return Reply(reading.text, (value < limit.value if below else value > limit.value,), sparql, evidence)


def _whether_status(reading: Reading, graph: Graph) -> Reply | None:
    found = _statuses(reading, graph)
    if found is None or reading.left_over([m for m in reading.marks if m.kind in ("name", "status")]):
        return None
    statuses, _, triples = found
    asked = {value for mark in reading.of("status") for value in mark.values}
    iris = {subject for subject, _, _ in triples}
    is_built = all(graph.names.things[iri].type in _BUILT for iri in iris)
    verdict = _verdict(asked, statuses, _outside_names(reading), is_built)
    if verdict is None:
        return None
    values = " ".join(f"<{iri}>" for iri in sorted(iris))
    wanted = " ".join(f"rdo:{name}" for name in sorted(asked if asked & statuses else statuses))
    sparql = (
        f"ASK {{\n  VALUES ?thing {{ {values} }}\n  VALUES ?status {{ {wanted} }}\n  ?thing rdo:status ?status .\n}}"
    )
    evidence, _ = quotes_of_statements(graph.store, triples)
    return Reply(reading.text, (verdict,), sparql, evidence)


def _verdict(asked: set[str], statuses: set[str], text: str, is_built: bool) -> bool | None:
    """Whether a thing that has ``statuses`` is what is asked; None where the statuses do not tell.

    What is built and in use (``is_built``: a line, a plant) is completed too.
    """
    negated = any(word in text for word in ("没有开", "还没", "尚未", "未"))
    if asked & statuses:
        return not negated if len(statuses) == 1 or statuses <= asked else None
    if asked == {"Completed"} and statuses == {"Operational"} and is_built:
        return not negated
    ranks = asking_vocabulary().ranks
    if asked == {"UnderConstruction"} and statuses & _STARTED and any(w in text for w in ("开工", "动工", "开建")):
        return not negated
    active = {"Operational", "UnderConstruction", "Completed"}
    if statuses == {"Suspended"} and asked & active:
        return negated
    earlier = all(ranks[s] < min(ranks[a] for a in asked) for s in statuses) and "Suspended" not in asked
    return negated if earlier and "InForce" not in statuses else None


def _outside_names(reading: Reading) -> str:
    """The question without its names: the 未 of a name denies nothing."""
    names = reading.of("name")
    return "".join(c for i, c in enumerate(reading.text) if not any(m.start <= i < m.end for m in names))


def _statuses(reading: Reading, graph: Graph) -> tuple[set[str], str, list[tuple[str, str, str]]] | None:
    names = reading.of("name")
    if len(names) != 1:
        return None
    labels = sorted({graph.names.things[iri].label for iri in names[0].values})
    values = " ".join(f"{escape_string(each)}@zh" for each in labels)
    sparql = (
        f"SELECT DISTINCT ?status ?thing WHERE {{\n  VALUES ?name {{ {values} }}\n"
        "  ?thing rdfs:label ?name ; rdo:status ?status .\n}"
    )
    current = current_statuses(graph.store, names[0].values)
    rows = [
        row
        for row in answer(graph.store, sparql)
        if str(row["status"]).removeprefix(_RDO) in current.get(str(row["thing"]), ())
    ]
    if not rows:
        return None
    statuses = {str(row["status"]).removeprefix(_RDO) for row in rows}
    return statuses, sparql, [(str(row["thing"]), f"{_RDO}status", str(row["status"])) for row in rows]


def _whether_related(reading: Reading, graph: Graph) -> Reply | None:
    understood = parse(reading, graph.names, with_statuses=False)
    if understood is None or not understood.path.edges:
        return None
    is_title = any("Designation" in node.types for node in understood.path.nodes)  # 甲是百强企业吗
    if not reading.of("relation") and not is_title:
        return None
    if any(not node.is_named and node.end and not node.classes for node in understood.path.nodes):
        return None
    if reading.left_over(understood.used):
        return None
    rows = list(answer(graph.store, understood.path.query(0)))
    if not rows:
        return None
    triples = triples_of(understood.path, rows)
    evidence, _ = quotes_of_statements(graph.store, triples)
    negated = any(word in _outside_names(reading) for word in ("还没", "尚未", "没有入", "未"))
    sparql = f"ASK {{\n  {understood.path.patterns()}\n}}"
    return Reply(reading.text, (not negated,), sparql, evidence)
