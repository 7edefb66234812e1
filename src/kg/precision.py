"""How exact a written number is, and how many digits of a result that leaves."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

_STATED = re.compile(r"\d[\d,，\s]*(?:\.\s?\d[\d\s]*)?")


def half_last_digit(value: Decimal) -> Decimal:
    """Half of the last digit of a number as it is written.

    >>> half_last_digit(Decimal("52.3")), half_last_digit(Decimal("6"))
    (Decimal('0.05'), Decimal('0.5'))
    """
    exponent = value.as_tuple().exponent
    return Decimal(10) ** (exponent if isinstance(exponent, int) and exponent < 0 else 0) / 2


def half_last_significant(value: Decimal) -> Decimal:
    """Half of the last digit that is no trailing zero.

    >>> half_last_significant(Decimal("9000"))
    Decimal('5E+2')
    """
    exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def rounding_of(written: str, value: Decimal) -> Decimal:
    """Half of the last digit that ``written`` states of ``value``, in the unit of ``value``: what rounding can hide.

    A whole number without a multiplier is taken for a count, which is exact.

    >>> rounding_of("128.67亿元", Decimal("12867000000")), rounding_of("48家", Decimal("48"))
    (Decimal('500000'), Decimal('0'))
    """
    found = _STATED.search(written)
    if found is None:
        return Decimal(0)
    digits = re.sub(r"[,，\s]", "", found.group()).rstrip(".")
    stated, decimals = Decimal(digits), len(digits.partition(".")[2])
    if stated == 0 or value == stated:
        return Decimal(10) ** -decimals / 2 if decimals else Decimal(0)
    return abs(value / stated) * Decimal(10) ** -decimals / 2


def rounded_to(value: Decimal, uncertainty: Decimal, *, whole: bool = False) -> Decimal:
    """``value`` without the digits that ``uncertainty`` leaves nothing of; ``whole`` allows no decimals.

    >>> rounded_to(Decimal("11913888888.9"), Decimal("5514403"))
    Decimal('11914000000')
    """
    place = uncertainty.adjusted() if uncertainty else -6
    step = Decimal(1).scaleb(max(place, 0) if whole else place)
    return Decimal(format((value / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN) * step, "f"))
