"""The rows of a SELECT → the solutions behind each: everything the query's pattern matched, projected or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.query.anatomy import Anatomy
from kg.query.answer import Answer, Row, Term, answer
from kg.store import Store

Solution = Mapping[str, Term]

_MOST_BOUND = 500
"""Up to so many rows are handed to the engine to look for; more cost more than all solutions."""

_MOST_OF_ASK = 20


def solutions_behind(store: Store, parts: Anatomy, found: Answer) -> list[list[Solution]]:
    """For each row of ``found`` the solutions it stands for.

    The pattern is run once more with all its variables handed out, bound to the plain variables of the rows, or to the
    keys of GROUP BY where rows are put together.
    """
    if not parts.variables:
        return [[{}] for _ in found.rows]
    if parts.is_aggregated:
        names = parts.group_keys
        keys = _group_keys(store, parts, found)
    else:
        names = tuple(name for name in parts.projected if name in parts.variables)
        places = [found.columns.index(name) for name in names]
        keys = [[tuple(row[place] for place in places)] for row in found.rows]
    wanted = dict.fromkeys(key for several in keys for key in several)
    by_key: dict[Row, list[Solution]] = {key: [] for key in wanted}
    for solution in _all_solutions(store, parts, names, wanted):
        key = tuple(solution.get(name) for name in names)
        if key in by_key:
            by_key[key].append(solution)
    return [[solution for key in several for solution in by_key[key]] for several in keys]


def solutions_of_ask(store: Store, parts: Anatomy) -> list[Solution]:
    """Some solutions that make an ASK true."""
    if not parts.variables:
        return [{}]
    return _solutions(answer(store, _select(parts, parts.pattern, f" LIMIT {_MOST_OF_ASK}")))


def _group_keys(store: Store, parts: Anatomy, found: Answer) -> list[list[Row]]:
    """For each row the keys of the groups it may stand for: those that are not projected are asked for besides."""
    hidden = [name for name in parts.group_keys if name not in found.columns]
    if not hidden:
        places = [found.columns.index(name) for name in parts.group_keys]
        return [[tuple(row[place] for place in places)] for row in found.rows]
    more = "".join(f" ?{name}" for name in hidden)
    text = f"{parts.prologue}SELECT {parts.projection}{more} {parts.dataset}{parts.pattern}{parts.modifiers}"
    extended = answer(store, text)
    places = [extended.columns.index(name) for name in parts.group_keys]
    by_row: dict[Row, list[Row]] = {}
    for row in extended.rows:
        by_row.setdefault(row[: len(found.columns)], []).append(tuple(row[place] for place in places))
    return [by_row.get(row, []) for row in found.rows]


def _all_solutions(store: Store, parts: Anatomy, names: Sequence[str], keys: Iterable[Row]) -> list[Solution]:
    rows = [" ".join("UNDEF" if term is None else str(term) for term in key) for key in keys]
    pattern = parts.pattern
    bindable = not any(isinstance(term, BlankNode | Triple) for key in keys for term in key)
    if names and bindable and len(rows) <= _MOST_BOUND:
        bound = " ".join(f"?{name}" for name in names)
        pattern = f"{{ VALUES ({bound}) {{ {' '.join(f'({row})' for row in rows)} }} {pattern} }}"
    return _solutions(answer(store, _select(parts, pattern, "")))


def _select(parts: Anatomy, pattern: str, modifiers: str) -> str:
    variables = " ".join(f"?{name}" for name in parts.variables)
    return f"{parts.prologue}SELECT DISTINCT {variables} {parts.dataset}{pattern}{modifiers}"


def _solutions(found: Answer) -> list[Solution]:
    return [
        {name: term for name, term in zip(found.columns, row, strict=True) if isinstance(term, NamedNode | Literal)}
        for row in found.rows
    ]
