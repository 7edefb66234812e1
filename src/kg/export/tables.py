"""Graph → a folder of tidy CSV tables that open in a spreadsheet: one row for each fact, with its quote.

UTF-8 with a byte-order mark, without which spreadsheets garble Chinese; lists inside a cell are joined with ``; ``.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pyoxigraph import NamedNode

from kg.export.records import Records, document_graphs
from kg.map.terms import PREFIXES
from kg.ontology.classes import classes, label
from kg.ontology.indicators import indicator_label
from kg.store import Store

Row = tuple[str, ...]
JOIN = "; "

COLUMNS: Mapping[str, Row] = {
    "documents": ("document", "title", "publisher", "issued", "reference_time", "digest", "iri"),
    "entities": ("iri", "label", "class", "class_zh", "other_names", "documents"),
    "relations": (
        "document", "subject", "relation", "relation_zh", "object", "modality", "confidence", "quote",
        "start", "end", "sentence", "subject_iri", "object_iri", "found_by",
    ),
    "attributes": (
        "document", "subject", "attribute", "attribute_zh", "value", "value_zh", "modality", "confidence", "quote",
        "start", "end", "sentence", "subject_iri", "found_by",
    ),
    "observations": (
        "document", "subject", "indicator", "concept", "value", "unit", "unit_zh", "classifier", "period_start", "period_end",
        "modality", "growth", "share", "share_of", "bound", "rank", "qualifiers", "confidence", "quote",
        "start", "end", "sentence", "subject_iri", "found_by", "iri",
    ),
    "evidence": ("document", "start", "end", "quote", "means", "sentence", "iri", "means_iri"),
}  # fmt: skip
"""The tables of the folder and their columns."""


def write_tables(store: Store, folder: Path) -> None:
    """Write every table of ``COLUMNS`` as ``<folder>/<name>.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in to_tables(store).items():
        (folder / f"{name}.csv").write_bytes(data)


def to_tables(store: Store) -> dict[str, bytes]:
    """Each table as the bytes of its file."""
    return {name: _csv(COLUMNS[name], rows) for name, rows in to_rows(store).items()}


def to_rows(store: Store) -> dict[str, list[Row]]:
    """The rows of every table, in the order of documents and of their texts."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    things: dict[str, _Thing] = defaultdict(_Thing)
    for graph in document_graphs(store):
        records = Records.of(store, graph)
        document = records.one(graph.value, "dcterms:identifier")
        rows["documents"].append(_document(records, graph, document))
        _gather(records, document, things)
        rows["relations"] += sorted(_statements(records, document, "RelationStatement"), key=_in_text_order)
        rows["attributes"] += sorted(_statements(records, document, "AttributeStatement"), key=_in_text_order)
        rows["observations"] += sorted(_observations(records, document), key=_in_text_order)
        rows["evidence"] += sorted(_mentions(records, document), key=lambda row: (int(row[1]), int(row[2]), row))
    rows["entities"] = [thing.row(iri) for iri, thing in sorted(things.items())]
    return rows


class _Thing:
    """What the documents together say a thing is called."""

    def __init__(self) -> None:
        self.label, self.type = "", ""
        self.names: set[str] = set()
        self.documents: set[str] = set()

    def row(self, iri: str) -> Row:
        names, documents = JOIN.join(sorted(self.names)), JOIN.join(sorted(self.documents))
        return iri, self.label, self.type, label(self.type), names, documents


def _gather(records: Records, document: str, things: dict[str, _Thing]) -> None:
    for iri in records.of_class(*classes()):
        thing = things[iri]
        thing.label = records.one(iri, "rdfs:label")
        thing.type = records.name(iri, "rdf:type")
        thing.names.update(records.all(iri, "skos:altLabel"))
        thing.documents.add(document)


def _document(records: Records, graph: NamedNode, identifier: str) -> Row:
    parts = ("dcterms:title", "dcterms:publisher", "dcterms:issued", "rdo:referenceTime", "rdo:digest")
    return identifier, *(records.one(graph.value, part) for part in parts), graph.value


def _statements(records: Records, document: str, kind: str) -> Iterator[Row]:
    for node in records.of_class(kind):
        subject, object_ = records.one(node, "rdf:subject"), records.one(node, "rdf:object")
        predicate = records.name(node, "rdf:predicate")
        support = (records.name(node, "rdo:modality"), records.one(node, "rdo:confidence"), *_quote(records, node))
        if kind == "RelationStatement":
            value: Row = (records.one(object_, "rdfs:label"),)
            iris: Row = (subject, object_)
        else:
            local = object_.removeprefix(PREFIXES["rdo"])
            value, iris = (local, label(local) if local != object_ else object_), (subject,)
        names = records.one(subject, "rdfs:label"), predicate, label(predicate)
        yield document, *names, *value, *support, *iris, _finders(records, node)


def _observations(records: Records, document: str) -> Iterator[Row]:
    for node in records.of_class("Observation"):
        about, unit = records.one(node, "rdo:about"), records.name(node, "rdo:unit")
        yield (
            document,
            records.one(about, "rdfs:label"),
            records.one(node, "rdo:indicator"),
            indicator_label(records.one(node, "rdo:indicatorConcept")) or "",
            records.one(node, "rdo:value"),
            unit,
            label(unit) if unit else "",
            *(records.one(node, f"rdo:{name}") for name in ("classifier", "periodStart", "periodEnd")),
            records.name(node, "rdo:modality"),
            *(records.one(node, f"rdo:{name}") for name in ("growth", "share", "shareOf")),
            records.name(node, "rdo:bound"),
            records.one(node, "rdo:rank"),
            JOIN.join(records.all(node, "rdo:qualifier")),
            records.one(node, "rdo:confidence"),
            *_quote(records, node),
            about,
            _finders(records, node),
            node,
        )


def _mentions(records: Records, document: str) -> Iterator[Row]:
    for span in records.of_class("TextSpan", "Sentence"):
        place = records.one(span, "oa:start"), records.one(span, "oa:end"), records.one(span, "oa:exact")
        sentence = records.one(records.one(span, "rdo:inSentence"), "oa:exact")
        for meant in records.all(span, "rdo:mentions") or [""]:
            yield document, *place, records.one(meant, "rdfs:label") if meant else "", sentence, span, meant


def _quote(records: Records, node: str) -> Row:
    """The first place that says it: the words, start, end and the sentence."""
    found = records.evidence(node)
    return (found[0].quote, str(found[0].start), str(found[0].end), found[0].sentence) if found else ("", "", "", "")


def _finders(records: Records, node: str) -> str:
    return JOIN.join(records.one(finder, "rdfs:label") for finder in records.all(node, "rdo:foundBy"))


def _in_text_order(row: Row) -> tuple[int, Row]:
    """By the place in the text where the quote starts."""
    return int(row[_START[len(row)]] or -1), row


_START = {len(columns): columns.index("start") for columns in COLUMNS.values() if "start" in columns}


def _csv(columns: Row, rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
