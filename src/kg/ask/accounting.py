"""Whether what a question says stands in what an answer rests on: nothing asked may be passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from kg.extract.numerals import read_numeral

_COUNTED = r"([一二两三四五六七八九十]{1,3}|\d{1,3})[大个家条项种类所座][^\d,。;、,;]{0,8}?(?:%s)"


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


def stated_counts(told: str, nouns: Iterable[str]) -> list[Decimal]:
    """The numbers of things of a kind that a text states.

    >>> stated_counts("智能装备、电机等八大重点行业", ["行业"]), stated_counts("3家企业入驻,占地20亩", ["园区"])
    ([Decimal('8')], [])
    """
    pattern = "|".join(re.escape(noun) for noun in sorted(nouns))
    found = (read_numeral(number) for number in re.findall(_COUNTED % pattern, told)) if pattern else ()
    return [number for number in found if number is not None]


def _has(part: str, at: int, told: str) -> bool:
    pairs = (part[max(0, at - 1) : at + 1], part[at : at + 2])
    return any(len(pair) == 2 and pair in told for pair in pairs)
