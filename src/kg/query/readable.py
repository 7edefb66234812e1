"""An answer's terms → cells for people: labels instead of IRIs, amounts with their units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from kg.map.terms import PREFIXES
from kg.ontology.classes import label
from kg.query.amounts import plain, written
from kg.query.answer import Answer, Row, Term, select, to_python
from kg.store import Store

_RDO = PREFIXES["rdo"]
_PERCENTS = frozenset({"growth", "share"})
AMOUNTS = ("value", "least", "most", "target", "outcome", "difference")
"""Columns that hold an amount where the answer has its ``unit``."""
_OF_AMOUNTS = ("unit", "classifier", "bound")


def readable(store: Store, answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Column headings and cells of a SELECT's or graph's answer.

    With a column ``unit``, each column of ``AMOUNTS`` is written with its unit and ``classifier`` (128.67亿元), and
    ``value`` with its ``bound`` too (约236公里); ``growth`` and ``share`` are percent.
    """
    if answer.triples:
        columns: Sequence[str] = ("subject", "predicate", "object")
        rows: Iterable[Row] = [(t.subject, t.predicate, t.object) for t in answer.triples]
    else:
        columns, rows = answer.columns, answer.rows
    rows = list(rows)
    labels = labels_of(store, (term.value for row in rows for term in row if isinstance(term, NamedNode)))
    amounts = [name for name in AMOUNTS if name in columns] if "unit" in columns else []
    shown = [name for name in columns if not (amounts and name in _OF_AMOUNTS)]
    return shown, [_cells(dict(zip(columns, row, strict=True)), shown, labels, amounts) for row in rows]


def labels_of(store: Store, iris: Iterable[str]) -> dict[str, str]:
    """What to show for IRIs: the thing's label, the term's Chinese label, or the prefixed name."""
    wanted = sorted(set(iris))
    found = {iri: label(iri) if iri.startswith(_RDO) else shortened(iri) for iri in wanted}
    values = " ".join(f"<{iri}>" for iri in wanted if not iri.startswith(_RDO))
    if values:
        rows = select(store, f"SELECT ?iri ?label WHERE {{ VALUES ?iri {{ {values} }} ?iri rdfs:label ?label }}")
        for iri, name in sorted(((iri.value, name.value) for iri, name in rows), reverse=True):
            found[iri] = name
    return found


def shortened(iri: str) -> str:
    """An IRI with its prefix where it has a known one."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _cells(
    terms: Mapping[str, Term | None], shown: Iterable[str], labels: Mapping[str, str], amounts: Iterable[str]
) -> list[str]:
    cells = []
    for name in shown:
        if name in amounts:
            bound = terms.get("bound") if name == "value" else None
            cells.append(_cell(bound, labels) + _amount(terms, name))
        else:
            cells.append(_cell(terms[name], labels) + ("%" if name in _PERCENTS and terms[name] is not None else ""))
    return cells


def _amount(terms: Mapping[str, Term | None], name: str) -> str:
    value, unit, classifier = (to_python(terms.get(part)) for part in (name, "unit", "classifier"))
    if not isinstance(value, int | Decimal):
        return "" if value is None else str(value)
    return written(Decimal(value), str(unit or "").rsplit("#", 1)[-1], None if classifier is None else str(classifier))


def _cell(term: Term | None, labels: Mapping[str, str]) -> str:
    if isinstance(term, NamedNode):
        return labels.get(term.value, term.value)
    if isinstance(term, Literal):
        value = to_python(term)
        return plain(value) if isinstance(value, Decimal) else term.value
    return "" if term is None else str(term)
