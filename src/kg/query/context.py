"""What the evidence of a statement leaves unsaid: where its document names it – in the title, say, or a heading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.query.answer import select
from kg.store import Store

_AT_ONCE = 400
_CONTEXTS = """SELECT ?record ?start ?end ?words { VALUES ?record { %s } ?record rdo:context ?span .
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words }"""


@dataclass(frozen=True, slots=True, order=True)
class Context:
    """Words at code points [start, end) of the document of the quote that they belong to; false where there are none."""

    start: int = 0
    end: int = 0
    quote: str = ""

    def __bool__(self) -> bool:
        return bool(self.quote)

    def as_json(self) -> dict[str, dict[str, int | str]]:
        """What a quote's plain values say of it: nothing where it says all by itself."""
        return {"context": {"start": self.start, "end": self.end, "quote": self.quote}} if self else {}


NO_CONTEXT = Context()


def contexts_of(store: Store, records: Iterable[str]) -> Mapping[str, Context]:
    """The contexts of those of the records (by IRI) that have one."""
    ordered = sorted(set(records))
    found: dict[str, Context] = {}
    for at in range(0, len(ordered), _AT_ONCE):
        values = " ".join(f"<{iri}>" for iri in ordered[at : at + _AT_ONCE])
        for record, start, end, words in select(store, _CONTEXTS % values):
            found[record.value] = Context(int(start.value), int(end.value), words.value)
    return found
