"""What a store was built from: the kept annotations of its documents, resolved again."""

from __future__ import annotations

from pathlib import Path

from kg.config import Config
from kg.model import AnnotatedDocument, Resolution
from kg.pipeline.explanation import chosen_decisions, kept_annotations
from kg.resolve import resolve, reviewer, splitter
from kg.store import Manifest, open_store


def recall(store: str | Path, *, config: Config | None = None) -> tuple[list[AnnotatedDocument], Resolution]:
    """The annotated documents, by id, and which chain of them is which thing.

    Resolution is deterministic, so things have the ids they have in the graph.

    Raises:
        StoreError: There is no store.
    """
    with open_store(store) as opened:
        return recall_from(opened.manifest, config=config)


def recall_from(manifest: Manifest, *, config: Config | None = None) -> tuple[list[AnnotatedDocument], Resolution]:
    """The same from the list of a store's documents, without opening its graph."""
    decisions = chosen_decisions(config or Config())
    documents = list(map(splitter(decisions), kept_annotations(manifest)))
    resolution = resolve(documents, decisions=decisions)
    return list(map(reviewer(documents, resolution, decisions), documents)), resolution
