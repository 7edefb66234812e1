"""The engine's words about a malformed query → one line that says where and what."""

from __future__ import annotations

import re

from kg.errors import QueryError

_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<rest>.*)", re.DOTALL)
_LONGEST = 160


def explained(error: QueryError) -> QueryError:
    """The same error with line and column in front, and without the grammar's inner life."""
    found = _PLACE.search(str(error))
    if found is None:
        return error
    rest = " ".join(found["rest"].split())
    if "Prefix not found" in rest:
        rest = "a prefix is used that is not declared"
    if len(rest) > _LONGEST:
        rest = rest[:_LONGEST].rsplit(",", 1)[0] + ", …"
    return QueryError(f"malformed SPARQL at line {found['line']}, column {found['column']}: {rest}")
