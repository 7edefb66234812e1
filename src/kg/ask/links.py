"""Questions about relations between things: lists, counts, yes or no, over one or several steps."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.ask.accounting import stated_counts, unaccounted
from kg.ask.evidence import Triple, quotes_of_statements
from kg.ask.graph import Graph
from kg.ask.lifecycle import current_statuses
from kg.ask.marks import Mark
from kg.ask.names import plain_name
from kg.ask.parsing import Parse, parse
from kg.ask.paths import Path
from kg.ask.reading import Reading
from kg.ask.reply import Reply
from kg.map.terms import PREFIXES
from kg.query.answer import answer

_CONTAINMENT = frozenset({"locatedIn", "partOf", "tenantOf"})
_STATUS = f"{PREFIXES['rdo']}status"


def answer_link(reading: Reading, graph: Graph) -> Reply | None:
    """Names of things, or their number; None where the graph has none or the question is not understood whole."""
    understood = parse(reading, graph.names)
    if understood is None or understood.target is None:
        return None
    target = understood.path.nodes[understood.target]
    if not understood.path.edges and not target.statuses:
        return None
    return (
        _run(reading, graph, understood)
        or _run(reading, graph, _wider(understood))
        or _of_region(reading, graph, understood)
    )


def _of_region(reading: Reading, graph: Graph, understood: Parse) -> Reply | None:
    """云澜市在建的铁路有哪些, where no statement joins the two: what documents about 云澜市 state of railways."""
    path, target = understood.path, understood.target
    if len(path.nodes) != 2 or not path.edges[0].is_loose or target is None or not path.nodes[target].statuses:
        return None
    region = path.nodes[1 - target]
    alone = replace(understood, path=Path((path.nodes[target],), ()), target=0)
    documents = {document for document, subject in graph.subjects.items() if subject in region.iris}
    reply = _run(reading, graph, alone, documents) if documents else None
    return reply if reply and {quote.document for quote in reply.evidence} <= documents else None


def _wider(understood: Parse) -> Parse:
    """Where something lies by several steps (rdo:within), for when no statement says it directly."""
    edges = tuple(
        replace(edge, relations=("within",)) if set(edge.relations) <= _CONTAINMENT else edge
        for edge in understood.path.edges
    )
    return replace(understood, path=replace(understood.path, edges=edges))


def _run(reading: Reading, graph: Graph, understood: Parse, documents: Collection[str] = ()) -> Reply | None:
    """The answer that a path gives; with ``documents`` only what these state."""
    target = understood.target
    assert target is not None
    rows = list(answer(graph.store, understood.path.query(target)))
    named = {iri for node in understood.path.nodes for iri in node.iris}
    rows = [row for row in rows if row[f"n{target}"] not in named]
    found = len(rows)
    rows = _of_now(graph, rows, target)
    if documents:
        rows = [row for row in rows if _stated_in(graph, understood.path, row) & set(documents)]
    rows = _telling(reading, graph, understood, rows)
    only = {str(row[f"n{target}"]) for row in rows} if len(rows) < found else set()
    sparql = understood.path.query(target, only)
    evidence, told = quotes_of_statements(graph.store, triples_of(understood.path, rows))
    if any(edge.is_loose for edge in understood.path.edges) and not reading.asks("askAbout"):
        told = "\n".join(quote.quote for quote in evidence)  # no word names the relation: the quote itself has to tell
    labels = {str(row[f"n{target}"]): str(row["label"]) for row in reversed(rows)}
    told += "\n".join(name for iri in labels for name in graph.names.things[iri].names)
    if not labels or bool(evidence) != graph.has_evidence:
        return None  # what follows from no sentence is not told
    if not _accounted(reading, understood.used, told, bool(evidence)):
        return None
    if reading.asks("askHowMuch") and not reading.asks("askWhich"):
        members = _without_groups(graph, set(labels))
        if any(
            stated > len(members) for stated in stated_counts(told, [m.text for m in reading.of("class", "ending")])
        ):
            return None  # the sentence counts more of them than the graph has
        sparql = understood.path.count(target, members if members != set(labels) else only)
        return Reply(reading.text, (len(members),), sparql, evidence)
    names = tuple({"iri": iri, "label": label} for iri, label in sorted(labels.items(), key=lambda item: item[1]))
    return Reply(reading.text, names, sparql, evidence)


def _telling(
    reading: Reading, graph: Graph, understood: Parse, rows: list[dict[str, object]]
) -> list[dict[str, object]]:
    """Where the question says more than the path, only the rows whose own sentences say it too."""
    left = reading.left_over(_covered(reading, understood.used))
    if not left:
        return rows
    named = [row for row in rows if not unaccounted(left, plain_name(_names_of(graph, row, understood)))]
    if named and reading.asks("askAbout"):
        return named  # 围绕甲出台了哪些文件: those that say 甲 in their own names
    kept = []
    for row in rows:
        quotes, told = quotes_of_statements(graph.store, triples_of(understood.path, [row]))
        if not quotes:
            return rows
        told += _names_of(graph, row, understood)
        kept += [row] if not unaccounted(left, plain_name(told)) else []
    return kept or rows


def _stated_in(graph: Graph, path: Path, row: dict[str, object]) -> set[str]:
    return {quote.document for quote in quotes_of_statements(graph.store, triples_of(path, [row]))[0]}


def _of_now(graph: Graph, rows: list[dict[str, object]], target: int) -> list[dict[str, object]]:
    """Without the things whose status asked for is overtaken: a line that is open is not 正在建设 any more."""
    asked = f"status{target}"
    current = current_statuses(graph.store, {str(row[f"n{target}"]) for row in rows if asked in row})
    return [
        row
        for row in rows
        if asked not in row or str(row[asked]).removeprefix(PREFIXES["rdo"]) in current[str(row[f"n{target}"])]
    ]


def _names_of(graph: Graph, row: dict[str, object], understood: Parse) -> str:
    return "".join(graph.names.things[str(row[f"n{understood.target}"])].names)


def _without_groups(graph: Graph, things: set[str]) -> set[str]:
    """Without the things whose parts are among them too: a group and its members are not counted together."""
    values = " ".join(f"<{iri}>" for iri in sorted(things))
    sparql = f"SELECT DISTINCT ?group WHERE {{ VALUES ?part {{ {values} }} ?part rdo:partOf ?group }}"
    return things - {str(row["group"]) for row in answer(graph.store, sparql)}


def triples_of(path: Path, rows: list[dict[str, object]]) -> set[Triple]:
    """The statements behind the rows of a path, as IRIs."""
    found = set()
    for row in rows:
        for number, edge in enumerate(path.edges):
            subject, stated, object_ = (str(row[k]) for k in (f"n{edge.subject}", f"p{number}", f"n{edge.object}"))
            direct = [f"{PREFIXES['rdo']}{name}" for name in _CONTAINMENT] if stated.endswith("#within") else []
            found |= {(subject, each, object_) for each in (stated, *direct)}
            if edge.either:
                found.add((object_, stated, subject))
        for number, node in enumerate(path.nodes):
            if node.statuses:
                found.add((str(row[f"n{number}"]), _STATUS, str(row[f"status{number}"])))
    return found


def _accounted(reading: Reading, used: tuple[Mark, ...], told: str, has_evidence: bool) -> bool:
    """Whether what the question says beyond the path stands in the quoted sentences."""
    left = reading.left_over(_covered(reading, used))
    return unaccounted(left, plain_name(told)) <= (0 if has_evidence else 4)


def _covered(reading: Reading, used: tuple[Mark, ...]) -> list[Mark]:
    """The used marks and those that mean the same stretch in another way (出台: relation and status)."""
    places = {(mark.start, mark.end) for mark in used}
    return [mark for mark in reading.marks if (mark.start, mark.end) in places]


def related(reading: Reading, graph: Graph) -> tuple[frozenset[str], tuple[Mark, ...]] | None:
    """The things that a description means (入选…的那个开发区), for questions about their figures."""
    for noun in (m for m in reversed(reading.of("class")) if m.start > 0):
        head = [m for m in reading.marks if m.end <= noun.end]
        if not any(m.kind == "name" for m in head) or not any(m.kind == "relation" for m in head):
            continue
        part = replace(reading, text=reading.text[: noun.end], marks=tuple(head))
        understood = parse(part, graph.names, with_statuses=False)
        if understood is None:
            continue
        target = next((i for i, n in enumerate(understood.path.nodes) if n.end == noun.end and not n.is_named), None)
        if target is None or not understood.path.edges:
            continue
        found = {str(row[f"n{target}"]) for row in answer(graph.store, understood.path.query(target))}
        if found:
            return frozenset(found), (*understood.used, noun)
    return None
