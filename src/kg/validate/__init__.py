"""Graph → findings: SHACL shapes, some written by hand, most derived from the ontology, checked by pySHACL.

pySHACL takes seconds for ten thousand triples, more than linearly, so the store is checked in units: each document's
graph by itself (it holds everything its shapes look at), then the names and classes of things across documents
together with the graphs of background knowledge.
"""

from kg.validate.findings import Finding, Report
from kg.validate.run import shapes, validate

__all__ = ["Finding", "Report", "shapes", "validate"]
