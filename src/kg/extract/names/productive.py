"""Names made by a living pattern, found by the pattern and by no list: 某三角, 西部沿海, 某江中游, 中某班列, 一甲一乙, 某长制."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_NUMERAL = "一二三四五六七八九十两双多"
_SLOGAN = (
    rf"[{_NUMERAL}](?![{_NUMERAL}年月日个条次位名家])[\u4e00-\u9fff][{_NUMERAL}](?![省部市县区家国级])[\u4e00-\u9fff]"
)
_DELTA = r"(?![铁黑金倒大小的成个])[\u4e00-\u9fff]三角(?:洲)?"
_LEVEL = r"(?:国家级?|省级?|市级|全国)(?:首批|第[一二三四五六七八九十]+批|重点)?"
_DRAWN_UP = re.compile(r"《[^《》\n]{2,10}》(?:杂志)?")
"""Who draws up a list of the first (《某刊》杂志世界500强)."""

_PATTERNS: tuple[tuple[str, str, float, re.Pattern[str]], ...] = (
    ("EconomicRegion", "delta", 0.85, re.compile(rf"泛?{_DELTA}(?:地区|区域)?(?!形|架|债|函|[\d号])")),
    ("Strategy", "integration", 0.8, re.compile(rf"{_DELTA}(?:区域)?一体化(?:发展)?(?:战略)?")),
    (
        "EconomicRegion",
        "direction",
        0.75,
        re.compile(
            r"(?<![省市县区州])(?:(?:[东西中]{1,3}部|东北|西北|西南|东南|华[东南西北中])(?:沿海|内陆|沿边)?地区|[东西中]{1,3}部(?:沿海|内陆|沿边)|[东西中]{2,3}部)"
        ),
    ),
    (
        "EconomicRegion",
        "reach of a river",
        0.8,
        re.compile(r"(?:长江|黄河|珠江|淮河|汉江|辽河)[上中下]{1,2}游(?:地区)?"),
    ),
    (
        "TransportService",
        "international train",
        0.85,
        re.compile(
            r"(?:(?<![\u4e00-\u9fff][编车序型])[\u4e00-\u9fff]{2}号)?中[欧亚老越俄蒙韩日泰缅巴哈吉乌印]班列(?:[(][\u4e00-\u9fff]{2,4}[)])?"
        ),
    ),
    (
        "LogisticsPark",
        "hub of trains",
        0.8,
        re.compile(r"中[欧亚]班列(?:[\u4e00-\u9fff]{2,3})?(?:集结中心|集散中心)"),
    ),
    (
        "Designation",
        "role of a city",
        0.7,
        re.compile(
            r"(?:国家|国际|全国性|区域性?|省域|世界)(?!级)[\u4e00-\u9fff]{0,8}?(?:副?中心城市|枢纽城市|节点城市|支点城市|门户城市)|"
            r"国际消费中心|国家级?城乡融合发展试验区"
        ),
    ),
    (
        "Port",
        "berths",
        0.7,
        re.compile(
            r"(?:\d{1,3}(?:号|#))?\d+(?:\.\d+)?万吨级?(?:原油|成品油|矿石|散货|通用|集装箱|液化|液体化工|化工|煤炭?|粮食|滚装|多用途|LNG|LPG|油气|件杂货|深水)*(?:码头|泊位)(?!\d)"
        ),
    ),
    (
        "TransportInfrastructure",
        "counted network",
        0.85,
        re.compile(
            rf"“[{_NUMERAL}][\u4e00-\u9fff][{_NUMERAL}][\u4e00-\u9fff](?:[{_NUMERAL}][\u4e00-\u9fff]){{0,2}}”(?:现代)?(?:综合|立体|高等级|高速公路|高速铁路|高速|高铁|铁路|公路|交通|轨道|水运|航道|骨干|快速)*(?:路网|道网|交通网络|交通网|网络|网|通道)"
        ),
    ),
    (
        "Project",
        "water transfer",
        0.75,
        re.compile(
            r"引[江黄汉滦洮绰大湘淮松][入济补保供][\u4e00-\u9fff](?:[一二三]期)?(?:工程)?|南水北调(?:[东中西]线)?(?:工程)?"
        ),
    ),
    ("Strategy", "silk road", 0.8, re.compile(r"(?:[空海陆水网数冰]\S|21世纪海\S)丝绸之路|丝绸之路经济带")),
    ("Strategy", "development of a region", 0.8, re.compile(r"[东西中]部(?:大开发|崛起|率先发展)(?:战略)?")),
    ("Strategy", "system of heads", 0.75, re.compile(r"(?:[河林](?:[(]?[湖草][)]?)?|[田湖湾街路链群])长制")),
    (
        "Strategy",
        "slogan in numbers",
        0.75,
        re.compile(rf"{_SLOGAN}(?=倡议|战略|建设|沿线|国家|国际|高峰|框架|支点|节点|枢纽|机遇|经贸|”|和长|和[东西中])"),
    ),
    ("Policy", "five-year plan", 0.6, re.compile(r"十[一二三四五六七]五(?=规划|时期|期间|末|以来|开局|收官)")),
    (
        "Designation",
        "among the first",
        0.7,
        re.compile(
            rf"(?:{_DRAWN_UP.pattern})?(?:世界|全球|中国|全国|亚洲|全球IT|财富|民营经济|民营企业|民企|制造业|服务业|软件业)(?:(?:制造业|服务业|软件业|农业|建筑业|民营|机械工业|电子信息|"
            r"化工|医药|轻工业|纺织服装)*(?:民营)?(?:企业|民企|上市公司)?)\d{2,4}强(?:企业)?|(?:国家级?|[省市]级|全国)农业产业化(?:重点)?龙头企业|农业产业化(?:国家|[省市县])级?(?:重点)?龙头企业(?![\d的])|"
            r"(?:国家|[省市])级(?:重点)?龙头企业(?=\d+[家户个])|"
            r"(?:中国|全国)[\u4e00-\u9fff]{2,8}(?:园区|开发区|高新区|港口?|市场|县域?|镇|乡镇|产业集群)\d{2,3}强|国家(?:级)?(?:重点)?高新技术企业(?![\d的])|中国驰名商标|中华老字号|(?:国家)?地理标志(?:保护产品|证明商标|集体商标)|国家地理标志产品|农产品地理标志(?!产品)|国家[一二]类(?:水运|航空|铁路|公路|陆路)?(?:开放)?口岸"
        ),
    ),
    (
        "Designation",
        "titled firm",
        0.75,
        re.compile(rf"(?:{_LEVEL})?(?!企业|入选|获评|评为|认定)[\u4e00-\u9fff]{{4}}“[^“”\n]{{2,6}}”企业"),
    ),
)
_OWNERS = frozenset({"LOC", "ORG", "nz"})
_JOINS = re.compile(
    r"(?:共建|共商|融入|参与|推进|服务|对接|落实|围绕|抢抓|借助|依托|建设|聚焦|践行|深度|国家|[,、“和与的]|^)$"
)


def find_productive(reading: Reading) -> Iterator[Find]:
    """Yield names that follow one of the patterns and begin where a word begins."""
    for type_, finder, confidence, pattern in _PATTERNS:
        for match in pattern.finditer(reading.text):
            if not (reading.starts_word(match.start()) or reading.ends_word(match.end())):
                continue
            if finder == "slogan in numbers" and not _JOINS.search(
                reading.text, max(0, match.start() - 2), match.start()
            ):
                continue
            if finder == "titled firm" and reading.tag_at(match.start()) in {"v", "p", "d", "c"}:
                continue
            if finder == "berths":
                if reading.text[match.start() - 1 : match.start()] not in set("个座余多约至-/"):
                    start = _owned(reading, match.start())
                    names = (match.group(),) if start < match.start() else ()
                    yield Find(start, match.end(), type_, finder, confidence, 2, names=names)
                continue
            if finder == "counted network":
                yield Find(match.start(), match.end(), type_, finder, confidence, 3)
                continue
            if finder == "hub of trains":
                yield Find(_placed(reading, match.start()), match.end(), type_, finder, confidence, 2)
                yield Find(match.start(), match.start() + 4, "TransportService", "service in name", 0.75, inner=True)
                continue
            if finder == "among the first" and (by := _DRAWN_UP.match(match.group())):
                plain = match.group()[by.end() :]
                yield Find(match.start(), match.end(), type_, finder, confidence, 1, names=(plain,))
                continue
            # 甲国乙市中某班列 runs from there, but “甲乙某”中某班列 is one name
            from_place = finder == "international train" and reading.text[match.start() - 1 : match.start()] != "”"
            yield Find(match.start(), match.end(), type_, finder, confidence, int(from_place))


def _owned(reading: Reading, start: int) -> int:
    """``start``, or where the port or firm begins that stands right before it."""
    number = reading.word_at[start]
    while number > 0 and reading.words[number - 1].end == start and _is_owner(reading.words[number - 1]):
        number -= 1
        start = reading.words[number].start
    return start


def _is_owner(word: Token) -> bool:
    """Whether the word belongs to the name of a port or firm (甲港｜乙｜港区)."""
    return word.tag in _OWNERS or word.text in {"港区", "作业区"}


def _placed(reading: Reading, start: int) -> int:
    """``start``, or where the city begins that stands right before it."""
    number = reading.word_at[start]
    before = reading.words[number - 1] if number > 0 else None
    return (
        before.start if before and before.end == start and before.tag == "LOC" and before.text in by_name() else start
    )


def is_number_slogan(text: str) -> bool:
    """Whether ``text`` is a slogan of two counted parts and nothing else (一甲两乙)."""
    return re.fullmatch(_SLOGAN, text) is not None
