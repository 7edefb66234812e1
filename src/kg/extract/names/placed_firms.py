"""Firms that are called by their area, brand and trade, where the tagger sees a place or no name at all (云澜宏拓电子).

Ordinary phrases are built alike (云澜陶瓷产业), so the brand must be no word of the vocabulary and the trade must end
the phrase; where the trade is a kind of goods, what follows must be said of firms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.endings import classes_by_ending
from kg.extract.names.firm_cues import TRADES, is_no_word
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name, leading_division
from kg.ontology.names import name_vocabulary

_TRADED = re.compile(rf"(?P<brand>[\u4e00-\u9fff]{{2,4}}?)(?P<trade>{TRADES})")
_OF_FIRMS = re.compile(
    r"(?:公司|集团|总部|总?投资|新建|扩建|年产|年处理|研发|董事长|总经理|负责人|项目|厂区|[(]?[一二三四]期|公告|签约|落户|入驻|投产|开工|实现|与)"
)
_WITHIN = frozenset({"n", "nz", "vn", "an", "ORG", "PER", "LOC", "nw", "a", "u"})
_OWN = re.compile(
    r"(?:袜业|伞业|镁业|锌业|钼业|钨业|硅业|门业|窗业|管业|药业|铝业|矿业|纸业|酒业|乳业|股份|重工|控股|锂业|铜业|钛业|高科|特钢)$"
)
_DONE = frozenset("建设 移动 租赁 包装 印刷 显示 集成 教育 旅游 文旅 照明 信息 数据 资源 物流".split())
"""Trades that are done or offered in an area as well (云澜机场建设, 云澜古城旅游)."""
_OF_LEVEL = re.compile(
    r"(?<![全各我本该跨])[省市县](?:机场|港口|港航|交通|交投|铁投|能源|能投|城投|城建|建投|建工|国投|国资|国控|高速|铁路|轨道|水利|水投|水务|旅投|文旅|农投|产投|高投|文投|金控|科投|投资|"
    r"航空|物流|粮食|供销|公交|环保|地矿|电力|盐业|广电|出版|开投|工投|新区|资产)(?:发展|控股|投资|建设|运营|产业)*(?:集团|公司)(?!旗下|化|制)"
)
"""A firm that the state holds, called by the level of who holds it (省港口集团)."""
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,4}?[镇乡村](?=[\u4e00-\u9fff]{4})")
_OF_AREA = re.compile(
    r"(?P<trade>矿业|铝业|铜业|锡业|钛业|药业|股份|控股|重工|钢铁|白药|高速|水泥|能投|交投|城投|建投|国投)(?=(?:(?:将|拟|计划|已|再)*"
    r"(?:总?投资[\d约近超]|公告|收购|增资|中标|发布公告)|在[^,。;\n]{2,16}(?:投资|建设|设立|新建)|董事长|总经理|负责人|[(][036]))"
)
"""The trade of a firm that has no other name than that of its area, where what follows is said of a firm."""
_AREA_KIND = re.compile(r"[省市县区镇乡村街路港湾岛]$")


def find_placed_firms(reading: Reading) -> Iterator[Find]:
    """Yield such firms, with the area that their name begins with."""
    for level in _OF_LEVEL.finditer(reading.text):
        if reading.starts_word(level.start()) and reading.ends_word(level.end()):
            yield Find(*level.span(), "Company", "firm of level", 0.7)
    for number, word in enumerate(reading.words):
        yield from _of_area(reading, word)
        if word.tag == "LOC":
            area = leading_division(word.text, rest=2)
            town = None if area else _TOWN.match(word.text)
            name = word.text[town.end() if town else len(area) :]
            begin = word.start if area else _area_before(reading, number)
            begin = word.start + town.end() if town else begin
            end = word.end if _TRADED.fullmatch(name) else _trade_after(reading, number)
            if begin is not None and end is not None and _is_firm(reading, word.end - len(name), end):
                yield Find(begin, end, "Company", "placed firm", 0.65)
                if town:
                    yield Find(word.start, begin, "AdministrativeArea", "town of firm", 0.8)
        elif word.tag in {"v", "a", "n"} and len(word.text) >= 4 and _OWN.search(word.text) and number:
            begin = _area_before(reading, number)
            if begin is not None and _is_firm(reading, word.start, word.end):
                yield Find(begin, word.end, "Company", "placed firm", 0.65)


def _of_area(reading: Reading, word: Token) -> Iterator[Find]:
    """A firm whose name is an area and a trade, be they one word or two."""
    area = leading_division(word.text)
    firm = _OF_AREA.match(reading.text, word.start + len(area)) if area and word.tag in {"LOC", "ORG"} else None
    if firm is not None and reading.ends_word(firm.end("trade")):
        yield Find(word.start, firm.end("trade"), "Company", "firm of area", 0.6, 1)


def _area_before(reading: Reading, number: int) -> int | None:
    """Where the division begins that stands right before a word; None where none does."""
    before = reading.words[number - 1] if number else Token(0, 0, "", "")
    joined = before.end == reading.words[number].start
    return before.start if joined and before.tag == "LOC" and before.text in by_name() else None


def _trade_after(reading: Reading, number: int) -> int | None:
    """The end of the word behind a place where it is a trade by itself."""
    following = reading.words[number + 1] if number + 1 < len(reading.words) else Token(0, 0, "", "")
    joined = following.start == reading.words[number].end
    return following.end if joined and re.fullmatch(TRADES, following.text) else None


def _is_firm(reading: Reading, start: int, end: int) -> bool:
    """Whether brand and trade from ``start`` on are those of a firm, by what they are and by what follows."""
    traded = _TRADED.fullmatch(reading.text, start, end)
    if traded is None or not is_no_word(traded["brand"]) or _AREA_KIND.search(traded["brand"]):
        return False
    if traded["trade"] in _DONE or classes_by_ending(traded["brand"]):
        return False
    if name_vocabulary().general.get(reading.text[start:end]) or ware_strength(traded["brand"]):
        return False
    if _OF_FIRMS.match(reading.text, end):
        return True
    number = reading.word_at[end]
    goods = ware_strength(traded["trade"]) > 0 or name_vocabulary().general.get(traded["trade"]) == "Industry"
    return not goods and (number < 0 or reading.words[number].tag not in _WITHIN)
