"""What a question needs of a store, read once: names, figures, reference time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from kg.ask.names import NameIndex
from kg.ask.observations import Figure, load_figures
from kg.query.answer import answer, select
from kg.store import Store


@dataclass(frozen=True)
class Graph:
    """A store with the look-ups that questions share; keep it for several questions."""

    store: Store

    @cached_property
    def names(self) -> NameIndex:
        """The names of all things."""
        return NameIndex.of(self.store)

    @cached_property
    def figures(self) -> list[Figure]:
        """All observations."""
        return load_figures(self.store)

    @cached_property
    def subjects(self) -> dict[str, str]:
        """Document → the thing that most of its figures are about: what it speaks of where it names nothing."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for figure in self.figures:
            counts[figure.document][figure.about] += 1
        return {name: min(count, key=lambda iri: (-count[iri], iri)) for name, count in counts.items() if name}

    @cached_property
    def has_evidence(self) -> bool:
        """Whether statements have quotes: in a graph made by others there may be none."""
        return bool(answer(self.store, "ASK { ?span oa:exact ?quote }").boolean)

    @cached_property
    def reference(self) -> str | None:
        """What 今年 means: the latest reference time of the documents."""
        rows = select(self.store, "SELECT ?time WHERE { ?document a rdo:Document ; rdo:referenceTime ?time }")
        return max((str(time.value) for (time,) in rows), default=None)
