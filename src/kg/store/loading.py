"""Many graphs at once: what is only new goes to the engine's bulk loader, in one step however much it is.

The loader sorts a million quads at a time into files of its own and adds all of them at the end. One load for a whole
build, therefore, and not one for every so many triples: each adds files over the whole range of keys, and RocksDB
merges everything that is stored with every second of them, so that a triple costs the more the more there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

import pyoxigraph as ox

from kg.store.layout import apply, difference, in_both
from kg.store.protocol import Change, Graphs

SMALL = 10_000
"""Fewer new triples go the ordinary way: a load makes files of its own, which many small ones would litter."""

WAITING = 200_000
"""So many triples of graphs that also lose some wait for the end of a load; with more it ends early."""


class Loading:
    """Replaces graphs of one pyoxigraph store; made for one call of ``Store.replace_all``.

    Graphs that only win triples are loaded. Those that also lose some wait till the load is over, since an engine in
    memory lets nobody else write meanwhile. What an error keeps from being written is not in the store.
    """

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine
        self._seen: set[ox.NamedNode] = set()
        self._losing: list[tuple[ox.NamedNode, set[ox.Triple], set[ox.Triple]]] = []
        self._added, self._removed = 0, 0

    def replace(self, graphs: Graphs) -> Change:
        """As ``Store.replace_all``."""
        given = iter(graphs)
        is_over = False
        while not is_over:
            self._load(self._new_quads(given))
            is_over = not self._losing
            for graph, added, removed in self._losing:
                apply(self._engine, graph, added, removed)
            self._losing = []
        return Change(self._added, self._removed)

    def _load(self, quads: Iterator[ox.Quad]) -> None:
        first = list(islice(quads, 2 * SMALL))  # a triple is two quads: in its graph and in the merge
        if len(first) < 2 * SMALL:
            self._engine.extend(first)
        else:
            self._engine.bulk_extend(chain(first, quads))

    def _new_quads(self, graphs: Graphs) -> Iterator[ox.Quad]:
        """What is to be loaded, until the graphs or the room for those that wait are at an end."""
        n_waiting = 0
        for graph, triples in graphs:
            if graph in self._seen:  # what is loaded of it cannot be read yet, and so not be compared
                raise ValueError(f"{graph.value} is replaced twice at once")
            self._seen.add(graph)
            added, removed = difference(self._engine, graph, triples)
            self._added += len(added)
            self._removed += len(removed)
            if not removed:
                yield from in_both(graph, added)
                continue
            self._losing.append((graph, added, removed))
            n_waiting += len(added) + len(removed)
            if n_waiting >= WAITING:
                return

    def release(self) -> None:
        """Let go of the store, which stays locked as long as anything holds its engine, such as an error's traceback."""
        self._engine = ox.Store()
