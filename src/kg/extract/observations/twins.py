"""Two measures of one thing: the second is told by its bare noun, and takes the thing from the first.

某县收入12亿元、｜支出30亿元, 小麦播种面积6万亩、｜产量2万吨, 开工项目12个、｜竣工9个.
"""

from __future__ import annotations

import re

from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure

_TWINS = (
    (re.compile(r"收入"), re.compile(r"支出")),
    (re.compile(r"出口额?"), re.compile(r"进口额?")),
    (re.compile(r"进口额?"), re.compile(r"出口额?")),
    (
        re.compile(r"(?:播种|种植|制种|养殖)?面积|(?:总|综合|全产业链总?|年)*(?:产量|产值)"),
        re.compile(r"(?:年度?|总)?(?:产量|产值|单产|总产|出口额?|销量|销售额)|就地转化率|商品率"),
    ),
    (re.compile(r"营业收入|营收"), re.compile(r"利润(?:总额)?|净利润")),
    (re.compile(r"装机(?:容量|规模)?(?:占比|比重)?"), re.compile(r"(?:年)?发电量(?:占比|比重)?")),
)
"""Measures that are told of one thing side by side."""
_DONE_TO = re.compile(r"竣工|开工|投产|投用|达产|入库|续建|落地|签约")
_COUNTED = re.compile(r"(?:项目|工程|企业)$")
_LONGEST = 24


def with_its_thing(text: str, figure: Figure, own: str, drafts: list[Draft]) -> str:
    """``own``, or where it is the bare second of two measures told in one clause that with the thing of the first."""
    if not drafts or drafts[-1].figure is None or not text.startswith("、", figure.lead.start):
        return own
    first = drafts[-1]
    if first.figure is None or first.figure.clause != figure.clause:
        return own
    noun = _COUNTED.search(re.sub(rf"{_DONE_TO.pattern}$", "", first.indicator))
    if noun and _DONE_TO.fullmatch(own):
        return own + noun.group()
    for one, other in _TWINS:
        told = re.search(rf"(?P<thing>.{{2,}}?)(?:{one.pattern})$", first.indicator)
        if told and other.fullmatch(own) and len(told["thing"]) <= _LONGEST:
            return told["thing"] + own
    return own
