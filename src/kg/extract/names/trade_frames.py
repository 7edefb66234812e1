"""Frames that tell a list to be of industries: the noun behind or before it, its place in the whole, the verb that governs it.

…等休闲加工业, …四条赛道, …3个支柱产业; 主导产业为…, 产业定位:…; 以…为主导的产业体系, 把…作为主导产业; 重点发展….
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

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
HEAD = re.compile(
    rf"(?:等(?:“[^“”\n]{{1,9}}”)?“?{_COUNT}?|“?{_COUNT}|(?={_STANDING})){_STANDING}*"
    rf"(?:{_SECTOR}|(?<![的])(?:{_BRANCH})|(?<=特色)(?:种植|养殖|种养|林果|水产)|(?<=条)链条?){_NO_SECTOR_BEHIND}"
)
IN_ITS_SECTOR = re.compile(
    rf"(?!{_STANDING}+(?:产业|行业))(?:(?!打造|培育|发展|推[动进])[\u4e00-\u9fffA-Za-z](?<![成为])){{2,10}}(?:产业|行业)(?:链|集群)?"
)
"""A last member that has the word for all of them on it (甲、乙、丙产业)."""
_LOOSE_HEAD = re.compile(rf"等?{_COUNT}?{_STANDING}*(?:领域|板块|方向|门类|业务|功能区|片区|区域)")
_KINDS_OF_GOODS = re.compile(r"(?:(?:加工|制造|种植|养殖|种养|食品)业|农业|种植|养殖|种养|林果|水产)$")
_NOUN_BEFORE = re.compile(
    rf"(?:{_STANDING}产业|产业定位|产业方向|招商方向|招商重点|发展重点|主攻方向|主攻产业|发展方向|一产|二产|三产|“?[一二两三四五六七八九](?:主|辅|特|优|新|链|核)”?)"
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

_PROJECTS_ABOUT = re.compile(r"(?:项目|企业)[^。;\n]{0,20}(?:涉及|涵盖|覆盖|分布于)$")
"""Before the trades that projects belong to (新签的项目涉及…等领域)."""

_OTHERS_BEHIND = re.compile(r"等?[^,;:。、\n]{0,10}?(?:企业|公司|项目|品牌|单位|机构|平台|基地|园区|产品)")
"""What the members are where a verb of attracting governs them, and no trades."""

MAX_TRADE = 12
"""The name of an industry in a list has no more characters."""

NO_TRADE = re.compile(
    r"[,。:;!?“”《》\d%]|^[工农商]业$|企业|公司|项目|园区|产业园|人才|资金|民生|改善|土地|政策|平台$|环境$|问题|工作|部门|单位|方面|环节|要素|"
    r"能力|水平|效益|质量$|规模|产值|投资|利润|收入$|[省市县镇村]$|[院局厅港路桥]$|机场$|铁路$|高速$|建设$|设施|学校|医院|公园|"
    r"(?:突出|明显|显著|鲜明|优越|齐全|活跃)$|[园城区港谷]$|业态$|模式$|产业|[型性]$|为|借力|民营|国有|外资|内资|传统$|新兴$|高端$|绿色$|智能$|产业化$|生态$|优势$|特色$|安全$|稳定$|就业$"
)
_OWN_BRANCH = re.compile(r"[\u4e00-\u9fff]{1,4}(?<![企产行就创毕作事农工职实商失专敬守转择停复])业")
"""A branch by its last character (菌业, 钟表业)."""

_ALIKE = 0.6
"""So large a share of a list that begins or ends alike is of one making."""

_TRADE_END = re.compile(
    r"(?:制造|装备|加工|服务|医药|健康|材料|化工|电子|能源|储能|物流|贸易|金融|旅游|养殖|种植|电商|芯片|设计|维修|租赁|康养|文创|"
    r"机械|食品|纺织|服装|建材|轻纺|数据|算力|仓储|运输|回收|利用|开发|研发|检测|汽车|经济|信息|软件|会展|商贸)$"
)


def frame_strength(text: str, line: int, spans: Sequence[tuple[int, int]], *, plain: Sequence[bool]) -> float:
    """How surely the frame of the list tells that it lists industries; 0 where it does not.

    Args:
        text: The text of a reading.
        line: Where the sentence begins.
        spans: The members of the list.
        plain: For each of them, whether it can be an industry at all.
    """
    (first, end), (_, last) = spans[0], spans[-1]
    names = [text[slice(*span)] for span in spans]
    known = 2 * sum(like_trade(name) for name in names) >= len(names)
    if _OUT_OF_PLACE.search(text, max(line, first - 12), first):
        return 0.0
    if HEAD.match(text, last) or _NOUN_BEFORE.search(text, max(line, first - 24), first):
        return 0.75
    if _WITH.search(text, line, first) and (place := _FOR_ITS_PLACE.match(text, last)):
        return 0.7 if known or place["of_trades"] else 0.0
    if _MADE.search(text, line, first) and _INTO_SECTOR.match(text, last):
        return 0.7
    if lead_end(text, line, end) != first:
        return 0.0
    if IN_ITS_SECTOR.fullmatch(names[-1]):
        return 0.7 if all(plain[:-1]) else 0.0
    if _LOOSE_HEAD.match(text, last):
        return 0.65 if known or _PROJECTS_ABOUT.search(text, line, first) else 0.0
    return 0.65 if (known or _made_alike(names)) and all(plain) and not _OTHERS_BEHIND.match(text, last) else 0.0


def names_goods(text: str, last: int) -> bool:
    """Whether the noun behind the list that ends at ``last`` speaks of what is grown or worked up (坚果、果汁等加工业)."""
    head = HEAD.match(text, last)
    return head is not None and _KINDS_OF_GOODS.search(head.group()) is not None


def lead_end(text: str, line: int, end: int) -> int | None:
    """Where the verb of developing ends that stands nearest before the member which ends at ``end``."""
    begin = max(line, end - MAX_TRADE - 8)
    leads = [match for match in _leads().finditer(text, begin, end) if 2 <= end - match.end() <= MAX_TRADE]
    if not leads or re.search(r"[,;:。、的]", text[leads[-1].end() : end]):
        return None
    return leads[-1].end()


@cache
def _leads() -> re.Pattern[str]:
    verbs = "|".join(sorted(name_vocabulary().words("developingVerbs"), key=lambda verb: (-len(verb), verb)))
    return re.compile(rf"(?:{verbs})+(?:了|起|出|好)?(?:以)?(?:{_COUNT})?(?:[十百千万]+亿元?级)?")


def like_trade(name: str) -> bool:
    """Whether the member is known as a trade, or is made as names of trades are."""
    if _OWN_BRANCH.fullmatch(name):
        return True
    return name_vocabulary().general.get(name) == "Industry" or (
        len(name) >= 3 and _TRADE_END.search(name) is not None and NO_TRADE.search(name) is None
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
