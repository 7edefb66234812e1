"""Which document speaks of a thing, and when something of a thing is dated."""

from __future__ import annotations

from kg.ask.evidence import quotes_of_mentions, quotes_of_values
from kg.ask.graph import Graph
from kg.ask.reading import Reading
from kg.ask.reply import Reply
from kg.map.terms import PREFIXES
from kg.query.answer import answer

_DATES = {"issuedDate": ("InForce",), "startDate": ("UnderConstruction", "Approved"), "endDate": ("Completed",)}


def answer_source(reading: Reading, graph: Graph) -> Reply | None:
    """哪篇文章提到了…: the documents that name all the things of the question."""
    names = reading.of("name")
    if not names or reading.left_over(names):
        return None
    blocks = "\n  ".join(
        f"GRAPH ?document {{ VALUES ?thing{i} {{ {' '.join(f'<{iri}>' for iri in mark.values)} }} ?thing{i} a ?type{i} }}"
        for i, mark in enumerate(names)
    )
    sparql = (
        f"SELECT DISTINCT ?identifier ?document WHERE {{\n  {blocks}\n  ?document a rdo:Document ; "
        "dcterms:identifier ?identifier .\n}\nORDER BY ?identifier"
    )
    rows = list(answer(graph.store, sparql))
    things = [iri for mark in names for iri in mark.values]
    evidence = quotes_of_mentions(graph.store, things, [str(row["document"]) for row in rows])
    found = tuple(str(row["identifier"]) for row in rows)
    return Reply(reading.text, found, sparql, evidence) if found else None


def answer_date(reading: Reading, graph: Graph) -> Reply | None:
    """什么时候出台/开工/建成: the date of the one thing named."""
    names = reading.of("name")
    asked = {value for mark in reading.of("status") for value in mark.values}
    if len(names) != 1 or not asked or reading.left_over([*names, *reading.of("status", "relation")]):
        return None
    wanted = [name for name, statuses in _DATES.items() if set(statuses) & asked]
    if len(wanted) != 1:
        return None
    values = " ".join(f"<{iri}>" for iri in names[0].values)
    sparql = (
        f"SELECT DISTINCT ?date ?thing WHERE {{\n  VALUES ?thing {{ {values} }}\n  ?thing rdo:{wanted[0]} ?date .\n}}"
    )
    rows = list(answer(graph.store, sparql))
    dates = {str(row["date"]) for row in rows}
    if len(dates) != 1:
        return None
    predicate = f"{PREFIXES['rdo']}{wanted[0]}"
    quotes = quotes_of_values(graph.store, [(str(row["thing"]), predicate) for row in rows])
    return Reply(reading.text, tuple(dates), sparql, quotes)
