"""What a thing's status is now, where documents of different times state different ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.map.terms import PREFIXES
from kg.ontology.asking import asking_vocabulary
from kg.query.answer import select
from kg.store import Store

_RDO = PREFIXES["rdo"]


def current_statuses(store: Store, things: Iterable[str]) -> dict[str, set[str]]:
    """Thing → its statuses of now: those of the latest document, where no earlier one had it further on.

    Several remain where one document states several, where times are not known, or where a later document
    states an earlier phase: then nobody can tell which of them holds.
    """
    stated: dict[str, dict[str, str]] = defaultdict(dict)
    values = " ".join(f"<{iri}>" for iri in sorted(set(things)))
    rows = select(
        store,
        f"""SELECT ?thing ?status ?time WHERE {{ VALUES ?thing {{ {values} }} GRAPH ?document {{ ?thing rdo:status ?status }}
        OPTIONAL {{ ?document rdo:referenceTime ?time }} }}""",
    )
    for thing, status, time in rows:
        name = status.value.removeprefix(_RDO)
        known = stated[thing.value]
        known[name] = max(known.get(name, ""), "" if time is None else time.value)
    return {thing: _latest(times) for thing, times in sorted(stated.items())}


def _latest(times: dict[str, str]) -> set[str]:
    last = max(times.values())
    latest = {status for status, time in times.items() if time == last}
    ranks = asking_vocabulary().ranks
    further = max(ranks[status] for status in times) > max(ranks[status] for status in latest)
    return set(times) if "" in times.values() or (further and latest != {"Suspended"}) else latest
