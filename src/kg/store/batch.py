"""Many replacements at once: what is only new is collected and written in bulk, in half the time and a fifth of the room."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.store.layout import apply, difference, in_both
from kg.store.protocol import Change

BULK = 200_000
"""So many waiting triples are written at once; more would cost memory and gain little."""

SMALL = 10_000
"""Fewer triples go the ordinary way: a bulk makes files of its own, which many small ones would litter."""


class Batch:
    """Replaces graphs of one pyoxigraph store; made by ``Store.batch``.

    Each bulk is written in one step, as each single replacement is. What was not written when an error ends the
    batch is not in the store.
    """

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine
        self._waiting: dict[ox.NamedNode, set[ox.Triple]] = {}
        self._n_waiting = 0

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """As ``Store.replace``; the graph can be read when the batch is over."""
        if graph in self._waiting:
            self.write()
        added, removed = difference(self._engine, graph, triples)
        if removed:
            apply(self._engine, graph, added, removed)
        elif added:
            self._waiting[graph] = added
            self._n_waiting += len(added)
            if self._n_waiting >= BULK:
                self.write()
        return Change(len(added), len(removed))

    def write(self) -> None:
        """Write what waits."""
        quads = (quad for graph, triples in self._waiting.items() for quad in in_both(graph, triples))
        if self._n_waiting >= SMALL:
            self._engine.bulk_extend(quads)
        else:
            self._engine.extend(quads)
        self._waiting, self._n_waiting = {}, 0

    def release(self) -> None:
        """Let go of the store, which stays locked as long as anything holds its engine."""
        self._engine = ox.Store()
