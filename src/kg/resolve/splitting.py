"""Two names that a document itself takes for one thing, but a curator for two → two chains of that document.

Everywhere else ``different`` only keeps names from being joined; where a document says 以下简称, or extraction took a
short form for a name, they are joined before anything is resolved. The name that is split off takes along its own
mentions, and what is stated where it stands and none of the other names does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import AnnotatedDocument, Chain, TextSpan
from kg.resolve.decisions import Decisions, Selector
from kg.resolve.wording import fold_name


def splitter(decisions: Decisions) -> Callable[[AnnotatedDocument], AnnotatedDocument]:
    """What divides the chains of a document as the decisions say; one that none divides comes out as the very same value."""
    pairs = [
        (one, other)
        for decision in decisions.of("different")
        for at, one in enumerate(decision.selectors)
        for other in decision.selectors[at + 1 :]
    ]
    return lambda annotated: _divided(annotated, pairs)


def _divided(annotated: AnnotatedDocument, pairs: Sequence[tuple[Selector, Selector]]) -> AnnotatedDocument:
    for one, other in pairs:
        for number in range(len(annotated.chains)):
            leaving = _leaving(annotated.chains[number], one, other)
            if leaving:
                annotated = _Division(annotated, number, leaving).result()
    return annotated


def _leaving(chain: Chain, one: Selector, other: Selector) -> str:
    """The folded name that leaves the chain: of two that it bears, the one that is not its full name."""
    borne = {fold_name(name) for name in chain.names}
    wanted = [fold_name(selector.name) for selector in (one, other)]
    fits = all(selector.type in (None, chain.type) for selector in (one, other))
    if not fits or wanted[0] == wanted[1] or not borne >= set(wanted):
        return ""
    return wanted[0] if fold_name(chain.name) == wanted[1] else wanted[1]


@dataclass(frozen=True, slots=True)
class _Division:
    """One chain of a document, and the folded name that becomes a chain of its own, the last one."""

    annotated: AnnotatedDocument
    number: int
    leaving: str

    def result(self) -> AnnotatedDocument:
        annotated, chain = self.annotated, self.annotated.chains[self.number]
        gone = tuple(name for name in chain.names if fold_name(name) == self.leaving)
        stays = tuple(name for name in chain.names if name not in gone)
        chains = list(annotated.chains)
        chains[self.number] = replace(chain, names=stays)
        chains.append(Chain(chain.type, gone[0], gone, chain.context))
        new = len(annotated.chains)
        return replace(
            annotated,
            chains=tuple(chains),
            mentions=tuple(replace(m, chain=new) if self._leaves(m.chain, m.span) else m for m in annotated.mentions),
            relations=tuple(
                replace(r, subject=self._end(r.subject, r.evidence), object=self._end(r.object, r.evidence))
                for r in annotated.relations
            ),
            attributes=tuple(replace(a, subject=self._end(a.subject, a.evidence)) for a in annotated.attributes),
            observations=tuple(replace(o, about=self._end(o.about, o.evidence)) for o in annotated.observations),
        )

    def _leaves(self, chain: int, span: TextSpan) -> bool:
        return chain == self.number and fold_name(span.of(self.annotated.document.text)) == self.leaving

    def _end(self, chain: int, evidence: TextSpan) -> int:
        """The chain that a statement is about now."""
        if chain != self.number:
            return chain
        named = list(self._named(evidence))
        return len(self.annotated.chains) if named and all(named) else chain

    def _named(self, evidence: TextSpan) -> Iterator[bool]:
        """For each mention of the chain by name in the evidence, or in its sentence: whether it is the leaving name."""
        sentence = next((s for s in self.annotated.sentences if s.covers(evidence)), evidence)
        mentions = [m for m in self.annotated.mentions if m.chain == self.number and m.kind == "name"]
        inside = [m for m in mentions if evidence.covers(m.span)] or [m for m in mentions if sentence.covers(m.span)]
        return (self._leaves(mention.chain, mention.span) for mention in inside)
