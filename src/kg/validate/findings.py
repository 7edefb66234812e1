"""What validation found, as frozen values, and the three ways to write it: for people, as JSON, as a SHACL report."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from pyoxigraph import Literal, NamedNode, Triple, serialize
from pyoxigraph import RdfFormat as Format

from kg.map.document import sort_triples
from kg.map.iris import digest
from kg.map.terms import PREFIXES, term

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One violated constraint.

    Attributes:
        unit: The document (its IRI), or the graph that stands for all documents together.
        focus: The node that breaks the rule.
        shape: Local name of the shape.
        path: The property in question as a prefixed name, ``^`` for the inverse; empty for the node itself.
        value: The offending value; empty where something is missing.
        severity: ``Violation``, ``Warning`` or ``Info``.
        message_zh, message_en: The rule in words.
    """

    unit: str
    focus: str
    shape: str
    path: str
    value: str
    severity: str
    message_zh: str
    message_en: str


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, sorted, and how many units were looked at."""

    findings: tuple[Finding, ...]
    units: int

    @property
    def conforms(self) -> bool:
        """Whether no rule is violated; warnings do not count."""
        return not any(finding.severity == "Violation" for finding in self.findings)

    def readable(self, language: str = "en") -> str:
        """One line for each finding, then the sum."""
        lines = [_line(finding, language) for finding in self.findings]
        verdict = "conforms" if self.conforms else f"{len(self.findings)} findings"
        return "\n".join([*lines, f"{verdict} ({self.units} graphs checked)"]) + "\n"

    def as_json(self) -> str:
        """``{"conforms", "units", "findings": [{…}]}``."""
        findings = [asdict(finding) for finding in self.findings]
        whole = {"conforms": self.conforms, "units": self.units, "findings": findings}
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def as_turtle(self) -> str:
        """A ``sh:ValidationReport`` as N-Triples (which is Turtle too); equal findings give equal bytes."""
        report = NamedNode(f"urn:kg:report:{digest(str(finding) for finding in self.findings)}")
        triples = [
            Triple(report, term("rdf:type"), _sh("ValidationReport")),
            Triple(report, _sh("conforms"), Literal(self.conforms)),
        ]
        for finding in self.findings:
            node = NamedNode(f"urn:kg:finding:{digest([str(finding)])}")
            triples += [Triple(report, _sh("result"), node), *_result(node, finding)]
        written = serialize(sort_triples(triples), format=Format.N_TRIPLES)
        return written.decode("utf-8") if written else ""


def shorten(iri: str) -> str:
    """An IRI as a prefixed name where one of our prefixes fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _line(finding: Finding, language: str) -> str:
    message = finding.message_zh if language == "zh" else finding.message_en
    about = " ".join(part for part in (shorten(finding.focus), finding.path, finding.value) if part)
    return f"{finding.severity.lower()}: {message} [{about}] in {shorten(finding.unit)}"


def _result(node: NamedNode, finding: Finding) -> list[Triple]:
    triples = [
        Triple(node, term("rdf:type"), _sh("ValidationResult")),
        Triple(node, _sh("focusNode"), NamedNode(finding.focus)),
        Triple(node, _sh("resultSeverity"), _sh(finding.severity)),
        Triple(node, _sh("sourceShape"), NamedNode("https://w3id.org/regional-development/shape/" + finding.shape)),
        Triple(node, _sh("resultMessage"), Literal(finding.message_zh, language="zh")),
        Triple(node, _sh("resultMessage"), Literal(finding.message_en, language="en")),
    ]
    if finding.value:
        triples.append(Triple(node, _sh("value"), Literal(finding.value)))
    if finding.path:
        triples.append(Triple(node, term("rdfs:comment"), Literal(finding.path)))
    return triples


def _sh(name: str) -> NamedNode:
    return NamedNode(_SH + name)
