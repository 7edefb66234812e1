"""Industries: general vocabulary of trades, …产业 / …产业链 / …制造业, and the members of lists of industries.

A short general word (医药, 汽车) is an industry only where the text speaks of industries: in an enumeration that is
followed by 等产业 or led by 主导产业, 聚焦 …; a long one (高端装备制造) always is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import QUANTITY, ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_ENDING = re.compile(
    r"产业群(?!体)|"
    r"(?:全产业链|产业集群|制造业集群|业集群|集群|产业链|产业|行业|制造业|加工业|服务业|装备业|旅游业|物流业|种植业|养殖业|"
    r"信息业|运输业|零售业|软件业|经济)(?!级|园|城|基地|区|港|带|结构|布局|规划|发展规划|化|基金|政策|联盟|工人|"
    r"大会|大道|技术开发|开发区|技术|圈|社会|学|走廊|示范|合作|贸易)"
)
_HEAD = re.compile(
    r"(?:产业|行业|领域|集群|产业链|制造业|门类|赛道|业态|支柱|板块|企业|公司|产业群)(?:格局|体系|布局|发展格局|发展体系|产值|增加值|营业收入|营收|投资|利润|增速|规模|税收)?$"
)
_TRADES_ONLY = re.compile(r"产业(?:集群|群|链|格局|体系)?$")
_LIKE_FIRM = re.compile(r"[\u4e00-\u9fff]{1,4}(?:业|科技|能源|材料|制造|旅游|物流|医药)")
_LOOSE_HEAD = re.compile(r"(?:领域|业态|板块|行业)$")
_GOODS = re.compile(r"(?:产品|商品|货物|品种)(?:主要)?(?:有|包括|为|是|包含)[:]?$")
_FIRMS = re.compile(r"(?:企业|公司|集团|项目)$")
_BEFORE = re.compile(
    r"(?:主导产业|支柱产业|产业|行业|集群|领域|聚焦|重点发展|培育|布局|涵盖|涉及|主攻|发展|做强|做大|壮大|打造|"
    r"形成|包括|为|是|有|以|围绕|瞄准)[:了]?“?$"
)
_STRONG_END = re.compile(
    r"(?:产业|经济|制造业|制造|装备|电商|物流|医药|健康|材料|芯片|通信|能源|汽车|技术|联运|电子商务)$"
)
_CHAIN = re.compile(r"链条?(?!长)|集群(?!基地|区)")
_WORKS = re.compile(
    r"工业(?!园|区|城|基地|大学|集团|和信息|设计|品|总产|增加|企业|用地|互联|机器人|遗产|旅游|化|强|大|厂|局|经济|投资|产值)"
)
_AFTER = re.compile(
    r"等?(?:“[\dA-Za-z+一二三四五六七八九十]{1,9}”)?(?:[\d一二三四五六七八九十两几多]+大)?(?:主导|优势|特色|支柱|重点|新兴|传统|战略性|配套|相关|先进|高端|绿色|千亿级?|百亿级?)*"
    r"(?:产业|行业|领域|产业集群|集群|赛道|全产业链|全链条|制造业)(?!园|区|基地)"
)
_LED = re.compile(
    r"(?:主导产业(?:为|是|有|:)?|支柱产业(?:为|是|有|:)?|聚焦|主攻|做强|做大|做优|壮大|培育|布局|深耕|发展|从事|瞄准|专注于?|围绕)(?:了|“)?$"
)
_ACTIVITY = re.compile(
    r"(?:服务|治理|处理|修复|管理|运输|配送|设计|研发|开采|供应|种植|养殖|融合|城市|交通|教育|环保|利用|投资|回收|办公|生态|健康|循环|"
    r"医疗|驾驶|网联|应用|建造|度假|休闲|商贸|基金|安防|保障|扶贫|标注|养老|测试|检测|认证|贸易)$|^未来[^产]"
)
"""Ends of trades that are activities as well: they count as trades only where the text speaks of industries."""

_NO_TRADES = re.compile(r"(?:消费|产品|商品|货物|活动|设施|基础|贸易|出口|保障|服务|监管|安全|问题|风险)$")
_COUNTED_GOODS = re.compile(QUANTITY)
_ALONE = re.compile(r"^(?:汽车|能源|健康|医药|物流|材料|技术|装备|通信|芯片|航空|旅游)$")
_COUNTED = re.compile(r"(?:类)?项目(?:共|有)?\d+[个项]")
_VAGUE_END = re.compile(r"(?:[产企行]业|园区|技术|发展|经济|集群|创新|城市|农村|开发|市场|网络|基础|制造)$")
_SIZE = re.compile(r"[一二三四五六七八九十百千万亿]{2,5}级")
_NOT_MEMBER = re.compile(
    r"[,。:;!?“”《》]|(?<![A-Z])\d(?![A-Z])|企业|公司|项目|园区|人才|资金|民生|改善|保障|土地|政策|平台|服务$|"
    r"建设$|问题|工作|部门|单位|方面|环节|体系|能力|水平|效益|质量|结构|规模|产值|投资|利润|收入$|[省市县区镇村]$|"
    r"园$|城$|院$|局$|港$|会$|路$|桥$|机场$|铁路$"
)
_GENERIC = re.compile(
    r"^(?:[一二两三四五六七八九十\d几多]+大?|国内|国外|海外|省内|市内|各|其他|其它|此|该|本|这些|那些|两个|主导|优势|传统|支柱|特色|新兴|"
    r"重点|相关|现代|地方|实体|市场|社会|国民|区域|县域|民营|国有|外向型|开放型|开放|世界|全球|国际|农村|集体|"
    r"计划|上下游|全|配套|细分|基础|高端|低端|新|大|小|强|千亿|百亿|五百亿|万亿|级|完整|发展|体系|富民|富农|扶贫|"
    r"乡村|战略性|战略|上游|下游|关键|重量级|头部|同类|产业链|产业|关联|相邻|接续|替代|首位|优质|外资|内资|台资|港资|澳资|侨资|央企|"
    r"衍生|延伸|下一代|新一代|涉农|高耗能|高污染|劳动密集型|资金密集型|技术密集型|知识密集型|总部|集聚|集群|规上|规模以上|标志性|"
    r"无污染|科技型|创新型|资源型|生态型|环保型|朝阳|夕阳|适合|高效|高附加值|高新|高精尖|龙型|百亿元|千亿元|动力|整个|附加|未来|赛道|新赛道|两地|双方|各地|当地)+$"
)
_ECONOMY = frozenset({"实体经济", "国民经济", "市场经济", "民营经济"})
"""The economy as a whole, or who owns it: no trade."""

_WHOSE = frozenset({"两地", "双方", "各地", "当地", "本地", "开发区", "园区", "高新区", "经开区"})
"""Words in front of a trade that only say whose it is."""
_TRADE_NOUN = re.compile(
    r"产业|行业|领域|企业|集群|板块|赛道|发展|公司|研发|相关|龙头|全产业链|全链条|制造业|装备制造业|等|产值|增加值|营业收入|营收|"
    r"投资|利润|规模|总量|比重|优势|增速|用电|税收|服务业收入|转型|升级|高质量|巨头|赋能|主导|支柱|强市|强省|强县|规上"
)
_VERBS = frozenset(
    {
        "加工",
        "制造",
        "养殖",
        "种植",
        "设计",
        "服务",
        "研发",
        "装备",
        "检测",
        "回收",
        "利用",
        "印染",
        "酿造",
        "冶炼",
        "维修",
        "租赁",
    }
)
_STOP = re.compile(
    r"(?:公司|企业|集团|园区|项目|全市|全县|全区|全省|我市|我省|市|县|区|镇|省|中心|平台|政府|部门|基地|开发区|"
    r"亿元|主导|重点|优势|支柱|级|部分|大量|众多|整条|困扰|各大)$"
)
_MODIFIERS = frozenset({"n", "vn", "an", "nz", "a", "v", "s", "ORG", "LOC", "PER", "nw", "m"})


@cache
def _trades() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name, type_ in name_vocabulary().general.items():
        if type_ == "Industry":
            automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


def find_trades(reading: Reading) -> Iterator[Find]:
    """Yield industries."""
    listed = list(enumerations(reading))
    known = dict(_known(reading))
    beside = _in_other_lists(listed, set(known))
    for (start, end), name in known.items():
        ending = _ENDING.match(reading.text, end) or _WORKS.match(reading.text, end) or _chain(reading, name, end)
        if ending and reading.ends_word(ending.end()) and ending.group() != "经济":
            yield Find(start, ending.end(), "Industry", "trade ending", 0.8, names=(name,))
        if (start, end) not in beside and _ends_phrase(reading, end) and _is_trade(reading, start, end, name):
            yield Find(start, end, "Industry", "trade", 0.7)
    yield from _by_ending(reading)
    for enumeration in listed:
        yield from _in_enumeration(reading, enumeration, set(known))


def _chain(reading: Reading, name: str, end: int) -> re.Match[str] | None:
    """链 or 集群 after a trade that ends in 产业 already."""
    return _CHAIN.match(reading.text, end) if name.endswith("产业") else None


def _known(reading: Reading) -> Iterator[tuple[tuple[int, int], str]]:
    """The places of general trades, with the words before them that make a longer trade."""
    for last, name in _trades().iter_long(reading.text):
        start, end = last + 1 - len(name), last + 1
        if not name.endswith("业") and reading.text[end : end + 1] == "业" and reading.ends_word(end + 1):
            end += 1
        if name in _ECONOMY:
            continue
        if name.endswith("产业") and reading.text[end : end + 1] == "化":
            continue  # 数字产业化 is what is done, no trade
        if not (reading.starts_word(start) and (reading.ends_word(end) or _closes_trade(reading, name, end))):
            continue
        start = _with_modifiers(reading, start)
        yield (start, end), reading.text[start:end]


def _in_other_lists(listed: list[Enumeration], known: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The members of lists of which most are no trades (招商引资、项目建设、生态环保)."""
    other: set[tuple[int, int]] = set()
    for enumeration in listed:
        n_known = sum(span in known for span in enumeration.members)
        if 2 * n_known < len(enumeration.members) and not _HEAD.search(enumeration.head):
            other |= set(enumeration.members)
    return other


def _is_trade(reading: Reading, start: int, end: int, name: str) -> bool:
    """Whether the name alone is an industry: a long one that means nothing else, others where the text says so."""
    if _AFTER.match(reading.text, end) or (
        _LED.search(reading.text, max(0, start - 8), start)
        and (len(name) >= 4 or reading.tag_at(start - 1) in {"v", "w"})
    ):
        return True
    if len(name) >= 4:
        return ware_strength(name) < 2 and _ACTIVITY.search(name) is None
    before = reading.words[reading.word_at[start] - 1] if reading.word_at[start] > 0 else None
    if before is not None and before.end == start and before.tag in {"n", "vn", "nz"}:
        return False
    return _STRONG_END.search(name) is not None and ware_strength(name) < 2 and _ALONE.search(name) is None


def _with_modifiers(reading: Reading, start: int) -> int:
    """``start`` moved left over words that make a longer trade (高端轴承, 临空制造)."""
    modifiers = name_vocabulary().words("tradeModifiers")
    number = reading.word_at[start]
    while number > 0 and reading.words[number - 1].end == start and reading.words[number - 1].text in modifiers:
        number -= 1
        start = reading.words[number].start
    return start


def _ends_phrase(reading: Reading, end: int) -> bool:
    """Whether no further noun follows that makes the trade a mere modifier (跨境电商 in 跨境电商业务)."""
    number = reading.word_at[end]
    if number < 0:
        return True
    word = reading.words[number]
    if name_vocabulary().general.get(word.text) == "Industry" or _COUNTED.match(reading.text, end):
        return True
    if word.text in {"保税", "进口", "出口", "综合", "合作", "线上", "线下", "境内", "境外"}:
        return False
    if word.text in {"项目", "工程"} and reading.text[end - 1] == "业":
        return True
    return word.tag not in {"n", "nz", "vn", "an", "ORG", "nw"} or _TRADE_NOUN.match(word.text) is not None


def _closes_trade(reading: Reading, name: str, end: int) -> bool:
    """Whether the trade ends in 产业 that the tagger ran together with what follows (产业协作)."""
    return name.endswith("产业") and reading.starts_word(end - 2)


def _by_ending(reading: Reading) -> Iterator[Find]:
    text = reading.text
    opening = name_vocabulary().words("openingVerbs")
    for match in _ENDING.finditer(text):
        head, end = match.span()
        if match.group().endswith("链") and reading.text.startswith("主", end):
            end -= 1  # 某产业｜链主企业
        elif not reading.ends_word(end):
            continue
        number = reading.word_at[head]
        start = min(head, reading.words[number].start)
        while number > 0:
            word = reading.words[number - 1]
            if word.text == "及" and _joins_trades(reading, number, head):
                start, number = reading.words[number - 2].start, number - 2
                continue
            if word.end != start or word.tag not in _MODIFIERS or word.text in opening or end - word.start > 18:
                break
            counted = word.text in "大个条类" and reading.words[number - 2].tag == "m"
            if counted or (word.tag == "v" and word.text not in _VERBS) or _STOP.search(word.text):
                break
            if word.tag in {"LOC", "PER", "ORG"} and name_vocabulary().general.get(word.text) != "Industry":
                break
            if word.tag == "m" and not re.fullmatch(r"[A-Za-z0-9]+", word.text):
                break
            start, number = word.start, number - 1
        start = _without_lead(reading, start, head)
        modifier = text[start:head]
        if (
            len(modifier) < 2
            or _GENERIC.match(modifier)
            or is_generic(modifier)
            or _only_adjectives(reading, start, head)
        ):
            continue
        if match.group() == "经济" and not modifier.endswith(("数字", "海洋", "低空", "平台", "总部", "飞地")):
            continue
        names = (modifier,) if text[head:end] in {"产业", "产业链", "产业集群"} and len(modifier) >= 3 else ()
        yield Find(start, end, "Industry", "trade ending", 0.75, names=names)


def _joins_trades(reading: Reading, number: int, head: int) -> bool:
    """Whether 及 joins the two halves of one trade (计算机及通信设备产业), not the last members of a list."""
    if number < 2 or reading.words[number].start >= head:
        return False
    before = reading.words[number - 2]
    if before.text.endswith("业"):
        return False  # 装备制造业及商贸服务业: two trades
    parted = reading.text[before.start - 1 : before.start] in "、,"
    return before.tag in {"n", "nz", "vn"} and not parted and before.end == reading.words[number - 1].start


def _only_adjectives(reading: Reading, start: int, end: int) -> bool:
    numbers = range(reading.word_at[start], reading.word_at[end - 1] + 1)
    return all(reading.words[n].tag in {"a", "ad"} for n in numbers)


def _without_lead(reading: Reading, start: int, head: int) -> int:
    while start < head:
        word = reading.words[reading.word_at[start]]
        if word.tag in {"v", "m"} or (
            word.tag in {"a", "n", "vn"} and _GENERIC.match(word.text) and word.text != "高端"
        ):
            start = word.end
            continue
        break
    return start


def _in_enumeration(reading: Reading, enumeration: Enumeration, known: set[tuple[int, int]]) -> Iterator[Find]:
    spans = [_stripped(reading, start, end) for start, end in enumeration.members]
    n_known = sum(span in known for span in spans)
    headed = _HEAD.search(enumeration.head) is not None
    firms = _FIRMS.search(enumeration.head) is not None
    led = _BEFORE.search(enumeration.before) is not None
    like = sum(span in known or _ends_in_trade(reading.text[slice(*span)]) for span in spans)
    if _LOOSE_HEAD.search(enumeration.head) and 3 * like < len(spans):
        return
    if _GOODS.search(enumeration.before) or any(_COUNTED_GOODS.search(reading.text, *span) for span in spans):
        return
    if _NO_TRADES.search(enumeration.head):
        return
    if (firms and not n_known) or not (headed or (n_known and (led or 2 * n_known >= len(spans)))):
        return
    for start, end in spans:
        member = reading.text[start:end]
        if (start, end) in known:
            yield Find(start, end, "Industry", "trade list", 0.8)
        elif (behind := _behind_area(reading, start, end)) and (behind, end) in known:
            yield Find(start, end, "Industry", "trade list", 0.75, names=(reading.text[behind:end],))
        elif not firms and (headed or (led and 2 * n_known >= len(spans))) and _is_member(reading, start, end, member):
            yield Find(start, end, "Industry", "trade list", 0.65)
        elif headed and not firms and led and _TRADES_ONLY.search(enumeration.head) and _LIKE_FIRM.fullmatch(member):
            yield Find(start, end, "Industry", "trade list", 0.65, 1)  # 生物科技, 藏药业: tagged as firms


def _behind_area(reading: Reading, start: int, end: int) -> int | None:
    """Where the trade begins in a member that names an area before it (云澜陶瓷)."""
    word = reading.words[reading.word_at[start]]
    return word.end if word.tag == "LOC" and word.text in by_name() and word.end < end else None


def _ends_in_trade(member: str) -> bool:
    """Whether a longer member ends like a trade (光学材料)."""
    return len(member) >= 4 and _STRONG_END.search(member) is not None


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The member without quotation marks, leading verbs and size words (布局高端轴承, 百亿级新材料)."""
    text = reading.text
    if text[start] == "“" and text[end - 1] == "”":
        return start + 1, end - 1
    opening = name_vocabulary().words("openingVerbs")
    while start < end:
        word = reading.words[reading.word_at[start]]
        size = _SIZE.match(text, start, end)
        if size:
            start = size.end()
        elif (word.text in opening or word.text in _WHOSE) and word.end < end:
            start = word.end
        else:
            break
    return start, end


def _is_member(reading: Reading, start: int, end: int, member: str) -> bool:
    vocabulary = name_vocabulary()
    known = vocabulary.general.get(member[-3:]) == "Industry" or (
        len(member) == 4
        and not _VAGUE_END.search(member)
        and (member[:2] in vocabulary.words("tradeModifiers") or vocabulary.general.get(member[:2]) == "Industry")
    )
    generic = is_generic(member) and not known
    if not 2 <= len(member) <= 12 or _NOT_MEMBER.search(member) or generic or _GENERIC.match(member):
        return False
    numbers = range(reading.word_at[start], reading.word_at[end - 1] + 1)
    words = [reading.words[n] for n in numbers]
    opening = name_vocabulary().words("openingVerbs")
    return (
        words[0].text not in opening
        and all(w.tag in _MODIFIERS | {"c", "w", "f"} or w.text in name_vocabulary().words("nameVerbs") for w in words)
        and words[0].tag not in {"LOC", "PER", "ORG"}
    )
