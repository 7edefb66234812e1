"""Which document speaks of a thing, and when something of a thing is dated."""

from __future__ import annotations

from kg.ask.evidence import quotes_of_mentions, quotes_of_values
from kg.ask.graph import Graph
from kg.ask.names import plain_name
from kg.ask.reading import Reading
from kg.ask.reply import Quote, Reply
from kg.ontology.asking import asking_vocabulary
from kg.query.answer import answer

_DATES = {
    "issuedDate": ("InForce",),
    "startDate": ("UnderConstruction", "Approved", "Operational"),
    "endDate": ("Completed", "Operational"),
}


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
    """什么时候出台/开工/建成/通车: the date of the one thing named, where its sentence says that very thing of it."""
    names = reading.of("name")
    asked = {value for mark in reading.of("status") for value in mark.values}
    if not names or not asked or reading.left_over([*names, *reading.of("status", "relation")]):
        return None
    wanted = [name for name, statuses in _DATES.items() if set(statuses) & asked]
    values = " ".join(f"<{iri}>" for mark in names for iri in mark.values)
    dates = " ".join(f"rdo:{name}" for name in wanted)
    sparql = (
        f"SELECT DISTINCT ?date ?thing ?dated WHERE {{\n  VALUES ?thing {{ {values} }}\n  VALUES ?dated {{ {dates} }}\n"
        "  ?thing ?dated ?date .\n}"
    )
    words = {word for word, names in asking_vocabulary().statuses.items() if set(names) & asked and len(word) > 1}
    rows: list[dict[str, object]] = []
    quotes: list[Quote] = []
    for row in answer(graph.store, sparql):
        found, told = quotes_of_values(graph.store, [(str(row["thing"]), str(row["dated"]))])
        others = [mark.text for mark in names if str(row["thing"]) not in mark.values]
        says_all = any(word in told for word in words) and all(name in plain_name(told) for name in others)
        if says_all or not (found or others):
            rows.append(row)
            quotes += found
    if len({str(row["date"]) for row in rows}) != 1:
        return None
    if len({row["dated"] for row in rows}) == 1:
        sparql = sparql.replace(dates, f"rdo:{str(rows[0]['dated']).rsplit('#')[-1]}")
    return Reply(reading.text, (str(rows[0]["date"]),), sparql, tuple(sorted(set(quotes))))
