"""``/``: what the graph holds, by class, document and saved question, and where to go from here."""

from __future__ import annotations

from starlette.responses import Response

from kg.ontology import local_name
from kg.ontology.classes import classes
from kg.query import saved_questions
from kg.serve.pages.page import Page
from kg.serve.pages.view import View

COUNTS = """SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) {
  ?record a rdo:TypeStatement ; rdf:subject ?thing ; rdf:object ?class } GROUP BY ?class ORDER BY DESC(?n) ?class"""
TOTALS = {
    "things": "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?r a rdo:TypeStatement ; rdf:subject ?t }",
    "relations": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o "
    "{ ?r a rdo:RelationStatement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }",
    "figures": "SELECT (COUNT(*) AS ?n) { ?f a rdo:Observation }",
    "documents": "SELECT (COUNT(*) AS ?n) { ?d a rdo:Document }",
}
DOCUMENTS = """SELECT ?document ?title (SAMPLE(?at) AS ?issued) { ?document a rdo:Document ; rdfs:label ?title .
  OPTIONAL { ?document dcterms:issued ?at } } GROUP BY ?document ?title ORDER BY ?title"""


async def show(page: Page) -> Response:
    """The start page."""
    rows = await page.service.kept_rows(COUNTS)
    counts = [(local_name(row["class"]), row["n"]) for row in rows]
    totals = {name: (await page.service.kept_rows(sparql))[0]["n"] for name, sparql in TOTALS.items()}
    questions = saved_questions().values()
    return page.render(
        "start.html",
        counts=[(name, number) for name, number in counts if name in classes()],
        totals=totals,
        documents=await page.service.kept_rows(DOCUMENTS),
        questions=[(q.name, q.title_zh if page.language == "zh" else q.title_en) for q in questions],
    )


VIEWS = (View("/", show, nav="nav.start"),)
