"""Many graphs at once: what is only new goes to the engine's bulk loader, in one step however much it is, and as text.

The engine writes triples as lines and reads them again in a third of the time of making two quads of each in Python.

The loader sorts a million quads at a time into files of its own and adds all of them at the end. One load for a whole
build, therefore, and not one for every so many triples: each adds files over the whole range of keys, and RocksDB
merges everything that is stored with every second of them, so that a triple costs the more the more there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pyoxigraph as ox

from kg.store.layout import apply, difference, has_blank_node, in_both
from kg.store.protocol import Change, Graphs
from kg.store.text import as_file, in_both_as_text

SMALL = 10_000
"""Fewer new triples go the ordinary way: a load makes files of its own, which many small ones would litter."""

WAITING = 200_000
"""So many triples of graphs that also lose some wait for the end of a load; with more it ends early."""


_Added = tuple[ox.NamedNode, set[ox.Triple]]
"""A graph with the triples that it lacks."""


class Loading:
    """Replaces graphs of one pyoxigraph store; made for one call of ``Store.replace_all``.

    Graphs that only win triples are loaded. Those that also lose some wait till the load is over, since an engine in
    memory lets nobody else write meanwhile. What an error keeps from being written is not in the store.
    """

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine
        self._seen: set[ox.NamedNode] = set()
        self._waiting: list[tuple[ox.NamedNode, set[ox.Triple], set[ox.Triple]]] = []
        self._added, self._removed = 0, 0

    def replace(self, graphs: Graphs) -> Change:
        """As ``Store.replace_all``."""
        given = iter(graphs)
        is_over = False
        while not is_over:
            self._load(self._new(given))
            is_over = not self._waiting
            for graph, added, removed in self._waiting:
                apply(self._engine, graph, added, removed)
            self._waiting = []
        return Change(self._added, self._removed)

    def _load(self, new: Iterator[_Added]) -> None:
        first: list[_Added] = []
        size = 0
        for graph, added in new:
            first.append((graph, added))
            size += len(added)
            if size >= SMALL:
                lines = (block for each in chain(first, new) for block in in_both_as_text(*each))
                self._engine.bulk_load(as_file(lines), format=ox.RdfFormat.N_QUADS, lenient=True)
                return
        self._engine.extend(quad for graph, added in first for quad in in_both(graph, added))

    def _new(self, graphs: Graphs) -> Iterator[_Added]:
        """What is to be loaded, until the graphs or the room for those that wait are at an end."""
        n_waiting = 0
        for graph, triples in graphs:
            if graph in self._seen:  # what is loaded of it cannot be read yet, and so not be compared
                raise ValueError(f"{graph.value} is replaced twice at once")
            self._seen.add(graph)
            added, removed = difference(self._engine, graph, triples)
            self._added += len(added)
            self._removed += len(removed)
            if not removed and not any(map(has_blank_node, added)):  # whose names would not be the same after reading
                yield graph, added
                continue
            self._waiting.append((graph, added, removed))
            n_waiting += len(added) + len(removed)
            if n_waiting >= WAITING:
                return

    def release(self) -> None:
        """Let go of the store, which stays locked as long as anything holds its engine, such as an error's traceback."""
        self._engine = ox.Store()
