"""Sentences with what they say, written as the graph that kg would make of them: for testing questions."""

from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.terms import PREFIXES, chinese, decimal_literal, rdo, term
from kg.store import MemoryStore

DOCUMENT = NamedNode(PREFIXES["rd"] + "document/report")


class GraphOfSentences:
    """Collects things and statements of one document, in which the sentences follow each other."""

    def __init__(self, reference="2020"):
        self.triples = [
            Triple(DOCUMENT, term("rdf:type"), rdo("Document")),
            Triple(DOCUMENT, term("dcterms:identifier"), Literal("report.txt")),
            Triple(DOCUMENT, term("rdfs:label"), chinese("云澜市工作报告")),
            Triple(DOCUMENT, rdo("referenceTime"), Literal(reference, datatype=term("xsd:gYear"))),
        ]
        self._spans = {}
        self._length = 0
        self._number = 0

    def store(self):
        store = MemoryStore()
        store.replace(DOCUMENT, self.triples)
        return store

    def thing(self, type_, label, *others):
        node = _thing(label)
        self._add(node, term("rdf:type"), rdo(type_))
        self._add(node, term("rdfs:label"), chinese(label))
        for other in others:
            self._add(node, term("skos:altLabel"), chinese(other))
        self._add(self._span(f"文中提到{label}。"), rdo("mentions"), node)

    def relation(self, subject, name, object_, sentence):
        self._state(_thing(subject), rdo(name), _thing(object_), sentence)

    def status(self, thing, name, sentence):
        self._state(_thing(thing), rdo("status"), rdo(name), sentence)

    def date(self, thing, name, text, sentence):
        self._state(_thing(thing), rdo(name), Literal(text, datatype=term("xsd:gYearMonth")), sentence)

    def figure(self, about, indicator, value, unit, period, sentence, modality="Actual", **more):
        node = self._new("observation")
        self._add(node, term("rdf:type"), rdo("Observation"))
        self._add(node, rdo("about"), _thing(about))
        self._add(node, rdo("indicator"), chinese(indicator))
        self._add(node, rdo("modality"), rdo(modality))
        if value is not None:
            self._add(node, rdo("value"), decimal_literal(Decimal(value)))
            self._add(node, rdo("unit"), rdo(unit))
        for name, day in zip(("periodStart", "periodEnd"), period, strict=True):
            if day is not None:
                self._add(node, rdo(name), Literal(day, datatype=term("xsd:date")))
        for name, given in more.items():
            if name == "classifier":
                self._add(node, rdo(name), Literal(given))
            elif name == "rank":
                self._add(node, rdo(name), Literal(str(given), datatype=term("xsd:integer")))
            else:
                self._add(node, rdo(name), decimal_literal(Decimal(given)))
        self._add(node, term("prov:wasDerivedFrom"), self._span(sentence))

    def _state(self, subject, predicate, object_, sentence):
        self._add(subject, predicate, object_)
        node = self._new("statement")
        self._add(node, term("rdf:subject"), subject)
        self._add(node, term("rdf:predicate"), predicate)
        self._add(node, term("rdf:object"), object_)
        self._add(node, term("prov:wasDerivedFrom"), self._span(sentence))

    def _span(self, sentence):
        if sentence not in self._spans:
            start, self._length = self._length, self._length + len(sentence)
            node = self._spans[sentence] = NamedNode(f"{DOCUMENT.value}#{start}")
            self._add(node, term("oa:start"), Literal(str(start), datatype=term("xsd:integer")))
            self._add(node, term("oa:end"), Literal(str(self._length), datatype=term("xsd:integer")))
            self._add(node, term("oa:exact"), chinese(sentence))
            self._add(node, rdo("inDocument"), DOCUMENT)
            self._add(node, rdo("inSentence"), node)
        return self._spans[sentence]

    def _new(self, kind):
        self._number += 1
        return NamedNode(f"{PREFIXES['rd']}{kind}/{self._number}")

    def _add(self, subject, predicate, object_):
        self.triples.append(Triple(subject, predicate, object_))


def _thing(label):
    return NamedNode(f"{PREFIXES['rd']}{label}")
