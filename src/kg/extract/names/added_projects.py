"""Projects behind the verb for taking one up, told by how much they make and of what: 新增3条豆奶和凉茶生产线项目.

The verb says where the name begins, the number or the firm before it that one project is meant; what stands between
needs then be no word for goods that kg knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.firms import is_local_trade
from kg.extract.names.project_words import ACTIVITY, NOISE, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import MEASURES, ware_strength
from kg.ontology.names import name_vocabulary

_VERBS = "新增|新上|增上|上马|投建|增建|新建|扩建|引进|落地|签约|建设|实施|追加|启动|投资"
_COUNT = (
    rf"(?:(?:年产|新增)?(?:[\d.,]+(?:[-~至][\d.,]+)?[万亿千]{{0,2}}|[两三四五六七八九十]+)(?:余|多)?(?:{MEASURES}))"
)
_ADDED = re.compile(
    rf"(?P<verb>{_VERBS})(?:了|建设)?(?P<name>(?:(?P<count>{_COUNT})的?)?(?P<goods>[^,。;:!?\n“”《》()的]{{2,32}}?(?:[(](?:简称)?[A-Za-z0-9-]{{2,8}}[)])?)"
    r"(?P<works>(?:生产线|产线|生产|加工|制造|扩产|扩建|技改|改造)*(?:建设)?项目))(?![部师类款]|资金|经理|公司|储备|建设单位)(?=[,。;、\n)]|和|及|等|已|正|将|于|在|全|开|投|落|签|顺|实现|$)"
)
_FIRM = re.compile(
    r"(?:公司|集团|[\u4e00-\u9fff]{2}(?:股份|科技|药业|实业|电子|食品|集团))(?:又|还|再|也|今年|计划|拟|将|已|先后|继续|同步|年内)*$"
)
_FEW = re.compile(r"[\d.,]{1,3}(?:余|多)?个|[两三四五六七八九十]+(?:余|多)?[个条](?!$)")
"""So few 个 count projects, and no goods (实施12个机具制造项目)."""

_MUCH = re.compile(
    r"[万亿](?:余|多)?[个只件台套片支吨]|(?:吨|台|套|辆|台套|[GMgm][Ww][Hh]?|[兆千]瓦时?|平方米|万米|立方米)(?:[(/]年[)]?)?$"
)
"""So much of something is what one project makes, whatever it is called."""

_MANY = re.compile(r"[个项批]$|[亿万]元|重点|重大|产业项目|其他|其它|一批|多个|系列|民生|亿元|以上|各类")
_ETC = re.compile(r"等(?P<class>[\u4e00-\u9fff]{2,12})?$")
_BRACKET = re.compile(r"[(](?:简称)?(?P<code>[A-Za-z0-9-]{2,8})[)]$")
_LINES = re.compile(r"[条]$")


def find_added_projects(reading: Reading) -> Iterator[Find]:
    """Yield such projects and what they make."""
    for match in _ADDED.finditer(reading.text):
        begins = reading.starts_word(match.start("verb")) or reading.text[match.start() - 1] == "元"
        if not begins or _MANY.search(match["goods"]):
            continue
        if _is_one(reading, match):
            start, end = match.span("name")
            stem = match["name"].removesuffix("项目")
            yield Find(start, end, "Project", "added project", 0.7, 2, names=(stem,))
            yield from _made(reading, *match.span("goods"))


def _is_one(reading: Reading, match: re.Match[str]) -> bool:
    """Whether what is taken up is one project: so much of some goods, so many lines, or what a firm adds."""
    goods = _plain(match["goods"])
    if (
        WORKS.search(goods)
        or NOISE.fullmatch(goods)
        or is_generic(goods)
        or not reading.starts_word(match.start("goods"))
    ):
        return False
    if is_local_trade(goods) or name_vocabulary().general.get(goods) in {"Industry", "Strategy"}:
        return False
    opening = name_vocabulary().words("openingVerbs") - name_vocabulary().words("nameVerbs")
    words = reading.words_in(match.start("goods"), match.start("goods") + len(goods))
    if any(word.tag == "v" and word.text in opening and not ACTIVITY.fullmatch(word.text) for word in words):
        return False
    if any(word.tag in {"p", "d", "r"} for word in words):
        return False
    count = match["count"]
    if count and _FEW.fullmatch(count):
        return False
    if count:
        if re.search(r"、\d", goods) and not _FIRM.search(reading.text, max(0, match.start() - 24), match.start()):
            return False  # 新增500台甲、30公里乙项目: two of them
        lines = _LINES.search(count) is not None
        return "线" in match["works"] if lines else _MUCH.search(count) is not None or _are_goods(goods)
    by_firm = _FIRM.search(reading.text, max(0, match.start() - 24), match.start()) is not None
    return by_firm and len(goods) >= 3 and (ware_strength(goods) > 0 or _is_term(reading, match))


def _is_term(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the goods are one term that the tagger takes for a name (二甲基亚砜)."""
    end = match.start("goods") + len(_plain(match["goods"]))
    return all(word.tag == "nz" for word in reading.words_in(match.start("goods"), end))


def _are_goods(goods: str) -> bool:
    return any(ware_strength(part) > 0 for part in re.split("[、和及]", _ETC.sub("", goods)))


def _plain(goods: str) -> str:
    return _BRACKET.sub("", goods)


def _made(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """The goods, each by itself; where 、 parts them 和 joins two words of one (缸盖和缸体垫片、油封)."""
    text = reading.text
    bracket, etc = _BRACKET.search(text, start, end), _ETC.search(text, start, end)
    end = bracket.start() if bracket else etc.start() if etc else end
    marks = "、" if "、" in text[start:end] else "[和及]"
    begin = start
    for mark in [*re.finditer(marks, text[start:end]), None]:
        last = start + mark.start() if mark else end
        if last - begin >= 2 and reading.starts_word(begin) and reading.ends_word(last):
            names = (bracket["code"],) if bracket else ()
            yield Find(begin, last, "Product", "product of added project", 0.6, 1, names=names, inner=True)
        begin = start + mark.end() if mark else last
