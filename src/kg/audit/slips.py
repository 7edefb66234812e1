"""What a slip of the pen makes of a number: digits in another order, one other digit, a lost or added power of ten.

Two numbers that differ so are seldom two facts. Where the wording leaves doubt whether both tell the same, such a
difference speaks for it, and any other difference does not.
"""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_CLOSE = Decimal("0.005")
_POWERS = tuple(Decimal(10) ** n for n in range(1, 9))


def digits_of(written: str) -> str:
    """The digits of the first number, without the zeros around them.

    >>> digits_of("1,280万吨"), digits_of("0.85亿元"), digits_of("五家")
    ('128', '85', '')
    """
    return _written(written).replace(".", "").strip("0")


def is_reordered(one: str, other: str) -> bool:
    """Whether two written numbers have the same digits in another order.

    >>> is_reordered("318亿元", "381亿元"), is_reordered("318亿元", "38.1亿元")
    (True, False)
    """
    first, second = _written(one), _written(other)
    return first != second and first.find(".") == second.find(".") and sorted(first) == sorted(second)


def has_one_other_digit(one: str, other: str) -> bool:
    """Whether two written numbers differ in one digit.

    >>> has_one_other_digit("318家", "378家"), has_one_other_digit("318家", "31.8家")
    (True, False)
    """
    first, second = _written(one), _written(other)
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def power_of_ten(one: Decimal, other: Decimal, close: Decimal = _CLOSE) -> Decimal | None:
    """The factor 10, 100, … between two numbers, if there is one.

    >>> power_of_ten(Decimal("12000"), Decimal("120000000"))
    Decimal('10000')
    """
    low, high = sorted((abs(one), abs(other)))
    if low == 0:
        return None
    return next((power for power in _POWERS if abs(high / low / power - 1) <= close), None)


def _written(words: str) -> str:
    found = _NUMBER.search(words)
    return found.group().replace(",", "") if found else ""
