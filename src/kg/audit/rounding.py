"""How far a stated sum or share may be from what its numbers make before a reader calls it wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.audit.entries import Entry
from kg.precision import half_last_digit

_MORE = re.compile(r"超|逾|过半|以上|多|余|强")
_TWENTIETH = Decimal(5)


def sum_slack(tolerances: Sequence[Decimal], *, vague: bool) -> Decimal:
    """The slack of a sum whose numbers have these tolerances.

    Where one of them is vague (约, 超) all may err fully; else what the rounding of so many numbers adds up to in 95
    of 100 cases (twice the root of the sum of squares), and one and a half last digits at least.

    >>> sum_slack([Decimal("0.5")] * 3, vague=False)
    Decimal('1.5')
    """
    most = sum(tolerances, Decimal(0))
    if vague:
        return most
    likely = 2 * (sum((each * each for each in tolerances), Decimal(0)) / 3).sqrt()
    return min(most, max(likely, 3 * max(tolerances, default=Decimal(0))))


def open_range(text: str, share: Entry) -> tuple[Decimal, Decimal]:
    """Between which percentages a share can lie that is told so: 占七成以上, 占比过半, 占近三成, 占38%."""
    words = text[share.span.start - 3 : share.span.end + 3]
    half = half_last_digit(share.value)
    if _MORE.search(words) or share.bound == "AtLeast":
        return share.value - half / 5, share.value + (25 if "半" in share.span.of(text) else 10)
    if re.search(r"近|不足|不到", words) or share.bound == "AtMost":
        return share.value - 6, share.value + half
    if re.search(r"成[半一二三四五六七八九]", words):
        return share.value - _TWENTIETH / 2, share.value + _TWENTIETH / 2
    if re.search(r"约|左右|[成半]|分之", words):
        return share.value - _TWENTIETH, share.value + _TWENTIETH
    return share.value - half - Decimal("0.1"), share.value + half + Decimal("0.1")
