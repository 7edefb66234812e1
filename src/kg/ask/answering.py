"""One question → one reply: which kind of question it is, and what to say where nothing answers it."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.figures import answer_figure
from kg.ask.filters import answer_filter
from kg.ask.graph import Graph
from kg.ask.links import answer_link, related
from kg.ask.nearest import nearest_questions
from kg.ask.reading import Reading, read_question
from kg.ask.reply import Reply, Understood
from kg.ask.sources import answer_date, answer_source
from kg.ask.standing import answer_status, answer_whether
from kg.ontology.asking import indicator_label
from kg.ontology.classes import label
from kg.store import Store


def ask(store: Store | Graph, question: str) -> Reply:
    """Answer a question in Chinese from a store; give a ``Graph`` to read its names only once for many questions."""
    graph = store if isinstance(store, Graph) else Graph(store)
    reading = read_question(question, graph.names, graph.reference)
    reply = _answer(reading, graph)
    parts = _understood(reading, graph)
    if reply is None or not reply.rows:
        return Reply(question, understood=parts, nearest=nearest_questions(question))
    return replace(reply, question=question, understood=parts)


def _answer(reading: Reading, graph: Graph) -> Reply | None:
    if reading.asks("askSource"):
        return answer_source(reading, graph)
    if reading.asks("askStatus"):
        return answer_status(reading, graph)
    if reading.asks("askWhen"):
        return answer_date(reading, graph) or answer_figure(reading, graph)
    if reading.asks("askWhether"):
        return answer_whether(reading, graph)
    if reading.asks("askSum", "askDifference", "askAverage", "askWhole", "askRank"):
        return answer_figure(reading, graph)
    if reading.asks("askHowMuch") or (reading.unit[0] and not reading.asks("askWhich")):
        return _number(reading, graph)
    if reading.asks("askMost", "askLeast", "askIndicator") or reading.quantities:
        return answer_filter(reading, graph) or answer_figure(reading, graph)
    if reading.asks("askGrowth", "askShare") and not reading.asks("askWhich"):
        return answer_figure(reading, graph)
    if not reading.asks("askWhich"):
        return _number(reading, graph)  # 甲总投资: key words without a question word
    return answer_link(reading, graph)


def _number(reading: Reading, graph: Graph) -> Reply | None:
    """A figure that is stated, else of a described thing, else the number of things listed."""
    reply = answer_figure(reading, graph)
    if reply is None:
        described = related(reading, graph)
        if described is not None:
            reply = answer_figure(reading, graph, *described)
    counted = reading.of("class", "ending") or (reading.unit[1] and reading.of("relation"))
    if reply is None and counted and not reading.times:
        reply = answer_link(reading, graph)
    return reply


def _understood(reading: Reading, graph: Graph) -> tuple[Understood, ...]:
    parts = []
    for mark in reading.marks:
        if mark.kind == "name":
            meaning = "、".join(graph.names.things[iri].label for iri in mark.values)
        elif mark.kind == "time":
            time = next(t for t in reading.times if t.span.start == mark.start)
            meaning = f"{time.interval.start or '…'}/{time.interval.end or '…'}"
        elif mark.kind == "word":
            known = [name for name in mark.values if name != "askFiller"]
            if not known:
                continue
            meaning = "、".join(label(name) for name in known)
        else:
            meaning = "、".join(label(name) for name in mark.values) or mark.text
        parts.append(Understood(mark.text, mark.kind, meaning))
    for part in reading.left_over(reading.marks):
        indicator = indicator_label(part)
        parts.append(Understood(part, "indicator" if indicator else "unknown", indicator or ""))
    return tuple(parts)
