"""How far a stated sum may be from the sum of stated parts before a reader calls it wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


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
