"""A store as an rdflib ``Dataset``: read-only and live, nothing is copied.

Loading a million quads into rdflib takes over a minute and a gigabyte, so rdflib looks at the pyoxigraph store
instead: patterns are answered by its indexes and SPARQL by its engine, which also keeps rdflib's own engine from
fetching what ``FROM`` names.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from typing import Any, NoReturn

import pyoxigraph as ox
import rdflib
import rdflib.plugins.sparql
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result
from rdflib.store import Store as RdflibStore
from rdflib.term import BNode, Identifier, Literal, Node, URIRef

from kg.errors import StoreError
from kg.map.terms import PREFIXES
from kg.store.memory import MemoryStore
from kg.store.protocol import Store
from kg.store.remote import RemoteStore

Pattern = tuple[Node | None, Node | None, Node | None]
Found = tuple[tuple[Node, Node, Node], Iterator[Graph | None]]

rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False


def dataset_view(store: Store) -> rdflib.Dataset:
    """The store's named graphs, and as default graph their merge, in rdflib's terms; writing raises ``StoreError``.

    Of a service behind an address it is rdflib's own ``SPARQLStore``.
    """
    remote = isinstance(store, RemoteStore)  # with default_union, rdflib asks a service for its own default graph
    dataset = rdflib.Dataset(store=_rdflib_store(store), default_union=remote)
    for prefix, iri in PREFIXES.items():
        dataset.bind(prefix, iri)
    return dataset


def _rdflib_store(store: Store) -> RdflibStore:
    if isinstance(store, RemoteStore):
        address = store.service.address
        headers = {} if address.user or not address.secret else {"Authorization": f"Bearer {address.secret}"}
        credentials = (address.user, address.secret) if address.user else None
        return SPARQLStore(address.query, auth=credentials, headers=headers)
    if isinstance(store, MemoryStore):
        return _View(store)
    raise StoreError(f"there is no rdflib view of a {type(store).__name__}")


class _View(RdflibStore):
    """rdflib's store interface over ``MemoryStore`` and ``EmbeddedStore``."""

    context_aware = True
    graph_aware = True
    transaction_aware = False

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._prefixes: dict[str, URIRef] = {}
        super().__init__()

    def triples(self, triple_pattern: Pattern, context: Graph | None = None) -> Iterator[Found]:
        """Triples of one graph; without a graph those of the merge, each with the named graphs that hold it."""
        subject, predicate, object_ = (None if term is None else to_pyoxigraph(term) for term in triple_pattern)
        if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode | None):
            return
        home = self._home(context)
        for quad in self._store.engine.quads_for_pattern(subject, predicate, object_, home):
            triple = to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)
            yield triple, self._holders(quad) if context is None else iter((context,))

    def _holders(self, quad: ox.Quad) -> Iterator[Graph]:
        for found in self._store.engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None):
            if isinstance(found.graph_name, ox.NamedNode):
                yield Graph(store=self, identifier=URIRef(found.graph_name.value))

    def contexts(self, triple: Any = None) -> Generator[Graph, None, None]:
        """The named graphs; with a triple those that hold it."""
        for name in self._store.graphs():
            graph = Graph(store=self, identifier=URIRef(name.value))
            if triple is None or triple in graph:
                yield graph

    def __len__(self, context: Graph | None = None) -> int:
        return sum(1 for _ in self._store.engine.quads_for_pattern(None, None, None, self._home(context)))

    def query(
        self,
        query: Any,
        initNs: Mapping[str, Any],  # noqa: N803 – rdflib's names
        initBindings: Mapping[str, Any],  # noqa: N803
        queryGraph: Any,  # noqa: N803
        **kwargs: Any,
    ) -> Result:
        """SPARQL text goes to pyoxigraph; prepared queries and bindings are refused, never run by rdflib instead."""
        if not isinstance(query, str) or initBindings:
            raise StoreError("this view runs SPARQL as text without initial bindings; write the terms into VALUES")
        prefixes = {**PREFIXES, **{prefix: str(iri) for prefix, iri in initNs.items()}}
        declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in prefixes.items())
        return _result(self._store.query(declared + query, default_graph=_named(queryGraph)))

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Remember a prefix for serialisation; it lives as long as the view."""
        self._prefixes[prefix] = URIRef(str(namespace))

    def namespace(self, prefix: str) -> URIRef | None:
        """The namespace of a prefix."""
        return self._prefixes.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        """The prefix of a namespace."""
        return next((prefix for prefix, iri in self._prefixes.items() if str(iri) == str(namespace)), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """All prefixes."""
        yield from self._prefixes.items()

    def add_graph(self, graph: Graph) -> None:
        """rdflib announces graphs that it only looks at; there is nothing to do."""

    def remove_graph(self, graph: Graph) -> None:
        """Refused."""
        _refuse()

    def add(self, *args: Any, **kwargs: Any) -> None:
        """Refused."""
        _refuse()

    def addN(self, *args: Any, **kwargs: Any) -> None:  # noqa: N802 – rdflib's name
        """Refused."""
        _refuse()

    def remove(self, *args: Any, **kwargs: Any) -> None:
        """Refused."""
        _refuse()

    def update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse()

    def _home(self, context: Graph | None) -> ox.NamedNode | ox.DefaultGraph:
        return _named(None if context is None else context.identifier) or ox.DefaultGraph()


def _named(name: object) -> ox.NamedNode | None:
    """The named graph that rdflib means; None for the default graph, which has an IRI of rdflib's or a blank node."""
    return ox.NamedNode(str(name)) if isinstance(name, URIRef) and name != DATASET_DEFAULT_GRAPH_ID else None


def to_rdflib(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> Identifier:
    """A pyoxigraph term as rdflib's."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        datatype = None if term.language or term.datatype.value.endswith("#string") else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise StoreError("rdflib has no term for a quoted triple")


def to_pyoxigraph(term: Node) -> ox.NamedNode | ox.Literal | ox.BlankNode:
    """An rdflib term as pyoxigraph's."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        return ox.Literal(str(term), datatype=None if term.datatype is None else ox.NamedNode(str(term.datatype)))
    return ox.BlankNode(str(term))


def _result(found: Any) -> Result:
    if isinstance(found, ox.QueryBoolean):
        result = Result("ASK")
        result.askAnswer = bool(found)
    elif isinstance(found, ox.QueryTriples):
        result = Result("CONSTRUCT")
        result.graph = Graph()
        for triple in found:
            result.graph.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
    else:
        result = Result("SELECT")
        result.vars = [rdflib.Variable(variable.value) for variable in found.variables]
        names = result.vars
        result.bindings = [{name: to_rdflib(row[name]) for name in names if row[name] is not None} for row in found]
    return result


def _refuse() -> NoReturn:
    raise StoreError("this rdflib view is for reading; change the graph with 'kg build' and 'kg remove'")
