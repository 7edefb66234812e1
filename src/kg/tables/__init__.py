"""Tables by a mapping: CSV, TSV, JSON lines and workbooks → annotated documents; and the proposal of a first mapping.

A mapping lies beside its table: ``companies.csv`` is read by ``companies.mapping.yml``. docs/how-to/tables.md teaches it.
"""

from kg.tables.choice import Mappings, fingerprint
from kg.tables.language import parse_mappings, read_mappings
from kg.tables.mapping import MappingError, TableMapping
from kg.tables.proposal import Proposal, propose
from kg.tables.reading import BadRow, read_table
from kg.tables.rows import SUFFIXES
from kg.tables.writing import write_mappings

__all__ = [
    "SUFFIXES",
    "BadRow",
    "MappingError",
    "Mappings",
    "Proposal",
    "TableMapping",
    "fingerprint",
    "parse_mappings",
    "propose",
    "read_mappings",
    "read_table",
    "write_mappings",
]
