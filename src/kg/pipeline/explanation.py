"""Why two names are one thing: the reasons that resolution had."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.model import Entity, MergeReason
from kg.resolve import resolve
from kg.store import open_store


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing, with every step by which two of its names were found to be the same."""

    entity: Entity
    reasons: tuple[MergeReason, ...]


def explain(store: str | Path, name: str) -> list[Explanation]:
    """The things that bear ``name`` (or have it as id), sorted by id; namesakes give several.

    Resolution is run again over the kept annotations: it is deterministic, so these are the reasons it had.

    Raises:
        StoreError: No store there, or nothing in it bears the name.
    """
    with open_store(store) as opened:
        manifest = opened.manifest
        kept = (manifest.annotated(id) for id in sorted({entry.id for entry in manifest.documents}))
        resolution = resolve([annotated for annotated in kept if annotated is not None])
    bearers = [
        entity for entity in resolution.entities if name in (entity.id, entity.label, *entity.names, *entity.aliases)
    ]
    if not bearers:
        raise StoreError(f"{store}: nothing there is called {name}; 'kg query' finds parts of names")
    return [
        Explanation(entity, tuple(reason for reason in resolution.reasons if reason.entity == entity.id))
        for entity in sorted(bearers, key=lambda entity: entity.id)
    ]
