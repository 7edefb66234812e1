"""Whether what a question says stands in what an answer rests on: nothing asked may be passed over."""

from __future__ import annotations

from collections.abc import Iterable


def unaccounted(parts: Iterable[str], told: str) -> int:
    """How many characters of ``parts`` the text ``told`` does not have, counted where two or more stand together.

    A character counts as had when it stands in a pair of characters that ``told`` has too; one alone between others
    is a particle more often than content.

    >>> unaccounted(["固定资产投资"], "全年完成固定资产投资5亿元"), unaccounted(["松原市投资"], "完成投资5亿元")
    (0, 3)
    """
    missing = 0
    for part in parts:
        unknown = [not _has(part, at, told) for at in range(len(part))]
        if any(unknown[at] and unknown[at + 1] for at in range(len(part) - 1)):
            missing += sum(unknown)
    return missing


def _has(part: str, at: int, told: str) -> bool:
    pairs = (part[max(0, at - 1) : at + 1], part[at : at + 2])
    return any(len(pair) == 2 and pair in told for pair in pairs)
