"""Regions growing together, named after them (云临一体化, 甲乙经济协同发展), and the pattern of development by two circulations.

A portmanteau counts where every character of it stands for a province or city; otherwise the tagger must see a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.lines import abbreviation_start
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_JOINT = re.compile(r"(?:一体化|同城化|协同|融合)(?:高质量)?发展(?:战略)?|一体化|同城化")
_FIELD = frozenset(
    {
        "经济",
        "交通",
        "产业",
        "区域",
        "台资",
        "市场",
        "生态",
        "旅游",
        "文旅",
        "科技",
        "创新",
        "地区",
        "城市群",
        "都市圈",
        "革命",
        "老区",
        "全域",
        "港口",
    }
)
_NATURAL = re.compile(r"(?:[山江河湖海]|地区|老区|流域|湾区|三角洲?)$")
_CIRCULATION = re.compile(r"(?:国内国际)?“?[双内]循环”?(?:相互促进的?)?(?:新)?发展格局|新发展格局")
_ABBREVIATIONS = frozenset(
    "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀蓉黔滇藏陕秦甘陇青宁新港澳台深莞惠广佛肇珠厦漳泉汕潮揭成德眉资贵安株长潭武昌九郑汴洛"
    "西咸榆沈抚连哈齐杭绍甬嘉湖镇扬合淮昆蚌芜马宣济泰莱淄太呼包鄂银乌兰兴义金温台"
)


def find_integration(reading: Reading) -> Iterator[Find]:
    """Yield strategies."""
    text = reading.text
    for match in _CIRCULATION.finditer(text):
        names = tuple(
            part
            for part in (match.group()[match.group().find("循环") - 1 :][:3], "新发展格局")
            if part in match.group().replace("”", "") and part != match.group()
        )
        yield Find(match.start(), match.end(), "Strategy", "circulation", 0.7, 1, names=names)
    for match in _JOINT.finditer(text):
        if not reading.ends_word(match.end()) or text[match.end() : match.end() + 2] in {
            "平台",
            "设计",
            "服务",
            "设备",
            "企业",
        }:
            continue
        start = _region_start(reading, match.start())
        if start is not None:
            stem = text[start : match.end()].removesuffix("战略").removesuffix("发展")
            names = (stem,) if len(stem) > 4 else ()
            yield Find(start, match.end(), "Strategy", "growing together", 0.65, 1, names=names)


def _region_start(reading: Reading, end: int) -> int | None:
    """Where the regions named before ``end`` begin: after fields (经济, 交通), places or a portmanteau of them."""
    number = reading.word_at[end]
    start = reading.words[number].start if number >= 0 else end
    if start != end:
        return None
    while number > 0 and reading.words[number - 1].end == start and reading.words[number - 1].text in _FIELD:
        number -= 1
        start = reading.words[number].start
    places = start
    while (
        number > 0
        and reading.words[number - 1].end == places
        and _is_region(reading.words[number - 1].text, reading.words[number - 1].tag)
    ):
        number -= 1
        places = reading.words[number].start
    if places < start:
        last_of_two = reading.text[places - 1 : places] in ("与", "和", "同", "跟")  # 推动甲县与｜乙市｜一体化发展
        return None if last_of_two else places
    begin = abbreviation_start(reading, start)
    return begin if begin is not None and set(reading.text[begin:start]) <= _ABBREVIATIONS else None


def _is_region(word: str, tag: str) -> bool:
    portmanteau = 2 <= len(word) <= 4 and set(word) <= _ABBREVIATIONS and word not in by_name()
    if tag == "LOC":
        return word in by_name() or _NATURAL.search(word) is not None or word in name_vocabulary().general
    return (tag in {"nz", "ORG", "n"} and portmanteau) or name_vocabulary().general.get(word) == "EconomicRegion"
