"""Questions about relations between things: lists, counts, yes or no, over one or several steps."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.evidence import Triple, quotes_of_statements
from kg.ask.graph import Graph
from kg.ask.parsing import Parse, parse
from kg.ask.paths import Path
from kg.ask.reading import Mark, Reading
from kg.ask.reply import Quote, Reply
from kg.map.terms import PREFIXES
from kg.query.answer import answer

_STATUS = f"{PREFIXES['rdo']}status"


def answer_link(reading: Reading, graph: Graph) -> Reply | None:
    """Names of things, or their number; None where the graph has none or the question is not understood whole."""
    understood = parse(reading, graph.names)
    if understood is None or understood.target is None:
        return None
    target = understood.path.nodes[understood.target]
    if not understood.path.edges and not target.statuses:
        return None
    for path in _narrower_first(understood.path, understood.target):
        reply = _run(reading, graph, replace(understood, path=path))
        if reply is not None:
            return reply
    return None


def _narrower_first(path: Path, target: int) -> list[Path]:
    """The noun asked for as part of the name (博览会), then only as its class; special nouns must be named so."""
    node = path.nodes[target]
    if node.noun is None:
        return [path]
    plain = replace(node, noun=None)
    loose = Path((*path.nodes[:target], plain, *path.nodes[target + 1 :]), path.edges)
    return [path, loose]


def _run(reading: Reading, graph: Graph, understood: Parse) -> Reply | None:
    target = understood.target
    assert target is not None
    sparql = understood.path.query(target)
    rows = list(answer(graph.store, sparql))
    named = {iri for node in understood.path.nodes for iri in node.iris}
    rows = [row for row in rows if row[f"n{target}"] not in named]
    evidence, told = quotes_of_statements(graph.store, _triples(understood.path, rows))
    labels = {str(row[f"n{target}"]): str(row["label"]) for row in reversed(rows)}
    told += "\n".join(name for iri in labels for name in graph.names.things[iri].names)
    if not labels or not _accounted(reading, understood.used, told, bool(evidence)):
        return None
    if reading.asks("askHowMuch") and not reading.asks("askWhich"):
        return _counted(reading, understood, evidence, len(labels))
    names = tuple({"iri": iri, "label": label} for iri, label in sorted(labels.items(), key=lambda item: item[1]))
    return Reply(reading.text, names, sparql, evidence)


def _counted(reading: Reading, understood: Parse, evidence: tuple[Quote, ...], count: int) -> Reply:
    target = f"?n{understood.target}"
    sparql = f"SELECT (COUNT(DISTINCT {target}) AS ?count) WHERE {{\n  {understood.path.patterns()}\n}}"
    return Reply(reading.text, (count,), sparql, evidence)


def _triples(path: Path, rows: list[dict[str, object]]) -> set[Triple]:
    found = set()
    for row in rows:
        for number, edge in enumerate(path.edges):
            found.add((str(row[f"n{edge.subject}"]), str(row[f"p{number}"]), str(row[f"n{edge.object}"])))
        for number, node in enumerate(path.nodes):
            if node.statuses:
                found.add((str(row[f"n{number}"]), _STATUS, str(row[f"status{number}"])))
    return found


def _accounted(reading: Reading, used: tuple[Mark, ...], told: str, has_evidence: bool) -> bool:
    """Whether what the question says beyond the path stands in the quoted sentences."""
    spare = [m for m in reading.of("relation", "status", "class", "ending") if m not in used]
    covered = [*used, *(m for m in spare if any(m.start == u.start and m.end == u.end for u in used))]
    left = reading.left_over(covered)
    if not has_evidence:
        return all(len(part) < 2 for part in left) or sum(map(len, left)) <= 4
    size = sum(map(len, left))
    missing = sum(
        1 for part in left for i in range(len(part))
        if len(part) > 1 and part[max(0, i - 1) : i + 1] not in told and part[i : i + 2] not in told
    )  # fmt: skip
    return not size or missing / size <= 0.4


def related(reading: Reading, graph: Graph) -> tuple[frozenset[str], tuple[Mark, ...]] | None:
    """The things that a description means (入选…的那个开发区), for questions about their figures."""
    nouns = [m for m in reading.of("class") if m.start > 0]
    for noun in nouns:
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
