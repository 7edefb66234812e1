"""What every store can do; the compliance tests in ``tests/store/test_compliance.py`` run over each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

if TYPE_CHECKING:
    from kg.store.manifest import Manifest

QueryResult: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples
Graphs: TypeAlias = Iterable[tuple[NamedNode, Iterable[Triple]]]
"""Graphs with all their triples."""


@dataclass(frozen=True, slots=True)
class Change:
    """How many triples a named graph won and lost."""

    added: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


class Store(Protocol):
    """Named graphs, and the default graph that is always their exact merge."""

    def replace(self, graph: NamedNode, triples: Iterable[Triple]) -> Change:
        """Make ``graph`` hold exactly ``triples``, in one transaction; the same twice changes nothing."""

    def remove(self, graph: NamedNode) -> Change:
        """Take ``graph`` out again; what no other graph says leaves the default graph too."""

    def replace_all(self, graphs: Graphs) -> Change:
        """``replace`` many graphs, each at most once, faster than one by one; they are taken one at a time.

        What is new may be written together at the end; until then reading the store does not show it.
        """

    def graphs(self) -> list[NamedNode]:
        """The named graphs, sorted by IRI."""

    def triples(self, graph: NamedNode | None = None) -> Iterator[Triple]:
        """The triples of one named graph, or of the merge of all; in no promised order."""

    def quads(self) -> Iterator[Quad]:
        """Every named graph's triples with the graph's name (not the merge again); in no promised order."""

    def query(self, sparql: str, *, default_graph: NamedNode | None = None) -> QueryResult:
        """Run a SPARQL 1.1 query over the merge, or over one named graph; ``GRAPH ?g { … }`` reaches every graph.

        The usual prefixes (``rdo:``, ``rd:``, ``rdfs:``, ``skos:`` …) need no declaration.

        Raises:
            QueryError: The query is malformed.
        """

    def flush(self) -> None:
        """Make everything written so far survive a power cut."""

    def close(self) -> None:
        """Give the store free for others; using it afterwards is an error."""


class DocumentStore(Store, Protocol):
    """A store that documents are built into, in a folder or behind an address; used with ``with``."""

    @property
    def path(self) -> Path:
        """The folder with the manifest and the annotations of its documents."""

    @property
    def writable(self) -> bool:
        """Whether this process may change it."""

    @property
    def manifest(self) -> Manifest:
        """The documents in the store, as last saved."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
