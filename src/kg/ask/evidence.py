"""Statements and observations → the quotes they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from kg.ask.reply import Quote
from kg.query.answer import select
from kg.query.context import NO_CONTEXT, contexts_of
from kg.store import Store

_LIMIT = 20
_SPAN = """
  {each} prov:wasDerivedFrom? ?record . ?record prov:wasDerivedFrom ?span . ?span oa:start ?start ; oa:end ?end ; oa:exact ?quote ; rdo:inDocument ?document .
  ?document dcterms:identifier ?name ."""
_SENTENCE = "OPTIONAL { ?span rdo:inSentence/oa:exact ?sentence }"

Triple = tuple[str, str, str]


def quotes_of_statements(store: Store, triples: Iterable[Triple]) -> tuple[tuple[Quote, ...], str]:
    """Quotes of statements (IRIs of subject, predicate, object) and the text of the sentences around them."""
    values = " ".join(f"(<{s}> <{p}> <{o}>)" for s, p, o in sorted(set(triples))[:_LIMIT])
    body = f"VALUES (?s ?p ?o) {{ {values} }} ?each rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ."
    return _quotes(store, body + _SPAN.format(each="?each")) if values else ((), "")


def quotes_of_values(store: Store, stated: Iterable[tuple[str, str]]) -> tuple[tuple[Quote, ...], str]:
    """Quotes of what is stated of a thing by one property (its date, its status), and the sentences around them."""
    values = " ".join(f"(<{s}> <{p}>)" for s, p in sorted(set(stated))[:_LIMIT])
    body = f"VALUES (?s ?p) {{ {values} }} ?each rdf:subject ?s ; rdf:predicate ?p ."
    return _quotes(store, body + _SPAN.format(each="?each")) if values else ((), "")


def quotes_of_observations(store: Store, observations: Iterable[str]) -> tuple[tuple[Quote, ...], str]:
    """Quotes of observations by their IRIs, and the text of the sentences around them."""
    values = " ".join(f"<{iri}>" for iri in sorted(set(observations))[:_LIMIT])
    return _quotes(store, f"VALUES ?each {{ {values} }}" + _SPAN.format(each="?each")) if values else ((), "")


def quotes_of_mentions(store: Store, things: Iterable[str], documents: Iterable[str]) -> tuple[Quote, ...]:
    """The first place in each document that names one of the things."""
    names = " ".join(f"<{iri}>" for iri in sorted(set(things))[:_LIMIT])
    within = " ".join(f"<{iri}>" for iri in sorted(set(documents))[:_LIMIT])
    body = f"""VALUES ?thing {{ {names} }} VALUES ?document {{ {within} }} ?span rdo:mentions ?thing ;
      oa:start ?start ; oa:end ?end ; oa:exact ?quote ; rdo:inDocument ?document .
      ?document dcterms:identifier ?name . BIND(?span AS ?record)"""
    first: dict[str, Quote] = {}
    for quote in _quotes(store, body)[0]:
        first.setdefault(quote.document, quote)
    return tuple(first.values())


def _quotes(store: Store, body: str) -> tuple[tuple[Quote, ...], str]:
    rows = select(store, f"SELECT DISTINCT ?name ?start ?end ?record ?quote ?sentence WHERE {{ {body} {_SENTENCE} }}")
    contexts = contexts_of(store, (record.value for _, _, _, record, *_ in rows))
    quotes = {
        Quote(name.value, int(start.value), int(end.value), quote.value, contexts.get(record.value, NO_CONTEXT))
        for name, start, end, record, quote, _ in rows
    }
    sentences = {(quote if sentence is None else sentence).value for *_, quote, sentence in rows}
    return tuple(sorted(quotes)), "\n".join(sorted(sentences | {quote.quote for quote in quotes}))
