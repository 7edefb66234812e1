"""Why two names are one thing: the reasons that extraction and resolution had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.config import Config
from kg.errors import StoreError
from kg.model import AnnotatedDocument, Entity, MergeReason, Resolution
from kg.resolve import NO_DECISIONS, Decisions, read_decisions, resolve, splitter
from kg.store import Manifest, open_store
from kg.store.origin import loaded_from

WITHIN_DOCUMENT = "one thing within its document"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing, with every step by which two of its names were found to be the same."""

    entity: Entity
    reasons: tuple[MergeReason, ...]


def chosen_decisions(config: Config) -> Decisions:
    """The curator's decisions that the settings name; none where they name no file.

    Raises:
        ConfigError: The file cannot be read or a line is no decision.
    """
    return read_decisions(Path(config.decisions)) if config.decisions else NO_DECISIONS


def explain(store: str | Path, name: str, *, config: Config | None = None) -> list[Explanation]:
    """The things that bear ``name`` (or have it as id), sorted by id; namesakes give several.

    Resolution is run again over the kept annotations: it is deterministic, so these are the reasons it had.

    Raises:
        StoreError: No store there, or nothing in it bears the name.
    """
    decisions = chosen_decisions(config or Config())
    with open_store(store) as opened:
        documents = list(map(splitter(decisions), kept_annotations(opened.manifest)))
    resolution = resolve(documents, decisions=decisions)
    bearers = [
        entity for entity in resolution.entities if name in (entity.id, entity.label, *entity.names, *entity.aliases)
    ]
    if not bearers:
        raise StoreError(f"{store}: nothing there is called {name}; 'kg query' finds parts of names")
    return [
        Explanation(entity, tuple(dict.fromkeys(_reasons(entity, documents, resolution))))
        for entity in sorted(bearers, key=lambda entity: entity.id)
    ]


def kept_annotations(manifest: Manifest) -> Iterator[AnnotatedDocument]:
    """The annotations of a store's documents that can be read, by document id.

    Raises:
        StoreError: The graph of the store was loaded from shards, which hold none.
    """
    if loaded_from(manifest.folder) is not None:
        raise StoreError(
            f"{manifest.folder}: was loaded, not built; what needs annotations needs the store that was built"
        )
    for id in sorted({entry.id for entry in manifest.documents}):
        annotated = manifest.annotated(id)
        if annotated is not None:
            yield annotated


def _reasons(entity: Entity, documents: Sequence[AnnotatedDocument], resolution: Resolution) -> Iterator[MergeReason]:
    """First what each document says by itself (short forms, 以下简称, anaphora), then what joined the documents."""
    for annotated in documents:
        for number, chain in enumerate(annotated.chains):
            if resolution.assignments.get((annotated.document.id, number)) == entity.id:
                for other in chain.names:
                    if other != chain.name:
                        yield MergeReason(entity.id, chain.name, other, WITHIN_DOCUMENT, annotated.document.name)
    yield from (reason for reason in resolution.reasons if reason.entity == entity.id)
