"""The text of a query or update → the words in it that no request may use, whatever else it says.

Looked for twice: as written, and with ``\\u0053``-like escapes replaced, which some engines do before they parse.
"""

from __future__ import annotations

import re

from kg.query.guard import uses

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_OUTBOUND = ("SERVICE", "LOAD")


def outbound_word(sparql: str) -> str | None:
    """``SERVICE`` or ``LOAD`` where the text uses it outside strings, names and comments.

    >>> outbound_word("ASK { SERVICE <http://example.org/> { ?s ?p ?o } }"), outbound_word("ASK { ?s ?p 'LOAD' }")
    ('SERVICE', None)
    """
    texts = (sparql, _unescaped(sparql))
    return next((word for word in _OUTBOUND if any(uses(text, word) for text in texts)), None)


def _unescaped(sparql: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF else match[0]

    return _ESCAPE.sub(character, sparql)
