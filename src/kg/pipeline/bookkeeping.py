"""Which documents a store holds before and after a run: what is new, what replaces what, what goes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from kg.model import Document
from kg.pipeline.outcome import Summary
from kg.pipeline.reading import Reading
from kg.store import StoredDocument

Entries = list[StoredDocument]


def entries_after(before: Collection[StoredDocument], reading: Reading, *, prune: bool) -> Entries:
    """One entry for each document and file that holds it, once ``reading`` came in, if nothing fails.

    A file that was read replaces what came from it before; ``prune`` drops what came from files not found now.
    """
    entries = {
        (id, path): _entry(reading.documents[id], path, reading) for path, ids in reading.by_file.items() for id in ids
    }
    known = {(entry.id, entry.source): entry for entry in before}
    for key, entry in known.items():
        was_read, was_found = entry.source in reading.by_file, entry.source in reading.found
        if key in entries:
            entries[key] = replace(entries[key], engine=entry.engine, mapped=entry.mapped)
        elif not was_read and (was_found or not prune):
            entries[key] = entry
    return [entries[key] for key in sorted(entries)]


def without_failed(entries: Entries, before: Collection[StoredDocument], failed: Collection[str]) -> Entries:
    """``entries`` without documents that ``failed`` (by id); what their files held before stays instead."""
    files = {entry.source for entry in entries if entry.id in failed}
    staying = (entry for entry in entries if entry.id not in failed)
    # the rows that came well from an object do not make the failed ones forgotten: it is fetched again
    after = {(e.id, e.source): replace(e, version="") if e.source in files else e for e in staying}
    for entry in before:
        if entry.source in files:
            after.setdefault((entry.id, entry.source), entry)
    return [after[key] for key in sorted(after)]


def as_written(entries: Entries, annotated_now: Collection[str], mapped: Mapping[str, str], engine: str) -> Entries:
    """``entries`` with the engine of what was annotated now, and with the digests of the graphs."""
    return [
        replace(
            entry,
            engine=engine if entry.id in annotated_now else entry.engine,
            mapped=mapped.get(entry.id, ""),
            table=entry.table if entry.id in mapped else "",  # what could not be written is read again
            version=entry.version if entry.id in mapped else "",
        )
        for entry in entries
    ]


def count_documents(before: Collection[StoredDocument], after: Collection[StoredDocument]) -> Summary:
    """How the documents of the store changed; a changed one came from a file that held another before."""
    old, new = {entry.id for entry in before}, {entry.id for entry in after}
    vacated = {entry.source for entry in before if entry.id not in new}
    changed = {entry.id for entry in after if entry.id not in old and entry.source in vacated}
    refilled = {entry.source for entry in after if entry.id in changed}
    removed = {entry.id for entry in before if entry.id not in new and entry.source not in refilled}
    return Summary(
        documents=len(new),
        added=len(new - old - changed),
        changed=len(changed),
        unchanged=len(new & old),
        removed=len(removed),
    )


def _entry(document: Document, path: str, reading: Reading) -> StoredDocument:
    table, version = reading.tables.get(path, ""), reading.versions.get(path, "")
    return StoredDocument(document.id, document.name, document.digest, path, table=table, version=version)
