"""A name → the wording by which names are compared: spelling variants folded, numbers and phases read out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_QUOTES = re.compile(r"[\s\"'“”‘’「」『』《》〈〉〝〞]+")
_DASH = re.compile(r"[—–―─‐‑‒−﹣\-~]+")
_DASH_OF_LETTERS = re.compile(r"(?<!\d)-|-(?!\d)")
_DIGITS = {"零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9"}
_CHINESE_NUMBER = r"[零一二三四五六七八九十百]+"
_ORDINALS = re.compile(
    rf"第?(?P<number>\d+|{_CHINESE_NUMBER})(?P<unit>期|批|号线|号|届|段|标段|阶段|轮|次|线|环|院|中学|小学|工厂|分公司)"
    rf"|(?P<roman>[ⅠⅡⅢⅣⅤ])|(?P<letter>(?<![A-Za-z])[A-Fa-f])(?P<of>段|区|标|型)"
    rf"|(?P<year>(?:19|20)\d{{2}})|第(?P<rank>\d+|{_CHINESE_NUMBER})"
)
_SIDES = re.compile(
    r"[东西南北](?=段|延|线|区|片|站|环|园)|(?:扩建|改建|扩容|改扩建|延伸|拓宽|西延|东延|南延|北延|一期|支线|复线|外绕线|连接线|联络线)"
)


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=200_000)
def fold_name(name: str) -> str:
    """Simplified, half-width, lower case, without blanks, quotation marks and book-title marks; one kind of dash.

    A dash between two names goes (云澜-松原港 and 云澜松原港 are one), a dash between two numbers stays.

    >>> fold_name("《雲瀾—臨溪 港（一期）》")
    '云澜临溪港(一期)'
    """
    bare = _QUOTES.sub("", name.translate(_FULL_WIDTH))
    simplified = bare if bare.isascii() else str(_converter().convert(bare))
    return _DASH_OF_LETTERS.sub("", _DASH.sub("-", simplified)).lower()


@lru_cache(maxsize=200_000)
def ordinals(folded: str) -> frozenset[str]:
    """The numbers, phases, sections and years in a folded name: two names that differ in them are two things.

    >>> sorted(ordinals("临溪港二期a段")), sorted(ordinals("第3批试点"))
    (['2期', 'A段'], ['3批'])
    """
    found: set[str] = set()
    for match in _ORDINALS.finditer(folded):
        if match.group("number"):
            found.add(_arabic(match.group("number")) + match.group("unit"))
        elif match.group("letter"):
            found.add(match.group("letter").upper() + match.group("of"))
        else:
            found.add(_arabic(match.group("roman") or match.group("year") or match.group("rank")))
    found.update(_SIDES.findall(folded))
    return frozenset(found)


def _arabic(number: str) -> str:
    """A small Chinese numeral in figures, so that 二期 and 2期 are one."""
    if number in "ⅠⅡⅢⅣⅤ":
        return str("ⅠⅡⅢⅣⅤ".index(number) + 1)
    if number.isdigit() or "百" in number:
        return number
    if "十" in number:
        tens, _, ones = number.partition("十")
        return _DIGITS.get(tens, "1") + _DIGITS.get(ones, "0")
    return "".join(_DIGITS[digit] for digit in number)


def is_abbreviation(short: str, full: str) -> bool:
    """Whether ``short`` is cut out of ``full``: its end, or some of its characters in order with the same two ends.

    >>> is_abbreviation("经开区", "经济技术开发区"), is_abbreviation("发改委", "发展和改革委")
    (True, True)
    """
    if not 2 <= len(short) < len(full):
        return False
    if full.endswith(short):
        return True
    if short[0] != full[0] or short[-1] != full[-1]:
        return False
    characters = iter(full)
    return all(character in characters for character in short)
