"""Documents → annotations, by an executor; the outcome does not depend on which.

Only documents and annotations cross between processes; each worker makes its own language pipeline, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any, TypeAlias

from kg.extract import extract, make_nlp
from kg.extract.endpoint import Endpoint, second_reading
from kg.model import AnnotatedDocument, Document
from kg.pipeline.executors import Executor
from kg.pipeline.outcome import fault

SMALL = 60_000
"""Characters that this process annotates sooner than others are started."""
BATCH = 20_000
"""Characters sent to a worker at once: enough to make the sending cheap, few enough to share the work evenly."""

Outcome: TypeAlias = AnnotatedDocument | str
"""An annotation, or in one line why there is none."""


def extract_all(
    documents: Sequence[Document], executor: Executor, endpoint: Endpoint | None = None
) -> Iterator[tuple[Document, Outcome]]:
    """Annotate documents; yields them in their order, each with its annotation or what went wrong.

    Few documents are annotated in this process, unless there is a cluster. With an ``endpoint`` its model reads every
    document a second time.
    """
    work = partial(_annotate_batch, endpoint=endpoint)
    if not executor.is_cluster and sum(len(document.text) for document in documents) < SMALL:
        outcomes: Iterator[Outcome] = (_annotate(document, endpoint) for document in documents)
    else:
        outcomes = (each for done in executor.map(work, _batches(documents)) for each in done)
    yield from zip(documents, outcomes, strict=True)


def _batches(documents: Sequence[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    for document in documents:
        batch.append(document)
        if sum(len(each.text) for each in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _annotate_batch(documents: Sequence[Document], endpoint: Endpoint | None) -> list[Outcome]:
    return [_annotate(document, endpoint) for document in documents]


def _annotate(document: Document, endpoint: Endpoint | None) -> Outcome:
    try:
        annotated = next(extract([document], _nlp()))
        return second_reading(annotated, endpoint) if endpoint else annotated
    except Exception as error:  # one odd document must not end the run; it is reported as a failure
        return fault(error)


@cache
def _nlp() -> Any:
    """The language pipeline of this process, whose type is extract's own affair."""
    return make_nlp()
