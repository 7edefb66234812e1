"""Graph → a Cypher script for Neo4j and its relatives: things, relations, figures and documents, with quotes.

One statement a line, ``MERGE`` throughout, so running it twice changes nothing. Names in backticks and texts in quotes
are escaped: no text of a document can become Cypher.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from kg.map.terms import PREFIXES
from kg.network import Edge, Evidence, Figure, NetworkData, Node, read_network
from kg.ontology.classes import superclasses
from kg.store import Store

_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_LARGEST_INTEGER = 2**63

Property = str | int | Decimal | list[str]


def cypher(store: Store) -> bytes:
    """The whole script."""
    return "".join(line + "\n" for line in _lines(read_network(store))).encode("utf-8")


def quoted(text: str) -> str:
    r"""A Cypher string literal.

    >>> quoted("云澜'}) DETACH DELETE n //")
    "'云澜\\'}) DETACH DELETE n //'"
    """
    return "'" + "".join(_ESCAPED.get(char) or _control(char) for char in text) + "'"


def _lines(data: NetworkData) -> Iterator[str]:
    for kind in ("Thing", "Document", "Observation"):
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{kind}) REQUIRE n.iri IS UNIQUE;"
    names = {source.id: source.name for source in data.sources}
    for source in data.sources:
        described = {"name": source.name, "title": source.title, "publisher": source.publisher, "issued": source.issued}
        yield f"MERGE (n:Document {{iri: {quoted(source.id)}}}) SET n += {_map(described)};"
    said: dict[str, dict[str, Property]] = defaultdict(dict)
    for fact in data.facts:
        said[fact.subject][fact.predicate] = fact.value
    for node in data.nodes:
        yield from _thing(node, data, said[node.id], names)
    for edge in data.edges:
        yield _relation(edge, data, names)
    for figure in data.figures:
        yield from _figure(figure, names)


def _thing(node: Node, data: NetworkData, said: Mapping[str, Property], names: Mapping[str, str]) -> Iterator[str]:
    kinds = [node.type, *superclasses(node.type)] if node.type else []
    labels = "".join(f":{_name(kind)}" for kind in kinds)
    described: dict[str, Property] = {
        "label": node.label,
        "names": list(node.names),
        "class": node.type,
        "class_zh": data.label(node.type).zh,
        **said,
    }
    chosen = f" SET n{labels}" if labels else ""
    yield f"MERGE (n:Thing {{iri: {quoted(node.id)}}}){chosen} SET n += {_map(described)};"
    for document in node.documents:
        if document in names:
            yield _join(("Thing", node.id), "MENTIONED_IN", {}, ("Document", document))


def _relation(edge: Edge, data: NetworkData, names: Mapping[str, str]) -> str:
    described: dict[str, Property] = {
        "predicate": PREFIXES["rdo"] + edge.predicate,
        "label_zh": data.label(edge.predicate).zh,
        "modality": edge.modality,
        **_evidence(edge.evidence, names),
    }
    return _join(("Thing", edge.subject), _upper(edge.predicate), described, ("Thing", edge.object))


def _figure(figure: Figure, names: Mapping[str, str]) -> Iterator[str]:
    numbers = {"value": figure.value, "growth": figure.growth, "share": figure.share, "rank": figure.rank}
    described: dict[str, Property] = {
        "indicator": figure.indicator,
        "unit": figure.unit,
        "classifier": figure.classifier,
        "period_start": figure.start,
        "period_end": figure.end,
        "modality": figure.modality,
        "share_of": figure.share_of,
        "bound": figure.bound,
        **{name: number for name, number in numbers.items() if number is not None},
        **_evidence(figure.evidence, names),
    }
    yield f"MERGE (n:Observation {{iri: {quoted(figure.id)}}}) SET n += {_map(described)};"
    yield _join(("Observation", figure.id), "ABOUT", {}, ("Thing", figure.about))


def _evidence(evidence: tuple[Evidence, ...], names: Mapping[str, str]) -> dict[str, Property]:
    documents = sorted({names.get(each.document, each.document) for each in evidence})
    return {"documents": documents, "sentences": list(dict.fromkeys(each.sentence for each in evidence))}


def _join(start: tuple[str, str], kind: str, described: Mapping[str, Property], end: tuple[str, str]) -> str:
    properties = f" SET r += {_map(described)}" if described else ""
    return (
        f"MATCH (a:{start[0]} {{iri: {quoted(start[1])}}}), (b:{end[0]} {{iri: {quoted(end[1])}}}) "
        f"MERGE (a)-[r:{_name(kind)}]->(b){properties};"
    )


def _map(properties: Mapping[str, Property]) -> str:
    return "{" + ", ".join(f"{_name(key)}: {_value(value)}" for key, value in properties.items() if value != "") + "}"


def _value(value: Property) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "[" + ", ".join(quoted(each) for each in value) + "]"
    plain = format(value, "f")
    return plain if "." in plain or abs(int(value)) < _LARGEST_INTEGER else plain + ".0"


def _name(name: str) -> str:
    return name if name.isascii() and name.isidentifier() else "`" + name.replace("`", "``") + "`"


def _upper(name: str) -> str:
    """``locatedIn`` → ``LOCATED_IN``, as relationship types are written."""
    return "".join("_" + char if char.isupper() else char.upper() for char in name)


def _control(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 or char in "\u2028\u2029" else char
