"""Firms by the clause that tells of them, where their names have no form: 甲是一家…企业, 全资子公司甲在…, 甲与某市签约.

What is said is said of firms only, so that the name may be any noun phrase that opens the clause or stands in the slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.firm_cues import TRADES, is_no_word
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name, leading_division
from kg.ontology.names import name_vocabulary

_NAME = r"(?P<name>[\u4e00-\u9fffA-Za-z]{2,10}?)"
_OPENS = r"(?:^|(?<=[,。;:!?\n]))"
_KINDS = r"(?:企业|公司|厂商|制造商|生产商|供应商|服务商|运营商|集团)"
_IS_FIRM = re.compile(
    rf"{_OPENS}{_NAME}(?=(?:股份)?(?:是|系|作为)(?:一家|国内|全国|全球|我国|业内)[^,。;\n]{{2,44}}?{_KINDS}(?=[,。;\n]))",
    re.M,
)
_THERE = re.compile(
    rf"{_OPENS}{_NAME}(?=(?:将|拟|计划|已|还)*在(?P<at>[\u4e00-\u9fff]{{2,12}}?)"
    r"(?:(?:总?投资|出资|设立|新建|布局|建设)|的(?:第[一二三四五六七八九十]+[个座]?|首[个座家])?[^,。;\n]{0,16}?(?:工厂|生产基地|制造基地|分公司|一体化项目)))",
    re.M,
)
"""Who invests or has a works somewhere (某某将在云澜投资…, 某某在云澜的第二工厂)."""

_HELD = re.compile(
    rf"(?:全资|控股|参股|旗下|下属)(?:的)?(?:子公司|孙公司){_NAME}"
    r"(?=(?:拟|将|计划)*(?:在|与|和|负责|投资|承建|作为|共同|具体|出资|实施|中标|签署|签订)|以自有|[,。;])"
)
_SIGNS = re.compile(
    rf"{_OPENS}{_NAME}(?=(?:正式|成功|再次|已|拟|将|今日|近日|日前)*(?:与|和|同)(?P<partner>[\u4e00-\u9fff]{{2,16}}?)"
    r"(?:正式|成功|现场|共同|顺利)*(?:签约|签署|签订|签下|达成))",
    re.M,
)
_TOGETHER = re.compile(
    r"(?:与|和|同|跟|由|联合|携手)(?P<names>[\u4e00-\u9fffA-Za-z()]{2,16}?(?:(?:、|以及|[和及与])[\u4e00-\u9fffA-Za-z()]{2,16}?){0,6})(?:等[^,;。、]{0,6})?"
    r"(?:拟|将|已|正式|分别|签约)*(?:共同|联合|合资|合作|按比例|以[^,;。、]{2,8})+(?:出资|投资|设立|组建|成立|新设|发起|增资|认购|收购|投建|开行|承运|运营|经营|承建|实施|开发|建设|打造|研发)"
)
"""Who puts money together (甲与乙、丙共同出资设立…): parties of a firm that is being set up."""

_PARTS = re.compile(r"、|以及|[和及与]")
_HOLDS = re.compile(
    rf"{_OPENS}(?:其中,?)?{_NAME}(?=(?:拟|将|已|以[^,;。]{{2,8}})*(?:出资|认缴|认购|增资|持股|占股|持有)(?:额|总额|比例|金额)?(?:合计|约|为|达)*[\d.,]+(?:[万亿]?元|%))",
    re.M,
)
"""Who holds how much of it (甲出资三千万元,乙持股比例为49%)."""

_STATE = re.compile(
    r"(?:省|市|自治区)(?!级|属|内|外|重点|直|国)(?P<trade>[\u4e00-\u9fff]{2,8}?)集团(?:有限公司|公司)?(?!军|化)"
)
"""A group that is called by its trade and by the level of the government that owns it (省港航集团)."""

_BUSY = re.compile(
    rf"{_OPENS}(?P<name>[\u4e00-\u9fff]{{2,5}}(?:{TRADES}))(?=(?:的)?(?:产销两旺|订单(?:饱满|充足|爆满|不断|排到)|满负荷|满产|开足马力|火力全开|加班加点|(?:生产)?车间[内里]|生产线[上前]|厂区[内里]))",
    re.M,
)
"""Whose orders, shops and lines the clause tells of."""
_AREA = re.compile(r"[省市县区旗州]$|园$")
_AREA_PARTY = re.compile(
    r"(?:产业园|工业园|科技园|园区)$|[省市县区旗州镇](?:人民政府|政府|管委会|管理委员会)?$|(?:管委会|管理委员会|人民政府)$"
)
_NO_FIRM = re.compile(
    r"双方|三方|各方|公司|企业|集团|项目|园区|产业|基地|平台|政府|委|局|[省市县区镇村]$|该|此|本|其|我们|他们|大学|学院|研究|协会|商会|联盟|学会|联合会|医院|院士|教授|"
    r"中心|银行|这|那|它|后者|前者|代表|负责人|一行|活动|仪式|会议|期间|以来|目前|近年|今年|去年|日$|月$|年$|首先|其中|随后|同时"
)
_TRADED = re.compile(rf"(?:{TRADES})$")
_SHORTEST = 3
_STOPS = frozenset({"p", "u", "d", "m", "r", "c", "q", "w", "TIME", "t", "f", "xc"})


def find_told_firms(reading: Reading) -> Iterator[Find]:
    """Yield firms."""
    for wording, finder in ((_IS_FIRM, "said to be a firm"), (_HELD, "subsidiary"), (_BUSY, "busy firm")):
        for match in wording.finditer(reading.text):
            placed = wording is _HELD and _is_placed(reading, *match.span("name"))
            if placed or _is_name(reading, *match.span("name")):
                yield Find(*match.span("name"), "Company", finder, 0.65, int(placed))
    for match in _THERE.finditer(reading.text):
        at = match["at"] in by_name() or _AREA.search(match["at"]) is not None
        if at and _is_name(reading, *match.span("name")):
            yield Find(*match.span("name"), "Company", "has works somewhere", 0.6)
    for match in _SIGNS.finditer(reading.text):
        if _AREA_PARTY.search(match["partner"]) and _is_name(reading, *match.span("name")):
            yield Find(*match.span("name"), "Company", "signs with an area", 0.6)
    for match in _TOGETHER.finditer(reading.text):
        yield from _parties(reading, *match.span("names"))
    for match in _HOLDS.finditer(reading.text):
        if _is_name(reading, *match.span("name")):
            yield Find(*match.span("name"), "Company", "holds shares", 0.6)
    for match in _STATE.finditer(reading.text):
        if reading.starts_word(match.start()) and reading.ends_word(match.end()) and _is_owned(reading, *match.span()):
            yield Find(*match.span(), "Company", "group of its area", 0.7)


def _parties(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """The members of a list of those who put money together that can be firms."""
    begin = start
    for mark in [*_PARTS.finditer(reading.text, start, end), None]:
        last = mark.start() if mark else end
        if last - begin >= _SHORTEST and _is_name(reading, begin, last) and not _AREA.search(reading.text, begin, last):
            yield Find(begin, last, "Company", "puts money together", 0.65, 1)
        begin = mark.end() if mark else end


def _is_placed(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch is an area and a brand that is an area's name as well (子公司贵州某川)."""
    areas = [word.text in by_name() and len(word.text) == 2 for word in reading.words_in(start, end)]
    return len(areas) == 2 and all(areas) and reading.starts_word(start) and reading.ends_word(end)


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch can be a firm's name: nouns with something proper in them, and nothing that is known as other."""
    name = reading.text[start:end]
    if not (reading.starts_word(start) and reading.ends_word(end)) or _NO_FIRM.search(name):
        return False
    words = reading.words_in(start, end)
    sure = len(words) == 1 and words[0].tag == "ORG" and len(name) >= 4  # whatever its parts mean by themselves
    if name in by_name() or (is_generic(name) and not sure) or _is_ware(reading, start, end):
        return False
    opening = name_vocabulary().words("openingVerbs")
    if name in name_vocabulary().general or (len(words) == 1 and words[0].tag == "PER"):
        return False
    if any(word.tag in _STOPS or word.text in opening for word in words):
        return False
    proper = any(word.tag in PROPER and word.text not in by_name() for word in words)
    brand = _TRADED.sub("", name[len(leading_division(name, rest=2)) :])
    return proper or (len(brand) >= 2 and is_no_word(brand))


def _is_ware(reading: Reading, start: int, end: int) -> bool:
    """Whether the name is one of goods, and not a brand of two characters before one (宏拓合金)."""
    branded = reading.tag_at(start) in PROPER - {"nz"} and is_no_word(reading.text[start : start + 2])
    return ware_strength(reading.text[start:end]) == 2 and not (branded and end - start == 4)


def _is_owned(reading: Reading, start: int, end: int) -> bool:
    """Whether no name of an area runs into the word for the level, and nothing but nouns makes the trade."""
    number = reading.word_at[start]
    before = reading.words[number - 1] if number else None
    joined = before is not None and before.end == start and before.tag in {"LOC", "ORG", "m", "r"}
    nouns = all(word.tag in {"n", "nz", "vn", "an", "ORG", "s", "LOC", "nw"} for word in reading.words_in(start, end))
    return nouns and not joined
