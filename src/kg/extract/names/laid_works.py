"""Bridges, sidings, roads and mains that the words around them tell, whatever the tagger makes of their names.

控制性工程望川特大桥; S211甲镇至乙镇公路; 甲港第二条疏港专用铁路; 甲水库至县城引水工程: the frame leaves no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.first_ends import first_end_start
from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading

_BRIDGE = r"(?:特大桥|大桥|隧道|斜井|高架桥)"
_OF_LINE = re.compile(
    r"(?:控制性|关键性?|重难点|节点|标志性|先导性?|重点控制性|咽喉|头号)工程(?:之一)?的?(?:--|:|,|是|为|有|、)?"
    rf"(?P<list>[\u4e00-\u9fff]{{2,8}}?{_BRIDGE}(?:[、和][\u4e00-\u9fff]{{2,8}}?{_BRIDGE})*)"
)
_MEMBER = re.compile(rf"[\u4e00-\u9fff]{{2,8}}?{_BRIDGE}")
_ANY_BRIDGE = re.compile(
    r"(?:有|全线|沿线|唯一|最长|首座|该线|该|[一二三四五六七八九十\d]+座|单线|双线|铁路|公路|高速)"
)
_WORKS = r"(?:改扩建|改建|扩建|新建|拓宽|改造|提升|大修)"
_NUMBERED = re.compile(
    r"(?<![A-Za-z\d])[GSXY] ?\d{1,4}线?(?:[\u4e00-\u9fff]{1,3}(?:公路|高速|线))?"
    r"(?:(?![至和与及、])[\u4e00-\u9fff]){2,5}至(?:(?![至和与及、])[\u4e00-\u9fff]){2,5}?"
    rf"(?:高速公路|[一二三四]级公路|公路|高速|段)(?P<works>{_WORKS}?(?:工程|项目))?"
)
_SIDING = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}(?:港区?|园区?|厂|基地|矿))?第[一二三四五六七八九十]条(?:[进疏入][港园厂])?(?:专用)?铁路(?:专用线|支线|专线|联络线)?"
)
_MAIN = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:水库|[江河湖])至[\u4e00-\u9fff]{2,6}?(?:[引供输调补]水|输配水)(?:管线|管道)?(?:工程|项目)"
)


_ENDS = r"[\u4e00-\u9fff]{2,5}至[\u4e00-\u9fff]{2,4}"
_LISTED = re.compile(
    rf"(?P<list>{_ENDS}(?:、{_ENDS})*)等[\d一二两三四五六七八九十]+[个条][\u4e00-\u9fff]{{0,4}}?(?:项目|工程|路段)"
)
_TOPIC = re.compile(r"(?P<road>公路|高速)|(?P<rail>铁路|高铁|城际)")


def _listed_routes(reading: Reading) -> Iterator[Find]:
    """Routes that a list counts and the topic of the sentence gives a kind (公路方面,新开工｜甲至乙｜等2个项目)."""
    for found in _LISTED.finditer(reading.text):
        topics = list(_TOPIC.finditer(reading.text, reading.text.rfind("。", 0, found.start()) + 1, found.start()))
        if not topics:
            continue
        type_ = "Highway" if topics[-1]["road"] else "RailwayLine"
        for member in re.finditer(_ENDS, found["list"]):
            dash = found.start() + member.start() + member.group().index("至")
            start, end = first_end_start(reading, dash), found.start() + member.end()
            spelt = _TOPIC.search(member.group()) is not None  # 甲至乙铁路等2个项目: it says itself what it is
            if start is not None and not spelt and reading.ends_word(end):
                yield Find(start, end, type_, "route of a list", 0.75, 4)
                for stop in ((start, dash), (dash + 1, end)):
                    yield Find(*stop, place_type(reading.text[slice(*stop)]), "route end", 0.75, inner=True)


_POWER = re.compile(
    r"[\u4e00-\u9fff]{2,8}\d{2,4}(?:千伏|[kK]V)(?:[\u4e00-\u9fff]{2,6})?(?:输变电|变电站|变电|送出|线路|输电)[\u4e00-\u9fff]{0,4}?(?:工程|项目)"
)
_PLANT = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:核电|电厂|电站|热电)(?:站)?(?:[一二三四]期)?(?:工程|项目)?(?=\d{1,2}号(?:机组|常规岛|核岛))"
)
_UNDER_WATER = re.compile(r"[\u4e00-\u9fff]{2,5}(?:穿|跨|过)[江黄河湖海湾](?:隧道|通道|大桥)(?:[东西南北]延(?:工程)?)?")
_KINDS = (
    (_SIDING, "RailwayLine"),
    (_MAIN, "Project"),
    (_POWER, "Project"),
    (_PLANT, "Project"),
    (_UNDER_WATER, "Highway"),
)


def find_laid_works(reading: Reading) -> Iterator[Find]:
    """Yield them where they begin and end with words, or right behind the frame that tells them."""
    for frame in _OF_LINE.finditer(reading.text):
        for member in _MEMBER.finditer(reading.text, *frame.span("list")):
            start = member.start() + (member.group()[0] in "、和")
            if not _ANY_BRIDGE.match(reading.text, start) and reading.ends_word(member.end()):
                yield Find(start, member.end(), "Highway", "bridge of a line", 0.8, 4)
    yield from _listed_routes(reading)
    for road in _NUMBERED.finditer(reading.text):
        type_ = "Project" if road["works"] else "Highway"
        yield Find(*road.span(), type_, "numbered road between places", 0.8, 2)
    for kind, type_ in _KINDS:
        for work in kind.finditer(reading.text):
            if reading.starts_word(work.start()) and reading.ends_word(work.end()):
                yield Find(*work.span(), type_, "laid work", 0.75, 4)
