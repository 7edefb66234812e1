"""Check characters of codes: a code with a slip of the pen must join nothing."""

from __future__ import annotations

import re

from kg.ontology.columns import identifier_types
from kg.tables.cells import CellError

_CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANIZATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def read_code(cell: str, scheme: str) -> str:
    """The code in its one form: capital letters, without blanks.

    Raises:
        CellError: It has not the form of such codes, or its check character is wrong.
    """
    kind = identifier_types().get(scheme)
    if kind is None or not kind.pattern:
        return cell
    code = "".join(cell.split()).upper()
    if not re.fullmatch(kind.pattern, code):
        raise CellError(f"{cell!r} has not the form of a {scheme}")
    if kind.checked_by == "GB 32100" and credit_check(code[:17]) != code[17]:
        raise CellError(f"{cell!r} is no {scheme}: its check character is wrong")
    if kind.checked_by == "GB 11714":
        code = code.replace("-", "")
        if organization_check(code[:8]) != code[8]:
            raise CellError(f"{cell!r} is no {scheme}: its check character is wrong")
    return code


def credit_check(body: str) -> str:
    """The last character of a unified social credit code whose first 17 are given.

    Source: GB 32100-2015: weights are powers of 3 modulo 31.

    >>> credit_check("91330000000000000")
    '4'
    """
    total = sum(_CREDIT_DIGITS.index(digit) * pow(3, place, 31) for place, digit in enumerate(body))
    return _CREDIT_DIGITS[-total % 31]


def organization_check(body: str) -> str:
    """The last character of an organisation code whose first eight are given.

    Source: GB 11714-1997: weighted sum modulo 11.

    >>> organization_check("12345678")
    '8'
    """
    total = sum(int(digit, 36) * weight for digit, weight in zip(body, _ORGANIZATION_WEIGHTS, strict=True))
    return "0123456789X0"[11 - total % 11]
