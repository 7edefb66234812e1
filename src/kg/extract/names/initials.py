"""Names of lines made of one letter for each of their ends: 连徐 for 连云港 and 徐州."""

from __future__ import annotations

from functools import cache

from kg.extract.names.places import is_place
from kg.gazetteer import divisions
from kg.ontology.names import name_vocabulary

_SIDES = frozenset("东西南北中")
"""A province and a side name a region (浙中, 苏南), not a line."""

LETTERS = {
    "京": "北京",
    "津": "天津",
    "沪": "上海",
    "渝": "重庆",
    "冀": "河北",
    "晋": "山西",
    "辽": "辽宁",
    "吉": "吉林",
    "黑": "黑龙江",
    "苏": "江苏",
    "浙": "浙江",
    "皖": "安徽",
    "闽": "福建",
    "赣": "江西",
    "鲁": "山东",
    "豫": "河南",
    "鄂": "湖北",
    "湘": "湖南",
    "粤": "广东",
    "桂": "广西",
    "琼": "海南",
    "川": "四川",
    "蜀": "四川",
    "黔": "贵州",
    "滇": "云南",
    "藏": "西藏",
    "陕": "陕西",
    "陇": "甘肃",
    "青": "青海",
    "甬": "宁波",
    "穗": "广州",
    "蓉": "成都",
    "榕": "福州",
    "邕": "南宁",
    "筑": "贵阳",
    "昆": "昆明",
    "杭": "杭州",
    "宁": "南京",
    "合": "合肥",
    "汉": "武汉",
    "连": "大连",
    "洛": "洛阳",
    "港": "香港",
    "澳": "澳门",
}
"""Letters that stand for a province or city in the names of lines, where they are none of its own or not its first."""


def is_portmanteau(name: str) -> bool:
    """Whether each character of ``name`` stands for a province or a prefecture city, and it is no place itself.

    >>> is_portmanteau("连徐"), is_portmanteau("徐州"), is_portmanteau("连接"), is_portmanteau("浙中")
    (True, False, False, False)
    """
    if not 2 <= len(name) <= 4 or name[-1] in _SIDES or is_place(name) or is_place(name[1:]):
        return False
    if name in name_vocabulary().general:
        return False
    return set(name) <= _letters()


@cache
def _letters() -> frozenset[str]:
    """The letters for provinces and prefecture cities, the first of their own among them."""
    return frozenset(LETTERS) | {division.short[0] for division in divisions() if division.level != "county"}
