"""An answer's rows → the sentences behind each.

A row rests on the solutions of the query's pattern that it stands for. In each solution the evidence is, in this order:

1. the records (statements, figures, inferred and computed ones) and spans of text that the pattern itself matched;
2. the statements that join two of the solution's things, or a thing and a term written in the query; those with a
   predicate of the query before others, and none that a matched record already states;
3. where there is nothing else, the statements of what class the solution's things are.

Where the solution names documents, only their sentences count. Background knowledge has no sentence: a row that rests
on it alone has no evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.terms import PREFIXES
from kg.query.anatomy import anatomy
from kg.query.answer import Answer, Term, answer, select
from kg.query.context import NO_CONTEXT, Context, contexts_of
from kg.query.solutions import Solution, solutions_behind, solutions_of_ask
from kg.store import Store

_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_CHUNK = 400


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document that a row rests on: where they stand, the sentence around them, and what this leaves unsaid."""

    document: str
    start: int
    end: int
    quote: str
    sentence: str
    context: Context = NO_CONTEXT

    def as_json(self) -> dict[str, object]:
        """The quote as plain values, ready for ``json.dumps``."""
        return {
            "document": self.document,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "sentence": self.sentence,
            **self.context.as_json(),
        }


@dataclass(frozen=True, slots=True)
class _Record:
    """A record or span: the triple it states, if it is a statement, and its quotes by document."""

    states: tuple[Term, Term, Term] | None
    quotes: tuple[tuple[str, Quote], ...]


def with_evidence(store: Store, sparql: str) -> Answer:
    """Run one reading query; the answer has an ``evidence`` for each row, for each triple, or one for a yes.

    Raises:
        QueryError: As ``answer``.
    """
    found = answer(store, sparql)
    parts = anatomy(sparql)
    if found.triples:
        behind: list[list[Solution]] = [[_of_triple(triple)] for triple in found.triples]
        constants: frozenset[str] = frozenset()
    elif parts is None:
        return replace(found, evidence=((),) * len(found.rows))
    else:
        constants = parts.constants
        behind = solutions_behind(store, parts, found) if found.columns else []
        if found.boolean:
            behind = [solutions_of_ask(store, parts)]
    return replace(found, evidence=tuple(_evidence(store, behind, constants)))


def _of_triple(triple: Triple) -> Solution:
    terms = {"s": triple.subject, "p": triple.predicate, "o": triple.object}
    return {name: term for name, term in terms.items() if isinstance(term, NamedNode | Literal)}


def _evidence(store: Store, behind: list[list[Solution]], constants: frozenset[str]) -> list[tuple[Quote, ...]]:
    written = tuple(NamedNode(iri) for iri in sorted(constants))
    nodes = {
        term for solutions in behind for each in solutions for term in each.values() if isinstance(term, NamedNode)
    }
    matched = _records(store, nodes)
    pairs = {
        pair for solutions in behind for each in solutions for pair in _pairs(each, written) if pair[0] not in matched
    }
    joining = _joining(store, pairs)
    joined = _records(store, {record for records in joining.values() for record in records})
    finder = _Finder(matched, joining, joined, written)
    found = [_best(quote for solution in solutions for quote in finder.quotes(solution)) for solutions in behind]
    return found if all(found) else _or_mentions(store, behind, found)


def _or_mentions(store: Store, behind: list[list[Solution]], found: list[tuple[Quote, ...]]) -> list[tuple[Quote, ...]]:
    """For rows without evidence: where their things are called what they are."""
    bare = [solutions if not quotes else [] for solutions, quotes in zip(behind, found, strict=True)]
    things = {thing for solutions in bare for each in solutions for thing in _things(each.values())}
    types: dict[Term, list[NamedNode]] = {}
    for values in _chunks(str(thing) for thing in things):
        for thing, record in select(
            store, f"SELECT ?s ?r {{ VALUES ?s {{ {values} }} ?r rdf:subject ?s ; rdf:predicate rdf:type }}"
        ):
            types.setdefault(thing, []).append(record)
    records = _records(store, {record for several in types.values() for record in several})
    return [
        quotes
        or _best(
            quote
            for each in solutions
            for thing in _things(each.values())
            for record in types.get(thing, ())
            if record in records
            for _, quote in records[record].quotes
        )
        for solutions, quotes in zip(bare, found, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Finder:
    """Chooses the evidence of one solution from what was looked up for all of them."""

    matched: Mapping[NamedNode, _Record]
    joining: Mapping[tuple[NamedNode, Term], list[NamedNode]]
    joined: Mapping[NamedNode, _Record]
    written: tuple[NamedNode, ...]

    def quotes(self, solution: Solution) -> list[Quote]:
        direct = [self.matched[term] for term in _things(solution.values()) if term in self.matched]
        stated = {(record.states[0], record.states[2]) for record in direct if record.states is not None}
        known = {*solution.values(), *self.written}
        found: list[_Record] = list(direct)
        types: list[_Record] = []
        for pair in _pairs(solution, self.written):
            records = [] if pair in stated else [self.joined[r] for r in self.joining.get(pair, ()) if r in self.joined]
            asked = [record for record in records if record.states is not None and record.states[1] in known]
            for record in asked or records:
                is_type = record.states is not None and record.states[1] == _TYPE
                (types if is_type else found).append(record)
        quotes = [quote for record in found or types for quote in record.quotes]
        documents = {term.value for term in solution.values() if isinstance(term, NamedNode)}
        return [quote for document, quote in quotes if document in documents] or [quote for _, quote in quotes]


def _pairs(solution: Solution, written: tuple[NamedNode, ...]) -> list[tuple[NamedNode, Term]]:
    terms = dict.fromkeys((*solution.values(), *written))
    return [(subject, term) for subject, term in product(_things(terms), terms) if subject != term]


def _things(terms: Iterable[Term]) -> list[NamedNode]:
    vocabulary = tuple(PREFIXES[prefix] for prefix in PREFIXES if prefix != "rd")
    return [term for term in terms if isinstance(term, NamedNode) and not term.value.startswith(vocabulary)]


def _records(store: Store, nodes: Iterable[NamedNode]) -> dict[NamedNode, _Record]:
    """Which of ``nodes`` are records or spans of text, with their quotes."""
    states: dict[NamedNode, tuple[Term, Term, Term]] = {}
    quotes: dict[NamedNode, list[tuple[str, Quote]]] = {}
    for values in _chunks(str(node) for node in nodes):
        for record, s, p, o in select(
            store,
            f"SELECT ?r ?s ?p ?o {{ VALUES ?r {{ {values} }} ?r rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }}",
        ):
            states[record] = (s, p, o)
        for way in _WAYS:
            for record, document, name, start, end, words, sentence in select(store, _SPANS % (values, way)):
                quote = Quote(name.value, int(start.value), int(end.value), words.value, sentence.value)
                quotes.setdefault(record, []).append((document.value, quote))
    for record, context in contexts_of(store, (record.value for record in quotes)).items():
        node = NamedNode(record)
        quotes[node] = [(document, replace(quote, context=context)) for document, quote in quotes[node]]
    return {record: _Record(states.get(record), tuple(sorted(quotes[record]))) for record in quotes}


_SPANS = """SELECT ?r ?document ?name ?start ?end ?words ?sentence {
  VALUES ?r { %s } %s
  ?span oa:exact ?words ; oa:start ?start ; oa:end ?end ; rdo:inDocument ?document .
  ?document dcterms:identifier ?name .
}"""
_WAYS = (
    "?r prov:wasDerivedFrom ?span . ?span rdo:inSentence/oa:exact ?sentence .",
    "?r prov:wasDerivedFrom/prov:wasDerivedFrom ?span . ?span rdo:inSentence/oa:exact ?sentence .",
    "?r oa:exact ?part . BIND(?r AS ?span) ?span rdo:inSentence/oa:exact ?sentence .",
    "?r a rdo:Sentence ; oa:exact ?sentence . BIND(?r AS ?span)",
)
"""From a record to its spans; from an inferred or computed one over the records it follows from; spans themselves.

Each for itself: with OPTIONAL or ``+`` in its place the engine reads all spans of the graph.
"""


def _joining(store: Store, pairs: Iterable[tuple[NamedNode, Term]]) -> dict[tuple[NamedNode, Term], list[NamedNode]]:
    """The statements that have the first of a pair as subject and the second as object."""
    found: dict[tuple[NamedNode, Term], list[NamedNode]] = {}
    for values in _chunks(f"({subject} {object_})" for subject, object_ in pairs):
        for subject, object_, record in select(
            store, f"SELECT ?s ?o ?r {{ VALUES (?s ?o) {{ {values} }} ?r rdf:subject ?s ; rdf:object ?o }}"
        ):
            found.setdefault((subject, object_), []).append(record)
    return found


def _chunks(values: Iterable[str]) -> Iterable[str]:
    ordered = sorted(values)
    for start in range(0, len(ordered), _CHUNK):
        yield " ".join(ordered[start : start + _CHUNK])


def _best(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Each quote once, in order; a whole sentence only where none of its words is quoted."""
    once = sorted(set(quotes))
    narrow = {(q.document, q.sentence) for q in once if q.quote != q.sentence}
    return tuple(q for q in once if q.quote != q.sentence or (q.document, q.sentence) not in narrow)


def records_of(store: Store, triples: Iterable[Triple]) -> list[Triple]:
    """The records that state ``triples``, and the spans of text they are derived from, as triples."""
    found: list[Triple] = []
    for values in _chunks(f"({triple.subject} {triple.predicate} {triple.object})" for triple in triples):
        for more in ("", "/rdo:inSentence"):
            found += answer(store, _DESCRIBED % (more, values)).triples
    return found


_DESCRIBED = """CONSTRUCT { ?record ?property ?value . ?span ?at ?where } WHERE {
  ?record rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ?property ?value ; (prov:wasDerivedFrom|rdo:context)%s ?span .
  ?span ?at ?where .
  VALUES (?s ?p ?o) { %s }
}"""
