"""Lists of industries that the sentence tells for such: all their members are industries, known or not.

What stands around a list says what it lists: the noun behind it (…等休闲加工业, …四条赛道, …3个支柱产业), the noun before it
(主导产业为…, 产业定位:…), what it is for its place (以…为主导的产业体系), or a verb of developing before members that are made alike
(发展跨境直播、跨境结算). A list read so carries its last member as well as its first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import PROPER
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import QUANTITY, ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_COUNT = r"(?:(?:\d{1,2}|[一二两三四五六七八九十几多]+)(?:大|个|条|类|项|种)|一批|一系列|多个)"
_STANDING = (
    r"(?:主导|支柱|首位|优势|特色|重点|核心|关键|骨干|传统|新兴|未来|战略性|先导|先进|高端|现代|绿色|富民|富农|强县|立县|兴县|立市|"
    r"标志性|优质|配套|相关|临港|临空|临江|临海|沿海|外向型|劳动密集型|技术密集型|高新|高附加值|低碳|新型|新|潜力|基础|"
    r"(?:[十百千万]+|数?[十百千万]+)亿元?级?|[市省]级|[国世][家界]级|数字|海洋|农业|工业|乡村|县域|支撑)"
)
_SECTOR = r"(?:产业|行业|赛道|产业链|产业群|产业集群|集群)"
_BRANCH = (
    r"(?:(?!企业|[和与及的、在于设建成为已是了])[\u4e00-\u9fff]){0,5}?"
    r"(?:(?:加工|制造|服务|物流|种植|养殖|种养|旅游|商贸|流通|金融|建筑|采矿|轻工|重工|食品|纺织|文化|信息|会展|健康|能源|装备|材料|[农工产])业|业态)"
)
_NO_SECTOR_BEHIND = (
    r"(?!(?:类|的|重点|重大|知名|优质|相关|招商|配套|产业|龙头|头部|领军|骨干|链主)*(?:企业|公司|项目|巨头|客商)|要素|政策|园|"
    r"基地|带|基金|工人|联盟|协会|人才|学院|大会|峰会|用地|资金|资源|扶贫|扶持|工程|结构|大道|路|街|城|学|研究|技术|基础|问题|方面|部门|主管|协会|标准|专家|代表|智库|强[国省市县区]|品种|机械化|局|区(?!域)|化(?!发展))"
)
_HEAD = re.compile(
    rf"(?:等(?:“[^“”\n]{{1,9}}”)?“?{_COUNT}?|“?{_COUNT}|(?={_STANDING})){_STANDING}*"
    rf"(?:{_SECTOR}|(?<![的])(?:{_BRANCH})){_NO_SECTOR_BEHIND}"
)
_IN_ITS_SECTOR = re.compile(rf"(?!{_STANDING}+(?:产业|行业))[\u4e00-\u9fffA-Za-z]{{2,10}}(?:产业|行业)(?:链|集群)?")
"""A last member that has the word for all of them on it (甲、乙、丙产业)."""
_LOOSE_HEAD = re.compile(rf"等?{_COUNT}?{_STANDING}*(?:领域|板块|方向|门类|业务)")
_KINDS_OF_GOODS = re.compile(r"(?:(?:加工|制造|种植|养殖|种养|食品)业|农业)$")
_NOUN_BEFORE = re.compile(
    rf"(?:{_STANDING}产业|产业定位|产业方向|主攻方向|主攻产业|发展方向|一产|二产|三产|“?[一二两三四五六七八九](?:主|辅|特|优|新|链|核)”?)"
    r"(?:定位|主要|确定|明确|已|[0-9一二两三四五六七八九十]+[大个条类])*(?:为|是|有|以|包括|涵盖|即|:|——|-)+:?“?$"
)
_FOR_ITS_PLACE = re.compile(
    r"(?:等[^,;。]{0,8}?)?为(?:主导|支柱|首位|主体|主脉|主线|特色|核心|重点|龙头|引领|主攻|支撑|骨干|配套|辅助|补充|辅|主)"
    r"(?P<of_trades>的?[^,;。\n]{0,10}?(?:[产工农]业|(?:制造|服务)业|集群)|"
    r"[,、][^。;\n]{2,24}?为(?:配套|辅助|补充|支撑|特色|辅)[^,。;\n]{0,12}?产业)?"
)
_WITH = re.compile(r"(?:以|为(?:主导|主|核心|支柱|特色|龙头|主体)[,、])$")
"""Before lists that have a place in the whole (以甲、乙为主导,丙、丁为配套的产业体系)."""

_MADE = re.compile(r"(?:把|将)$")
_INTO_SECTOR = re.compile(
    rf"(?:等{_COUNT}?)?(?:产业)?(?:作为|列为|列入|确定为|定为|定位为|明确为|确立为|培育[成为]+|打造[成为]+|发展[成为]+|做[成为]+|建设?[成为]+)"
    r"[^,;。、]{0,12}?(?:产业|行业|主攻方向)"
)
_OUT_OF_PLACE = re.compile(
    r"(?:用于|应用于|应用在|运用于|服务于?|面向|辐射|供应|供给|销往|覆盖|适用于|来自|影响|波及|涉足|禁止|淘汰|限制|关停|压减|严控)[^,;。]{0,6}$"
)
"""Before trades that others are in: customers of a firm, whoever must close."""

_OTHERS_BEHIND = re.compile(r"等?[^,;:。、\n]{0,10}?(?:企业|公司|项目|品牌|单位|机构|平台|基地|园区|产品)")
"""What the members are where a verb of attracting governs them, and no trades."""

_SIZE = re.compile(
    r"(?:[一二三四五六七八九十百千万亿数]+亿?元?级的?|(?:全国|全省|全市|两地|双方|各地|当地|本地|我[省市县区]|园区)(?:的)?)+"
)
"""How big a trade is, and whose: no part of its name."""

_AREA_KINDS = "省市县区州旗镇"
_LONGEST_AREA = 8

_MAX = 12
_NO_MEMBER = re.compile(
    r"[,。:;!?“”《》\d%]|企业|公司|项目|园区|产业园|人才|资金|民生|改善|土地|政策|平台$|环境$|问题|工作|部门|单位|方面|环节|要素|"
    r"能力|水平|效益|质量$|规模|产值|投资|利润|收入$|[省市县镇村]$|[院局厅港路桥]$|机场$|铁路$|高速$|建设$|设施|学校|医院|公园|"
    r"[园城区港谷]$|业态$|模式$|产业|型$|民营|国有|外资|内资|传统$|新兴$|高端$|绿色$|智能$|产业化$|生态$|优势$|特色$|安全$|稳定$|就业$"
)
_NO_WORDS = frozenset({"p", "r", "u", "d", "xc", "c"})
_LINKS = frozenset({"及", "和", "与", "及其"})
_ALIKE = 0.6
"""So large a share of a list that begins or ends alike is of one making."""

_TRADE_END = re.compile(
    r"(?:制造|装备|加工|服务|医药|健康|材料|化工|电子|能源|储能|物流|贸易|金融|旅游|养殖|种植|电商|芯片|设计|维修|租赁|康养|文创|"
    r"机械|食品|纺织|服装|建材|轻纺|数据|算力|仓储|运输|回收|利用|开发|研发|检测|汽车|经济|信息|软件|会展|商贸)$"
)


def find_listed_trades(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists that stand in such a frame."""
    for enumeration in enumerations(reading):
        spans = list(_spans(reading, enumeration))
        if len(spans) < 2 or any(re.search(QUANTITY, reading.text[slice(*span)]) for span in spans):
            continue
        confidence = _framed(reading, enumeration, spans)
        if not confidence:
            continue
        goods = _names_goods(reading, enumeration)
        for start, end in spans:
            if _may_be_trade(reading, start, end):
                yield _member(reading, start, end, confidence, goods=goods)


def _member(reading: Reading, start: int, end: int, confidence: float, *, goods: bool) -> Find:
    """The find of one member; an area before it is part of its name only where it is no full name (临溪光纤)."""
    name = reading.text[start:end]
    area = _area_before(reading, start, end)
    if area is not None:
        start = area if reading.text[area - 1] in _AREA_KINDS else start
        return Find(start, end, "Industry", "framed list", confidence, 1, names=(reading.text[area:end],))
    product = goods and ware_strength(name) == 2 and name_vocabulary().general.get(name) != "Industry"
    return Find(start, end, "Product" if product else "Industry", "framed list", confidence, 1)


def _framed(reading: Reading, enumeration: Enumeration, spans: list[tuple[int, int]]) -> float:
    """How surely the frame of the list tells that it lists industries; 0 where it does not."""
    text, (first, _), (_, last) = reading.text, spans[0], spans[-1]
    if _OUT_OF_PLACE.search(text, max(0, first - 12), first):
        return 0.0
    names = [text[slice(*span)] for span in spans]
    like = sum(_like_trade(name) for name in names)
    if _HEAD.match(text, last):
        return 0.75
    line = text.rfind("\n", 0, first) + 1
    if _NOUN_BEFORE.search(text, max(line, first - 24), first):
        return 0.75
    if _WITH.search(text, line, first) and (place := _FOR_ITS_PLACE.match(text, last)):
        return 0.7 if 2 * like >= len(names) or place["of_trades"] else 0.0
    if _MADE.search(text, line, first) and _INTO_SECTOR.match(text, last):
        return 0.7
    if _lead_end(text, line, spans[0][1]) != first:
        return 0.0
    if _IN_ITS_SECTOR.fullmatch(names[-1]) and all(_may_be_trade(reading, *span) for span in spans[:-1]):
        return 0.7
    if _LOOSE_HEAD.match(text, last):
        return 0.65 if 2 * like >= len(names) else 0.0
    alike = _made_alike(names) or 2 * like >= len(names)
    return (
        0.65
        if alike and not _OTHERS_BEHIND.match(text, last) and all(_may_be_trade(reading, *span) for span in spans)
        else 0.0
    )


def _names_goods(reading: Reading, enumeration: Enumeration) -> bool:
    """Whether the noun behind the list speaks of what is grown or worked up (水果、坚果等加工业)."""
    head = _HEAD.match(reading.text, enumeration.members[-1][1])
    return head is not None and _KINDS_OF_GOODS.search(head.group()) is not None


def _spans(reading: Reading, enumeration: Enumeration) -> Iterator[tuple[int, int]]:
    """The members without quotation marks; the first begins right behind the verb that governs the list."""
    text = reading.text
    for number, (start, end) in enumerate(enumeration.members):
        if number == 0:
            line = text.rfind("\n", 0, end) + 1
            start = _lead_end(text, line, end) or start
        if text[start] == "“" and text[end - 1] == "”":
            start, end = start + 1, end - 1
        size = _SIZE.match(text, start, end)
        if size and end - size.end() >= 2:
            start = size.end()
        yield start, end


def _lead_end(text: str, line: int, end: int) -> int | None:
    """Where the verb of developing ends that stands nearest before the member which ends at ``end``."""
    begin = max(line, end - _MAX - 8)
    leads = [match for match in _leads().finditer(text, begin, end) if 2 <= end - match.end() <= _MAX]
    if not leads or re.search(r"[,;:。、的]", text[leads[-1].end() : end]):
        return None
    return leads[-1].end()


@cache
def _leads() -> re.Pattern[str]:
    verbs = "|".join(sorted(name_vocabulary().words("developingVerbs"), key=lambda verb: (-len(verb), verb)))
    return re.compile(rf"(?:{verbs})+(?:了|起|出|好)?(?:以)?(?:{_COUNT})?(?:[十百千万]+亿元?级)?")


def _like_trade(name: str) -> bool:
    """Whether the member is known as a trade, or is made as names of trades are."""
    return name_vocabulary().general.get(name) == "Industry" or (
        len(name) >= 3 and _TRADE_END.search(name) is not None and _NO_MEMBER.search(name) is None
    )


def _made_alike(names: list[str]) -> bool:
    """Whether most members begin or end in the same two characters (跨境直播, 跨境维修)."""
    if len(names) < 3 or any(len(name) < 4 for name in names):
        return False
    starts, ends = [name[:2] for name in names], [name[-2:] for name in names]
    known = name_vocabulary().words("tradeModifiers") | name_vocabulary().words("nameVerbs")
    commonest = max((*starts, *ends), key=lambda half: max(starts.count(half), ends.count(half)))
    share = max(starts.count(commonest), ends.count(commonest)) / len(names)
    return share >= _ALIKE and commonest in known


def _area_before(reading: Reading, start: int, end: int) -> int | None:
    """Where the trade begins behind the name of the area that it is in (临溪市｜光纤, 临溪｜光纤)."""
    for stop in range(min(start + _LONGEST_AREA, end - 2), start + 1, -1):
        whole = reading.text[stop - 1] in _AREA_KINDS
        if reading.text[start:stop] in by_name() and (whole or reading.starts_word(stop)):
            return stop
    return None


def _may_be_trade(reading: Reading, start: int, end: int) -> bool:
    """Whether the member can be a trade: a noun phrase that names no place, firm or person and is no mere quality."""
    name = reading.text[start:end]
    if not 2 <= len(name) <= _MAX or _NO_MEMBER.search(name):
        return False
    if name_vocabulary().general.get(name) == "Industry":
        return True
    words = reading.words_in(start, end)
    if name in by_name() or (len(words) == 1 and words[0].tag in PROPER and len(name) > 3):
        return False
    if any(word.tag in _NO_WORDS and word.text not in _LINKS for word in words):
        return False
    return not all(word.tag in {"a", "ad", "m", "f"} for word in words)
