"""A query → its answer, read completely: rows of terms, a yes or no, or triples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, cast

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Triple

from kg.errors import QueryError
from kg.map.terms import PREFIXES
from kg.query.guard import form_of
from kg.query.problems import explained
from kg.store import QueryResult, Store

if TYPE_CHECKING:
    import pandas

    from kg.query.evidence import Quote

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]

_XSD = PREFIXES["xsd"]
_PYTHON: Mapping[str, Callable[[str], object]] = {
    f"{_XSD}integer": int,
    f"{_XSD}nonNegativeInteger": int,
    f"{_XSD}decimal": Decimal,
    f"{_XSD}double": float,
    f"{_XSD}date": date.fromisoformat,
    f"{_XSD}boolean": lambda text: text in ("true", "1"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave. ``columns`` and ``rows`` for SELECT, ``boolean`` for ASK, ``triples`` for the others.

    ``evidence``, where it was asked for, has the quotes behind each row or triple, or behind a yes.

    Iterating gives the rows as dictionaries of Python values: IRIs and texts as ``str``, numbers as ``int`` or
    ``Decimal``, days as ``date``, unbound as None.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] = ()
    evidence: tuple[tuple[Quote, ...], ...] | None = None

    def __bool__(self) -> bool:
        return bool(self.boolean or self.rows or self.triples)

    def __len__(self) -> int:
        return len(self.rows) or len(self.triples)

    def __iter__(self) -> Iterator[dict[str, object]]:
        for row in self.rows:
            yield {name: to_python(term) for name, term in zip(self.columns, row, strict=True)}

    def frame(self) -> pandas.DataFrame:
        """The rows as a pandas frame, values as when iterating."""
        import pandas

        return pandas.DataFrame(list(self), columns=list(self.columns), dtype=object)

    def _repr_html_(self) -> str:
        return str(self.frame().to_html()) if self.columns else repr(self)


def run(store: Store, sparql: str) -> QueryResult:
    """Run one reading query, the prefixes of the ontology declared, and hand back the engine's result unread.

    Raises:
        QueryError: The query is malformed (the message has line and column), an update, or would leave the store.
    """
    form_of(sparql)
    try:
        return store.query(sparql)
    except QueryError as error:
        raise explained(error) from error


def answer(store: Store, sparql: str) -> Answer:
    """Run one reading query and read its result completely.

    Raises:
        QueryError: As ``run``.
    """
    result = run(store, sparql)
    if isinstance(result, QueryBoolean):
        return Answer(boolean=bool(result))
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Answer(columns, tuple(tuple(solution) for solution in result))
    return Answer(triples=tuple(result))


def select(store: Store, sparql: str) -> list[tuple[Any, ...]]:
    """The rows of a SELECT query of our own as tuples of terms."""
    return [tuple(solution) for solution in cast(QuerySolutions, run(store, sparql))]


def to_python(term: Term | None) -> object:
    """A term as the Python value nearest to it; text where it is nothing nearer or not well formed."""
    if isinstance(term, Literal):
        try:
            return _PYTHON.get(term.datatype.value, str)(term.value)
        except (ValueError, InvalidOperation):
            return term.value
    return term.value if isinstance(term, NamedNode) else None if term is None else str(term)
