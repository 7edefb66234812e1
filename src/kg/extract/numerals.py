"""Numerals as these documents write them → exact decimals: 1,024.5 · 三百二十 · 二〇一九 · 3.5万 · 三分之一 · 百分之五."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "俩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
CHINESE = r"[零〇一二三四五六七八九十百千万亿两]+(?:点[零〇一二三四五六七八九]+)?"
SCALE = r"[十百千]?万亿|[十百千]?亿|[十百千]?万|百|千(?![瓦米克伏卡])"
"""Words that multiply a number written in digits: 3.5万, 2千万, 1.2万亿."""

_MULTIPLIED = re.compile(rf"({ARABIC})({SCALE})?")
_CHINESE = re.compile(CHINESE)
_POSITIONAL = re.compile(r"[零〇○一二三四五六七八九]{3,}")
_FRACTION = re.compile(rf"({CHINESE}|\d+)分之({CHINESE}|{ARABIC})")
_SLASH = re.compile(r"(\d+)/(\d+)")
_PARTS_PLACES = Decimal("0.01")


def read_numeral(written: str) -> Decimal | None:
    """The number that ``written`` (folded, without blanks) stands for; None where it is no numeral.

    >>> read_numeral("1,024.5"), read_numeral("三千零五十"), read_numeral("3.5万"), read_numeral("二〇一九")
    (Decimal('1024.5'), Decimal('3050'), Decimal('35000'), Decimal('2019'))
    """
    if match := _MULTIPLIED.fullmatch(written):
        return plain(Decimal(match[1].replace(",", "")) * scale_of(match[2] or ""))
    if _POSITIONAL.fullmatch(written):
        return Decimal("".join(str(DIGITS[c]) for c in written))
    return _read_chinese(written) if _CHINESE.fullmatch(written) else None


def scale_of(words: str) -> Decimal:
    """What 万, 千万, 万亿 … multiply by; 1 for the empty string.

    >>> scale_of("千万"), scale_of("万亿")
    (Decimal('10000000'), Decimal('1000000000000'))
    """
    product = 1
    for character in words:
        product *= SMALL.get(character) or LARGE[character]
    return Decimal(product)


def read_fraction(written: str) -> Decimal | None:
    """A fraction in percent, to two places where it does not end: 三分之一 → 33.33, 1/8 → 12.5, 百分之五 → 5."""
    if match := _FRACTION.fullmatch(written):
        below, above = read_numeral(match[1]), read_numeral(match[2])
    elif match := _SLASH.fullmatch(written):
        above, below = Decimal(match[1]), Decimal(match[2])
    else:
        return None
    if not below or above is None:
        return None
    percent = above * 100 / below
    return plain(percent.quantize(_PARTS_PLACES))


def plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent.

    >>> plain(Decimal("1.50")), plain(Decimal("3E+3"))
    (Decimal('1.5'), Decimal('3000'))
    """
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _read_chinese(written: str) -> Decimal | None:
    """Place-value reading of a Chinese numeral, 一万五 and 三千二 included; None for a malformed one."""
    whole, _, decimals = written.partition("点")
    value = _read_whole(whole)
    if value is None:
        return None
    return Decimal(f"{value}.{''.join(str(DIGITS[c]) for c in decimals)}" if decimals else value)


def _read_whole(written: str) -> int | None:
    for word, scale in (("亿", 10**8), ("万", 10**4)):
        before, found, after = written.rpartition(word)
        if not found:
            continue
        high = _read_whole(before) if before else 1
        low = _read_after(after, scale)
        return None if high is None or low is None or low >= scale else high * scale + low
    return _read_section(written)


def _read_after(written: str, scale: int) -> int | None:
    """What follows 万 or 亿: a lone digit counts the next place (一万五 is 15000)."""
    if written and len(written) == 1 and written in DIGITS:
        return DIGITS[written] * scale // 10
    return _read_whole(written) if written else 0


def _read_section(written: str) -> int | None:
    """A numeral below ten thousand."""
    total, unit, digit, zero = 0, 10_000, None, False
    for character in written:
        if character in SMALL:
            if SMALL[character] >= unit:
                return None
            unit = SMALL[character]
            total += (1 if digit is None else digit) * unit
            digit, zero = None, False
        elif digit:
            return None
        else:
            digit = DIGITS[character]
            zero = zero or digit == 0
            digit = digit or None
    if digit is None:
        return total
    return total + (digit * unit // 10 if 100 <= unit < 10_000 and not zero else digit)
