"""All annotations of a store → its graphs: resolved together, mapped one by one, written where they changed.

The annotations are gone through twice, once for their names and once for all they say, and never held together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from pyoxigraph import NamedNode, Triple

from kg.codec import encode
from kg.map import (
    ALIASES,
    COMPUTED,
    GAZETTEER,
    INFERRED,
    EntityIndex,
    Iris,
    alias_triples,
    computed_triples,
    gazetteer_triples,
    inferred_triples,
    premises,
    to_triples,
)
from kg.model import AnnotatedDocument, Resolution
from kg.pipeline.annotations import Kept
from kg.pipeline.engine import mapping_version, tables_version
from kg.pipeline.outcome import Failure, Progress, fault
from kg.pipeline.packed import pack, unpack
from kg.resolve import Decisions, resolve, reviewer, splitter
from kg.store import Store


@dataclass(slots=True)
class Weaving:
    """How the graphs were written.

    Attributes:
        mapped: By document id, digest of what its graph was made from.
        premises: By graph, packed, what may have consequences, of the graphs made now.
        failures: What could not be mapped.
    """

    mapped: dict[str, str] = field(default_factory=dict)
    premises: dict[NamedNode, bytes] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)


def weave(
    store: Store,
    documents: Kept,
    mapped_before: dict[str, str],
    kept: set[str],
    iris: Iris,
    decisions: Decisions,
    engine: str,
    progress: Progress,
) -> Weaving:
    """Make the graphs of ``store`` exactly those of ``documents``.

    ``mapped_before`` spares graphs that would come out the same. Graphs of documents with an id in ``kept`` are
    left as they are; graphs of documents that are neither given nor kept are removed.
    """
    progress("resolve", 0, 1)
    divide = splitter(decisions)
    resolution = resolve(map(divide, documents), decisions=decisions)
    progress("resolve", 1, 1)
    review = reviewer(map(divide, documents), resolution, decisions)
    weaving = Weaving()
    changed = _remove_others(store, kept | set(documents.ids), iris)
    index = EntityIndex.of(resolution)
    judged = ((each, review(divide(each))) for each in documents)
    made = _document_graphs(judged, len(documents), index, iris, engine, mapped_before, weaving, progress)
    store.replace_all(made)
    progress("infer", 0, 1)
    changed |= bool(weaving.premises)  # even if equal: a run that was stopped may have written no consequences
    changed |= _write_background(store, resolution, iris)
    if changed:
        _write_inferred(store, iris, weaving.premises)
    store.flush()
    progress("infer", 1, 1)
    return weaving


def _document_graphs(
    documents: Iterable[tuple[AnnotatedDocument, AnnotatedDocument]],
    n_documents: int,
    index: EntityIndex,
    iris: Iris,
    engine: str,
    mapped_before: dict[str, str],
    weaving: Weaving,
    progress: Progress,
) -> Iterator[tuple[NamedNode, list[Triple]]]:
    """The graphs that have to be made, one after the other; ``weaving`` is told of each.

    Each document comes as it was annotated and as a curator's decisions leave it, which mostly is the same value.
    """
    for done, (original, annotated) in enumerate(documents, start=1):
        key = annotated.document.id
        graph = iris.document(key)
        made_from = _digest(annotated, index, iris, engine, is_judged=annotated is not original)
        if mapped_before.get(key) == made_from:
            weaving.mapped[key] = made_from
        elif (triples := _triples(annotated, index, iris, weaving)) is not None:
            weaving.mapped[key] = made_from
            weaving.premises[graph] = pack(premises(triples))
            yield graph, triples
        progress("map", done, n_documents)


def _triples(annotated: AnnotatedDocument, index: EntityIndex, iris: Iris, weaving: Weaving) -> list[Triple] | None:
    try:
        return to_triples(annotated, index, iris)
    except Exception as error:  # one odd document must not end the run; its graph stays as it was
        weaving.failures.append(Failure(annotated.document.source, "map", fault(error)))
        return None


def _digest(annotated: AnnotatedDocument, index: EntityIndex, iris: Iris, engine: str, *, is_judged: bool) -> str:
    """What a document's graph depends on: its annotation, verdicts, the things its chains are, mapping and base."""
    made_by = tables_version() if annotated.document.table else engine
    digest = hashlib.sha256(f"{annotated.document.digest} {made_by} {mapping_version()} {iris.base}".encode())
    for number, entity in index.of_document(annotated).items():
        digest.update(f"\n{number} ".encode())
        digest.update(encode(entity))
    if is_judged:
        digest.update(encode(annotated))
    return digest.hexdigest()[:16]


def _remove_others(store: Store, ids: set[str], iris: Iris) -> bool:
    wanted = {iris.document(id) for id in ids}
    others = [graph for graph in store.graphs() if iris.is_document(graph) and graph not in wanted]
    for graph in others:
        store.remove(graph)
    return bool(others)


def _write_background(store: Store, resolution: Resolution, iris: Iris) -> bool:
    made = [
        (iris.graph(GAZETTEER), gazetteer_triples(resolution, iris)),
        (iris.graph(ALIASES), alias_triples(resolution, iris)),
    ]
    return bool(store.replace_all(made))


def _write_inferred(store: Store, iris: Iris, known: dict[NamedNode, bytes]) -> None:
    """The graphs of what follows; what has just been written (``known``) is not read back."""
    graphs = [graph for graph in store.graphs() if graph not in (iris.graph(INFERRED), iris.graph(COMPUTED))]
    asserted = [known.get(graph) or pack(premises(list(store.triples(graph)))) for graph in graphs]
    store.replace_all(_consequences(asserted, iris))


def _consequences(asserted: list[bytes], iris: Iris) -> Iterator[tuple[NamedNode, Iterable[Triple]]]:
    """What is inferred may rest on several graphs; what is computed, on one figure, all of which is said in one graph."""
    yield iris.graph(INFERRED), inferred_triples(chain.from_iterable(map(unpack, asserted)), iris)
    yield iris.graph(COMPUTED), chain.from_iterable(computed_triples(unpack(each), iris) for each in asserted)
