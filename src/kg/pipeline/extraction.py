"""Documents → annotations, in this process or on several; the outcome does not depend on which.

Only documents and annotations cross between processes; each worker makes its own language pipeline, once.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from typing import Any, TypeAlias

from kg.extract import extract, make_nlp
from kg.extract.endpoint import Endpoint, second_reading
from kg.model import AnnotatedDocument, Document
from kg.pipeline.outcome import fault

SMALL = 60_000
"""Characters that one process annotates sooner than others are started."""
BATCH = 20_000
"""Characters sent to a worker at once: enough to make the sending cheap, few enough to share the work evenly."""

Outcome: TypeAlias = AnnotatedDocument | str
"""An annotation, or in one line why there is none."""


def extract_all(
    documents: Sequence[Document], jobs: int = 0, endpoint: Endpoint | None = None
) -> Iterator[tuple[Document, Outcome]]:
    """Annotate documents; yields them in their order, each with its annotation or what went wrong.

    ``jobs`` processes are used, 0 for one on every core; few documents are annotated in this process. If a worker
    dies, this process goes on alone. With an ``endpoint`` its model reads every document a second time.
    """
    jobs = min(jobs or _cores(), len(documents))
    if jobs < 2 or sum(len(document.text) for document in documents) < SMALL:
        outcomes: Iterator[Outcome] = (_annotate(document, endpoint) for document in documents)
    else:
        outcomes = _on_workers(documents, jobs, endpoint)
    yield from zip(documents, outcomes, strict=True)


def _on_workers(documents: Sequence[Document], jobs: int, endpoint: Endpoint | None) -> Iterator[Outcome]:
    batches = list(_batches(documents))
    done = 0
    # spawned, not forked: the store's engine runs threads, which a fork would leave in an unknown state
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        try:
            for outcomes in pool.map(partial(_annotate_batch, endpoint=endpoint), batches):
                yield from outcomes
                done += len(outcomes)
        except BrokenProcessPool:
            yield from (_annotate(document, endpoint) for document in documents[done:])


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


def _cores() -> int:
    """Cores this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
