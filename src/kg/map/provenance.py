"""Evidence: the spans that statements rest on, each with its words, its document and its sentence.

A span is one resource however many statements rest on it, named by its place, so equal quotes at two places stay
two. See docs/decisions/0002-evidence.md.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.iris import Iris
from kg.map.terms import chinese, decimal_literal, rdo, term
from kg.model import AnnotatedDocument, TextSpan


class Evidence:
    """Collects the spans and finders that a document's statements use, and writes each once at the end."""

    def __init__(self, iris: Iris, document: NamedNode, annotated: AnnotatedDocument) -> None:
        self.iris = iris
        self.document = document
        self._text = annotated.document.text
        self._sentences = annotated.sentences
        self._starts = [sentence.start for sentence in annotated.sentences]
        self._spans: set[TextSpan] = set()
        self._finders: set[str] = set()

    def span(self, span: TextSpan) -> NamedNode:
        """The resource of ``span``."""
        self._spans.add(span)
        return self.iris.span(self.document, span)

    def support(
        self, node: NamedNode, spans: Iterable[TextSpan], finders: Iterable[str], confidence: float
    ) -> Iterator[Triple]:
        """What every statement and observation carries: its spans, who found it, how sure."""
        for span in spans:
            yield Triple(node, term("prov:wasDerivedFrom"), self.span(span))
        for finder in finders:
            if finder:
                self._finders.add(finder)
                yield Triple(node, rdo("foundBy"), self.iris.finder(finder))
        yield Triple(node, rdo("confidence"), decimal_literal(rounded(confidence)))

    def triples(self) -> Iterator[Triple]:
        """All spans used, their sentences, and the finders."""
        sentences = {span: self._sentence_of(span) for span in self._spans}
        used = {sentence for sentence in sentences.values() if sentence is not None}
        for span in self._spans | used:
            yield from self._describe(span, is_sentence=span in used)
        for span, sentence in sentences.items():
            if sentence is not None:
                yield Triple(
                    self.iris.span(self.document, span), rdo("inSentence"), self.iris.span(self.document, sentence)
                )
        for finder in self._finders:
            node = self.iris.finder(finder)
            yield Triple(node, term("rdf:type"), rdo("Finder"))
            yield Triple(node, term("rdfs:label"), Literal(finder))

    def _describe(self, span: TextSpan, *, is_sentence: bool) -> Iterator[Triple]:
        node = self.iris.span(self.document, span)
        yield Triple(node, term("rdf:type"), rdo("Sentence" if is_sentence else "TextSpan"))
        yield Triple(node, term("rdf:type"), term("oa:TextPositionSelector"))
        yield Triple(node, term("rdf:type"), term("oa:TextQuoteSelector"))
        yield Triple(node, term("oa:start"), _count(span.start))
        yield Triple(node, term("oa:end"), _count(span.end))
        yield Triple(node, term("oa:exact"), chinese(span.of(self._text)))
        yield Triple(node, rdo("inDocument"), self.document)

    def _sentence_of(self, span: TextSpan) -> TextSpan | None:
        """The sentence in which the span begins; None between sentences."""
        at = bisect_right(self._starts, span.start) - 1
        return self._sentences[at] if at >= 0 and span.start < self._sentences[at].end else None


def rounded(confidence: float) -> Decimal:
    """A confidence to three digits, so that the last bits of a float never show."""
    return Decimal(repr(confidence)).quantize(Decimal("0.001"))


def _count(number: int) -> Literal:
    """An ``xsd:integer``: Oxigraph keeps no other whole number apart, and would give it back as one."""
    return Literal(str(number), datatype=term("xsd:integer"))
