"""Value types ⇄ JSON bytes (cattrs): the annotated-document cache, workers and fixtures use it.

Decimals and dates travel as strings, so what is read back equals what was written, digit for digit. Fields are
written in the order of the value type and the bytes are the same on every run. Fields added to a value type with
a default read old bytes without complaint; bytes of another shape raise ``CodecError``.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TypeVar

from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError

from kg.errors import KgError

T = TypeVar("T")


class CodecError(KgError):
    """Bytes are not the JSON of the value type asked for."""


def encode(value: object) -> bytes:
    """One value as compact UTF-8 JSON, fields that hold their default left out.

    >>> from kg.model import TextSpan
    >>> encode(TextSpan(2, 4))
    b'{"start":2,"end":4}'
    """
    return json.dumps(_CONVERTER.unstructure(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def decode(data: bytes, kind: type[T]) -> T:
    """The value of type ``kind`` that ``encode`` wrote.

    Raises:
        CodecError: The bytes are not JSON, or not of this type.
    """
    try:
        return _CONVERTER.structure(json.loads(data), kind)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, ForbiddenExtraKeysError) as error:
        raise CodecError(f"not a {kind.__name__} in JSON: {error}") from error


def _converter() -> Converter:
    converter = Converter(omit_if_default=True, forbid_extra_keys=True, detailed_validation=False)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    return converter


_CONVERTER = _converter()
