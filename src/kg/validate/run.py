"""Run the shapes over a store, unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from kg.map import Iris
from kg.ontology import load_shapes
from kg.store import Store
from kg.validate.derived import SHAPE, derived_shapes
from kg.validate.findings import Finding, Report, shorten
from kg.validate.units import Unit, units

Progress = Callable[[int, int], None]


def validate(store: Store, iris: Iris | None = None, progress: Progress | None = None) -> Report:
    """Check every graph of ``store``; the findings come sorted, whatever the order of the store.

    ``progress`` is told after each unit how many are done, and how many there are.
    """
    iris = iris or Iris()
    total = 2 + sum(1 for graph in store.graphs() if iris.is_document(graph))  # and the two graphs that follow
    findings: list[Finding] = []
    for number, unit in enumerate(units(store, iris), start=1):
        findings += check(unit)
        if progress is not None:
            progress(number, total)
    return Report(tuple(sorted(findings)), total)


def check(unit: Unit) -> list[Finding]:
    """The findings of one unit."""
    import pyshacl  # slow to load, and only this function needs it

    conforms, results, _ = pyshacl.validate(unit.graph, shacl_graph=shapes(is_document=unit.is_document), inplace=True)
    return [] if conforms else list(_findings(unit, results))


@cache
def shapes(*, is_document: bool) -> Graph:
    """All shapes, or without those that hold within one document's graph only."""
    merged = Graph()
    for graph in (derived_shapes(), load_shapes()):
        for triple in graph:
            merged.add(triple)
    if not is_document:
        for shape in list(merged.subjects(SHAPE.onlyIn, Literal("document"))):
            merged.remove((shape, None, None))
    return merged


def _findings(unit: Unit, results: Graph) -> Iterator[Finding]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        shape = results.value(result, SH.sourceShape)
        yield Finding(
            unit=unit.name,
            focus=str(results.value(result, SH.focusNode)),
            shape=str(shape).removeprefix(str(SHAPE)) if isinstance(shape, URIRef) else "",
            path=_path(results, results.value(result, SH.resultPath)),
            value=_text(results.value(result, SH.value)),
            severity=str(results.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            message_zh=_message(results, result, "zh"),
            message_en=_message(results, result, "en"),
        )


def _path(results: Graph, path: Node | None) -> str:
    if path is None:
        return ""
    inverse = results.value(path, SH.inversePath)
    return shorten(str(path)) if inverse is None else "^" + shorten(str(inverse))


def _text(value: Node | None) -> str:
    return "" if value is None else shorten(str(value))


def _message(results: Graph, result: Node, language: str) -> str:
    texts = [text for text in results.objects(result, SH.resultMessage) if isinstance(text, Literal)]
    found = sorted(str(text) for text in texts if text.language == language) or sorted(map(str, texts))
    return found[0] if found else ""
