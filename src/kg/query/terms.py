"""Texts from outside → SPARQL terms that mean just that text, whatever characters they hold."""

from __future__ import annotations

import re

from kg.errors import QueryError

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"(?P<tag>@[A-Za-z-]+|\^\^\S+)?')
_NAME = re.compile(r"(?P<prefix>[A-Za-z]\w*):(?P<local>\w+)")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_WORD = re.compile(r"\w+")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def escape_string(text: str) -> str:
    r"""A text as a SPARQL string.

    >>> escape_string('说"好"')
    '"说\\"好\\""'
    """
    return f'"{text.translate(_ESCAPES)}"'


def like(model: str, value: str, *, name: str) -> str:
    """``value`` as a term of the same sort as the first term of ``model``; UNDEF stands for a text in Chinese.

    >>> like('"云澜市"@zh', "临溪", name="place"), like("10", "2.5", name="n"), like("rdo:Planned", "InForce", name="s")
    ('"临溪"@zh', '2.5', 'rdo:InForce')

    Raises:
        QueryError: The value is not of that sort; the message names ``name``.
    """
    if model == "UNDEF":
        return f"{escape_string(value)}@zh"
    if text := _TEXT.match(model):
        return escape_string(value) + (text["tag"] or "")
    if term := _NAME.match(model):
        local = value.removeprefix(f"{term['prefix']}:")
        if _WORD.fullmatch(local):
            return f"{term['prefix']}:{local}"
        raise QueryError(f"parameter {name}: {value!r} is not a name such as {term[0]}")
    if _NUMBER.match(model):
        if _NUMBER.fullmatch(value):
            return value
        raise QueryError(f"parameter {name}: {value!r} is not a number")
    raise QueryError(f"parameter {name}: its default {model!r} is neither text, name nor number")
