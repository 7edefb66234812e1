"""A query's text → its form, or a refusal: only reading queries that stay inside the store are let through.

The engine would follow SERVICE and LOAD over the network and has no switch against it, so the words are looked
for in the text itself, outside strings, IRIs, names and comments.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from kg.errors import QueryError

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

TOKEN = re.compile(
    r'''
    (?P<long_string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\')
  | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<comment>\#[^\r\n]*)
  | (?P<variable>[?$]\w+)
  | (?P<tag>@[A-Za-z][A-Za-z0-9-]*)
  | (?P<name>(?:\w[\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<escape>\\.)
    ''',
    re.VERBOSE | re.DOTALL,
)
"""What the engine's own parser would skip, or a word; where the two differ, this one sees more words, never fewer."""
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())


def words(sparql: str) -> list[str]:
    """The bare words of a query in upper case: keywords and function names, nothing quoted, named or commented.

    >>> words("select ?x { ?x a 'SERVICE' } # LOAD")
    ['SELECT', 'A']
    """
    return [match["word"].upper() for match in TOKEN.finditer(sparql) if match["word"]]


def uses(sparql: str, keyword: str) -> bool:
    """Whether ``sparql`` may use ``keyword`` as such; in doubt it does.

    The engine asks for no space around keywords: it reads ``SERVICE:x``, ``trueSERVICE`` and ``SERVICESILENT``. So
    the letters count wherever they stand outside strings, IRIs, comments, variables and local names.

    >>> uses("ASK { SERVICE:x {} }", "SERVICE"), uses("ASK { ?service a rdo:service }", "SERVICE")
    (True, False)
    """
    for match in TOKEN.finditer(sparql):
        text = match["word"] or match["tag"] or (match["name"] or "").partition(":")[0]
        if keyword in text.upper():
            return True
    return False


def form_of(sparql: str) -> Form:
    """Which of the four query forms ``sparql`` is.

    Raises:
        QueryError: It is an update, would leave the store, or is no query at all.
    """
    if uses(sparql, "SERVICE"):
        raise QueryError("SERVICE is refused: a query reads this store only, nothing over the network")
    for word in words(sparql):
        if word in _FORMS:
            return cast(Form, word)
        if word in _UPDATES:
            raise QueryError(f"{word} is refused: queries only read; kg build and kg remove change a store")
    raise QueryError("no query: expected SELECT, ASK, CONSTRUCT or DESCRIBE")
