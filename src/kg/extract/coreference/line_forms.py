"""Whether two names of railways or roads are one line: 云临高铁, 云临高速铁路 and 云澜至临溪高速铁路."""

from __future__ import annotations

import re

_HEADS = (("高速铁路", "高铁"), ("高速公路", "高速"), ("城际铁路", "城际"), ("客运专线", "客专"))
_HEAD = re.compile(r"(?:高铁|高速|城际|客专|铁路|公路)$")
_METRO = re.compile(r"(?:地铁|轨道交通)?\d{1,2}号线$")
_BRIDGE_FILLER = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})[省市县区](?=[\u4e00-\u9fff]{3})|公路(?=大桥)|铁路(?=大桥)|公铁(?=大桥)|特(?=大桥)"
)
_RIVERS = frozenset({"长江", "黄河", "汉江", "湘江", "赣江", "珠江", "淮河"})
_WORK = re.compile(r"(?:建设)?(?:项目|工程)$")
_ENDS = re.compile(r"(?:新建)?(?P<from>[^至-]{2,6})(?:经[^至-]{2,6})?[至-](?P<to>[^至-]{2,6})")
_LETTERS = {
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


def is_line_short(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` in fewer words: the class word short, the ends by one letter each.

    >>> is_line_short("云临高铁", "云澜至临溪高速铁路"), is_line_short("云临高速", "云澜至松原高速公路")
    (True, False)
    """
    one, other = _plain(short), _plain(long)
    if one == other:
        return True
    if _METRO.fullmatch(one):
        return other != one and other.endswith(one) and not (one[0].isdigit() and other[-len(one) - 1].isdigit())
    if one.endswith("大桥") and other.endswith("大桥"):
        return _is_same_bridge(one, other)
    head, its = _HEAD.search(one), _HEAD.search(other)
    if head is None or its is None or head.group() != its.group():
        return False
    ends = _ENDS.fullmatch(other[: its.start()])
    letters = one[: head.start()]
    if ends is None or len(letters) != 2:
        return False
    return _stands_for(letters[0], ends["from"]) and _stands_for(letters[1], ends["to"])


def _is_same_bridge(short: str, long: str) -> bool:
    """Whether two bridges are one, written with and without its county and 公路 (临溪县云江公路大桥, 临溪云江大桥)."""
    one, other = (_BRIDGE_FILLER.sub("", name) for name in (short, long))
    return len(one) >= 4 and (other.endswith(one) if one[:2] not in _RIVERS else other[-len(one) :] == one)


def _stands_for(letter: str, place: str) -> bool:
    return letter in place or _LETTERS.get(letter) == place.removesuffix("市")


def _plain(name: str) -> str:
    name = _WORK.sub("", name)
    for long, short in _HEADS:
        if name.endswith(long):
            return name.removesuffix(long) + short
    return name
