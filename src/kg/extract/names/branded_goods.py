"""Goods with their brand, and makers that stand before a firm by what they make.

“青禾”牌苎麻布, “临溪春”茶 and “临溪春”区域公用品牌 are goods by what stands behind the mark, 注册商标“临溪春” and
选育的“青禾3号” by what stands before it; 苎麻布厂商宏拓 makes what the word for the maker begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.listed_goods import may_be_ware
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength

_MARK = r"“(?P<brand>[\u4e00-\u9fffA-Za-z0-9]{2,10})”"
_OF_THE_SOIL = "茶枣米酒果桃梨李杏羊牛猪鸡鸭鹅鱼蟹虾椒姜蒜油面粉瓜莓橙柑柚橘葱参菇菌蜜醋酱盐布绣瓷肉蛋奶豆薯苗花药"
_BRANDED = re.compile(rf"{_MARK}牌?(?=(?P<run>[\u4e00-\u9fff]{{1,6}}))")
_PLAIN = 2
"""So many characters a plain word for what the soil yields has at most."""

_PUBLIC = re.compile(rf"{_MARK}(?:农产品|农业)?(?:区域|县域)?(?:公用|公共|地标|共享)品牌")
_SYSTEM = re.compile(
    rf"(?:开发|研发|研制|推出|上线|自研|运用|使用|打造)的?{_MARK}(?:[\u4e00-\u9fff]{{0,4}})(?:系统|软件|小程序)"
)
_REGISTERED = re.compile(
    rf"(?:注册(?:了|的|有)?(?:商标|品牌)?|商标(?:为|是|有)?|(?:自主|自有|原创)品牌(?:为|是|有)?|[选培繁]育(?:的|出|了)?(?:新?品种)?|新品种(?:为|是)?){_MARK}(?![\u4e00-\u9fff]{{0,4}}(?:公司|企业|工程|行动|计划|模式|人才|精神|机制))"
)
_MAKER = re.compile(
    r"(?:^|(?<=[,;。:!?、的\n]))(?:而|其中|链主|龙头|下游|上游|配套|知名|国内)*(?P<name>[\u4e00-\u9fffA-Za-z]{2,8}?)"
    r"(?:(?P<sure>生产企业|制造企业|生产厂商|制造厂商|厂商|制造商|生产商|生产厂家|厂家)|企业|厂)(?=[\u4e00-\u9fff])",
    re.MULTILINE,
)
_FIRM_TAGS = frozenset({"ORG", "nz", "PER", "LOC", "nw"})


def find_branded_goods(reading: Reading) -> Iterator[Find]:
    """Yield goods with a brand in quotation marks, and what the makers before names of firms make."""
    text = reading.text
    for match in _BRANDED.finditer(text):
        ends = range(match.end("run"), match.end(), -1)
        end = next((end for end in ends if _ends_phrase(reading, end) and _is_goods(reading, match, end)), None)
        if end is not None:
            yield Find(match.start(), end, "Product", "branded goods", 0.7, 1, names=(match["brand"],))
    for match in _PUBLIC.finditer(text):
        yield Find(match.start(), match.end(), "Product", "public brand", 0.75, 1, names=(match["brand"],))
    for match in _SYSTEM.finditer(text):
        start = match.start("brand") - 1
        yield Find(start, match.end(), "Product", "named system", 0.65, 1, names=(match["brand"],))
    for match in _REGISTERED.finditer(text):
        yield Find(*match.span("brand"), "Product", "registered brand", 0.65, 1)
    for match in _MAKER.finditer(text):
        start, end = match.span("name")
        firm = reading.tag_at(match.end()) in _FIRM_TAGS and reading.starts_word(match.end())
        known = ware_strength(match["name"]) > 0 or match["sure"] is not None
        if firm and known and reading.starts_word(start) and may_be_ware(reading, start, end):
            yield Find(start, end, "Product", "goods of a maker", 0.6)


def _is_goods(reading: Reading, match: re.Match[str], end: int) -> bool:
    """Whether what follows the mark up to ``end`` is goods: known ones, what the soil yields, or any behind 牌."""
    start = match.end()
    goods = reading.text[start:end]
    if not reading.starts_word(start) or reading.tag_at(end - 1) == "v":
        return False
    if len(goods) <= _PLAIN and goods[-1] in _OF_THE_SOIL:
        return True
    return (match.group().endswith("牌") or ware_strength(goods) > 0) and may_be_ware(reading, start, end)


def _ends_phrase(reading: Reading, end: int) -> bool:
    """Whether a word ends there and no further noun follows, of which the goods would be a part."""
    number = reading.word_at[end] if end < len(reading.word_at) else -1
    return number < 0 or (
        reading.ends_word(end) and reading.words[number].tag not in {"n", "nz", "vn", "an", "nw", "ORG"}
    )
