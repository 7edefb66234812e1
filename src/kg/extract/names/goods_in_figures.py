"""Goods that a figure names: 苎麻布出口3.2亿元, 产量:苎麻布3万吨; a report by goods lists them so, known or not.

What is made, sold abroad or bought there, with how much of it, opens its clause. Where the amount is one of goods by
weight or piece, or the lines before say that goods are gone through (分品类看), the word need not be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.names.extension import PROPER
from kg.extract.names.listed_goods import may_be_ware, parts
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import MEASURES, ware_strength

_GOODS = r"[\u4e00-\u9fffA-Za-z]{2,12}?"
_LIST = rf"(?P<list>{_GOODS}(?:[、和及与]{_GOODS}){{0,4}})"
_AMOUNT = rf"(?:约|近|超|达|超过|达到)?[\d.,]+[万亿千百]*[余多]?(?:{MEASURES})"
_SUM = r"(?:约|近|超|达|超过|达到)?[\d.,]+[万亿千百]*[余多]?(?:美|欧|港)?元"
_WHEN = r"(?:(?:到)?(?:\d{2,4}年)?(?:\d{1,2}月|[底末初]|全年|上半年|[一二三四]季度)?(?:份)?)"
_OPENING = rf"(?<=[,;。:!?\n])(?:其中,?)?{_WHEN}(?:[\u4e00-\u9fff]{{2,14}}[区园县州镇])?"
_TOLD = re.compile(
    rf"{_OPENING}{_LIST}(?:分别|累计|合计|首次|全年|当年|实现)*"
    rf"(?:(?:进出口|出口|进口|年产|年产量|总?产量|产能|年产能)(?:总?[额量值])?)(?:分别|累计|首次|实现|完成|增长|下降|为|是|到|至)*"
    rf"(?:(?P<amount>{_AMOUNT})|{_SUM}|[\d.]+(?:%|倍|成))"
)
"""Goods before what is done with so much of them."""
_OUTPUT = re.compile(r"(?:产量|产出|产品)(?:情况)?:")
_IN_LIST = re.compile(rf"(?<=[,;。:\n]){_LIST}(?:分别|累计|合计)?(?:为|达)?(?P<amount>{_AMOUNT})")
"""Goods with their amounts behind a word for output (产量:甲3万吨;乙2万吨)."""
_BY_GOODS = re.compile(
    r"(?:分|按|从)(?:主要)?(?:商品|产品|品类|品种|货类|货种)(?:来?看|结构看|分|类别看|构成看)?[,:]|(?:商品|产品|品类)(?:结构|构成)(?:上|看)?[,:]"
)
_HAS_SUM = re.compile(rf"(?<=[,;。:\n]){_LIST}(?:分别|累计|合计)?(?:为|达)?(?P<amount>{_SUM})")
"""Goods with their worth where a report goes through goods."""
_NO_GOODS = re.compile(
    r"贸易|小额|互市|方式|产品$|商品$|货物$|[市县区省国州]$|[欧美亚非]洲|东盟|口岸|港$|园$|平均|全[年市县区省]|同期|累计|总[量额值]|单价|价格|[人户家]均|旅客|"
    r"货运|运量|吞吐|电量|投资|贷款|余额|收入|税|利润|经济|工业|服务|粮食|设备$|箱$|面积|[户家]$|种植|养殖|引资|外资|日均|每|年底|末$|[上下]半年|季度|去年|今年"
)
_KNOWN_LONG = 3


def find_goods_in_figures(reading: Reading) -> Iterator[Find]:
    """Yield the goods that open a clause with a figure of how much of them is made, exported or imported."""
    text = "\n" + reading.text
    for match in _TOLD.finditer(text):
        yield from _goods(reading, match, sure=match["amount"] is not None or _by_goods(text, match.start()))
    for heading in _OUTPUT.finditer(text):
        for match in _IN_LIST.finditer(text, heading.end() - 1, _paragraph_end(reading, heading.end())):
            yield from _goods(reading, match, sure=True)
    for heading in _BY_GOODS.finditer(text):
        for match in _HAS_SUM.finditer(text, heading.end() - 1, _stop(text, heading.end())):
            yield from _goods(reading, match, sure=True)


def _by_goods(text: str, offset: int) -> bool:
    """Whether the paragraph up to ``offset`` says that goods are gone through."""
    return _BY_GOODS.search(text, text.rfind("\n", 0, offset) + 1, offset + 1) is not None


def _paragraph_end(reading: Reading, offset: int) -> int:
    """Where the paragraph of the heading before ``offset`` ends: its clauses are sentences of their own."""
    start = reading.paragraph_of(offset - 2)
    return max(end + 1 for begin, end in reading.lines if reading.paragraph_of(begin) == start)


def _stop(text: str, offset: int) -> int:
    end = text.find("。", offset)
    return end if end >= 0 else len(text)


def _goods(reading: Reading, match: re.Match[str], *, sure: bool) -> Iterator[Find]:
    """The members of the list in ``match``, which was found one character further on than the reading has it."""
    members = list(parts(reading, match.start("list") - 1, match.end("list") - 1))
    if all(_is_goods(reading, start, end, sure=sure) for start, end in members):
        yield from (
            Find(start, end, "Product", "goods of a figure", 0.55) for start, end in _with_kin(reading, members)
        )


def _with_kin(reading: Reading, members: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The members, those that 及 joins as one: reports of trade name a group of goods so (苎麻及制品)."""
    start = members[0][0]
    for (_, end), (following, _) in pairwise(members):
        if reading.text[end:following] != "及":
            yield start, end
            start = following
    yield start, members[-1][1]


def _is_goods(reading: Reading, start: int, end: int, *, sure: bool) -> bool:
    name = reading.text[start:end]
    if _NO_GOODS.search(name) or not may_be_ware(reading, start, end):
        return False
    words = reading.words_in(start, end)
    plain = not any(word.tag in PROPER - {"nz"} for word in words) and any(word.tag[0] in "na" for word in words)
    return ware_strength(name) > 0 or (plain and (sure or (len(name) >= _KNOWN_LONG and words[-1].tag == "n")))
