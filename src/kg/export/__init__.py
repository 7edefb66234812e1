"""Graph → files that others read: RDF in six syntaxes and in shards, network files, tables, a Cypher script; shards → graph.

The same graph gives the same bytes, whatever the order in which it was built. TriG and N-Quads keep the named graphs
and lose nothing; the other RDF formats hold the merge of all graphs; network files, tables and Cypher hold things,
relations, figures and their quotes.
"""

from kg.export.formats import FORMATS, Format, export, format_of, to_bytes
from kg.export.loading import Loaded, load_shards
from kg.export.ontology import merged_ontology, schema_turtle

__all__ = [
    "FORMATS",
    "Format",
    "Loaded",
    "export",
    "format_of",
    "load_shards",
    "merged_ontology",
    "schema_turtle",
    "to_bytes",
]
